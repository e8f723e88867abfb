import ArgumentParser
import CairnCore
import Foundation
import Synchronization
import TestSupport

@testable import cairn

/// A folder with a journey, and the real commands on it; it goes with the test.
final class ProjectHome {
    let path = FileManager.default.temporaryDirectory.path + "/cairn-projects-\(UUID().uuidString)"

    init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and gives its path.
    func write(_ text: String, _ name: String = "scores.csv") throws -> String {
        try text.write(toFile: file(name), atomically: false, encoding: .utf8)
        return file(name)
    }

    /// What `cairn …` prints.
    @discardableResult
    func cairn(_ arguments: String...) throws -> String {
        let printed = Mutex("")
        let sink: @Sendable (String) -> Void = { text in printed.withLock { $0 += text } }
        try Output.$sink.withValue(sink) {
            let options = ["--data", file("journey.sqlite"), "--today", Fixtures.today.iso]
            var command = try Cairn.parseAsRoot(arguments + options)
            try command.run()
        }
        return printed.withLock { $0 }
    }

    private let silent: @Sendable (String) -> Void = { _ in }

    /// The same, with line ends and runs of blanks as one: wherever prose was wrapped.
    func prose(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Frames "Answers", and freezes its contract with these options besides.
    func promise(_ options: String...) throws {
        try cairn("projects", "add", "Answers", "--topic", "genai")
        let usual = [
            "--decision", "which answers go out", "--baseline", "keyword search", "--baseline-value", "0.7", "--split",
            "by week", "--cases", "80",
        ]
        let contract = ["projects", "contract", "answers"] + usual + options
        // Nobody reads what it says.
        try Output.$sink.withValue(silent) {
            for arguments in [contract, ["projects", "freeze", "answers"]] {
                var command = try Cairn.parseAsRoot(
                    arguments + ["--data", file("journey.sqlite"), "--today", Fixtures.today.iso])
                try command.run()
            }
        }
    }

    /// The results that are kept.
    func results() throws -> [ProjectResult] {
        try JSONDecoder().decode(
            [ProjectResult].self, from: Data(cairn("projects", "result", "list", "answers", "--json").utf8))
    }
}
