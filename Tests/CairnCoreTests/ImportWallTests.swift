import Foundation
import Testing

/// The walls between the layers: the pure middle imports nothing, and screen and exchange only the middle.
struct ImportWallTests {
    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources")

    @Test(arguments: [("CairnCore", []), ("CairnScreen", ["CairnCore"]), ("CairnExchange", ["CairnCore"])])
    func `a layer imports what it may`(
        layer: String, allowed: [String]
    ) throws {
        let files = try swiftFiles(of: layer)
        try #require(files.count > 10, "\(layer) is not where this test looks for it")
        for file in files {
            let foreign = try imports(of: String(contentsOf: file, encoding: .utf8)).filter { !allowed.contains($0) }
            #expect(foreign.isEmpty, "\(layer)/\(file.lastPathComponent) imports \(foreign)")
        }
    }

    @Test(arguments: [
        ("import Foundation", ["Foundation"]), ("  import Glibc.stdlib", ["Glibc"]), ("let important = 1", []),
        ("@testable import CairnCore", ["CairnCore"]), ("internal import Yams", ["Yams"]), ("// import nothing", []),
        ("@preconcurrency public import A\nimport B", ["A", "B"]), ("import struct Foundation.Date", ["Foundation"]),
        ("let imports = 2; import C", ["C"]), ("#if canImport(Glibc)\nimport Glibc\n#endif", ["Glibc"]),
        ("import\tD", ["D"]),
        ("/// We import nothing.", []), ("let text = \"words\"", []),
    ])
    func `every way to write an import is seen`(source: String, modules: [String]) throws {
        #expect(imports(of: source) == modules)
    }

    private func swiftFiles(of layer: String) throws -> [URL] {
        let folder = Self.sources.appendingPathComponent(layer)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    /// The modules that a source imports.
    private func imports(of source: String) -> [String] {
        source.components(separatedBy: "\n").flatMap { line -> [String] in
            let code = line.components(separatedBy: "//")[0]
            return code.components(separatedBy: ";").compactMap(module)
        }
    }

    /// The module of one statement; nil where it is no import.
    private func module(_ statement: String) -> String? {
        var words = statement.split(whereSeparator: \.isWhitespace)[...]
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        words = words.drop { $0.hasPrefix("@") || access.contains($0) }
        guard words.popFirst() == "import" else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
        words = words.drop { kinds.contains($0) }
        return words.first?.split(separator: ".").first.map(String.init)
    }
}
