// swift-tools-version: 6.1
import PackageDescription

/// Our own targets compile without a warning. A debug build compiles a target's files in as many batches as there are cores: each
/// batch reads all of the target again, and by default it has 25 files.
let strict: [SwiftSetting] = [
    .unsafeFlags(["-warnings-as-errors"]),
    .unsafeFlags(["-driver-batch-size-limit", "1000"], .when(configuration: .debug)),
]

/// For those that make or read each cell of a screen: tests do that millions of times.
let fast = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let strictC: [CSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]

let package = Package(
    name: "cairn",
    products: [.executable(name: "cairn", targets: ["cairn"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // The pure middle: values, state, reducers, view models. Imports nothing.
        .target(name: "CairnCore", swiftSettings: strict),
        // Frames of cells, made from view models.
        .target(name: "CairnScreen", dependencies: ["CairnCore"], swiftSettings: fast),
        // Contact files and calendars: CSV, vCard, iCalendar. Bytes in, values out.
        .target(name: "CairnExchange", dependencies: ["CairnCore"], swiftSettings: strict),

        // The Library: `Assets/` checked and embedded at build time, decoded at run time.
        .target(
            name: "CairnLibrary",
            dependencies: ["CairnCore", "AssetCheck", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: strict, plugins: ["EmbedAssets"]),
        .plugin(
            name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"], path: "Sources/EmbedAssets"),
        .executableTarget(name: "embed-assets", dependencies: ["AssetCheck"], swiftSettings: strict),
        .target(
            name: "AssetCheck", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: strict),

        // The Journey in SQLite.
        .target(
            name: "CairnStore",
            dependencies: [
                "CairnCore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // The terminal.
        .target(name: "CWidth"),
        .target(name: "CNcurses", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "CWatch", cSettings: strictC),
        .executableTarget(
            name: "cairn",
            dependencies: [
                "AssetCheck", "CairnCore", "CairnScreen", "CairnLibrary", "CairnStore", "CairnExchange", "CNcurses",
                "CWatch", "CWidth",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),

        // Keys in, states and frames out; a small Library of its own; golden frames.
        .target(
            name: "TestSupport",
            dependencies: [
                "AssetCheck", "CairnCore", "CairnScreen", "CairnLibrary", "CairnStore", "CWidth",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        // A child in a pseudo terminal, and the terminal it sees: for end-to-end tests and the benchmark.
        .target(name: "CPty", path: "Tests/CPty", cSettings: strictC),
        .systemLibrary(
            name: "CVterm", path: "Tests/CVterm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
        .target(
            name: "PtyTerminal", dependencies: ["CPty", "CVterm"], path: "Tests/PtyTerminal", swiftSettings: fast),
        // The benchmark. Its floor is no target: SwiftPM would link the Swift runtime into that C program, which costs it
        // milliseconds and makes it no floor. The benchmark compiles it itself.
        .executableTarget(
            name: "cairn-bench",
            dependencies: ["CPty", "PtyTerminal", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Tests/Bench", exclude: ["Floor"], swiftSettings: strict),

        // Learners and people who walk routes; prints how often forecasts hold.
        .executableTarget(
            name: "plan-simulation", dependencies: ["CairnCore", "CairnLibrary"], path: "Tests/PlanSimulation",
            swiftSettings: strict),

        // Intervals for SciPy and statsmodels to check, and how often they hold the truth.
        .executableTarget(name: "oracle", dependencies: ["CairnCore"], path: "Tests/Oracle", swiftSettings: strict),

        // How well labelled postings are read, and how fast.
        .executableTarget(
            name: "posting-score", dependencies: ["AssetCheck", "CairnCore", "CairnLibrary"],
            path: "Tests/PostingScore", swiftSettings: strict),

        .testTarget(
            name: "CairnCoreTests", dependencies: ["CairnCore", "TestSupport", "plan-simulation", "oracle"],
            exclude: ["Practice/fsrs-vectors.json"],
            swiftSettings: strict),
        .testTarget(
            name: "CairnScreenTests", dependencies: ["CairnScreen", "CairnLibrary", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "CairnExchangeTests", dependencies: ["CairnExchange", "CairnCore", "TestSupport"],
            exclude: ["Cases", "Goldens"], swiftSettings: strict),
        .testTarget(
            name: "CairnStoreTests",
            dependencies: [
                "CairnStore", "TestSupport", "store-writer", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        // A process for the tests of the store to kill; never installed.
        .executableTarget(
            name: "store-writer",
            dependencies: ["CairnLibrary", "CairnStore", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Tests/StoreWriter", swiftSettings: strict),
        .testTarget(
            name: "AssetCheckTests", dependencies: ["AssetCheck", "embed-assets"], exclude: ["ids.txt"],
            swiftSettings: strict),
        .testTarget(
            name: "CairnLibraryTests", dependencies: ["AssetCheck", "CairnCore", "CairnLibrary", "TestSupport"],
            exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "PtyTerminalTests", dependencies: ["PtyTerminal", "CairnCore", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CairnBenchTests", dependencies: ["cairn-bench"], swiftSettings: strict),
        // The real program in a real terminal. It is found beside the tests, and built because they depend on it.
        .testTarget(
            name: "EndToEndTests", dependencies: ["cairn", "CairnCore", "PtyTerminal", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CairnTests",
            dependencies: ["cairn", "CairnCore", "CairnScreen", "CairnStore", "CWidth", "TestSupport"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
