import Foundation
import Testing

@testable import AssetCheck

/// What a skill says of its first pass.
struct FirstPassTests {
    private let sample = SampleAssets()

    private func with(_ hours: String) -> SampleAssets {
        var assets = sample
        for file in ["skills/math.yaml", "skills/ml.yaml"] {
            assets[file] = assets[file]?.replacing(
                "hours: [10, 20]", with: "hours: [10, 20]\n  first: {hours: \(hours), enough: You can add.}")
        }
        return assets
    }

    @Test func `hours and sentence are known at start`() throws {
        let library = try CheckedLibrary(with("[2, 3]").folder)
        #expect(library.index.contains(#""hours":[10,20],"first":{"hours":[2,3],"enough":"You can add."}"#))
    }

    @Test func `what is left out is worked out`() throws {
        let library = try CheckedLibrary(sample.folder)
        #expect(library.index.contains(#""hours":[10,20],"first":{"hours":[2,4]}"#))
    }

    @Test func `an exercise's minutes are for where its word says too little`() throws {
        let given = sample.with("time: an hour, ", as: "time: an hour, minutes: 45, ", in: "skills/math.yaml")
        #expect(try CheckedLibrary(given.folder).index.contains(#""minutes":45"#))
    }

    @Test func `where one skill says it all do`() {
        let broken = sample.with(
            "hours: [10, 20]", as: "hours: [10, 20]\n  first: {hours: [2, 4], enough: You can add.}",
            in: "skills/math.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/math.yaml:23:7: error: 'algebra' does not say what a first pass of it is",
                "Assets/skills/ml.yaml:1:7: error: 'models' does not say what a first pass of it is",
                "Assets/skills/ml.yaml:22:7: error: 'causality' does not say what a first pass of it is",
            ])
    }

    @Test func `it is no longer than the way to working level`() {
        let said = Set(with("[20, 30]").problems.filter { $0.contains("up to") })
        #expect(
            said.contains(
                "Assets/skills/math.yaml:9:18: error: the first pass of 'calculus' takes up to 30 hours, "
                    + "but its working level at most 20"))
        #expect(said.count == 4)
    }

    @Test func `it takes an eighth to a quarter of the hours`() {
        #expect(with("[2, 4]").problems == [])
        #expect(
            with("[5, 10]").problems.first
                == "Assets/skills/math.yaml:1:7: error: the first pass of 'calculus' takes 50% of its hours; "
                + "13% to 25% are meant")
        #expect(with("[1, 2]").problems.count == 4)
    }
}
