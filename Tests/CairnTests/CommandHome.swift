import ArgumentParser
import CairnCore
import CairnStore
import Foundation
import Synchronization
import TestSupport

@testable import cairn

/// A folder with an empty journey, and the real commands on it; it goes with the test.
final class CommandHome {
    let path = FileManager.default.temporaryDirectory.path + "/cairn-commands-\(UUID().uuidString)"

    init(withJourney: Bool = true) {
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // What is given by --data and read is to be there.
        if withJourney {
            _ = try? Store.open(at: file("journey.sqlite"), device: "test", access: .readWrite, now: 0)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and gives its path.
    func write(_ text: String, _ name: String = "scores.csv") throws -> String {
        try text.write(toFile: file(name), atomically: false, encoding: .utf8)
        return file(name)
    }

    /// What `cairn …` prints on that day, with these lines on standard input.
    @discardableResult
    func cairn(_ arguments: String..., day: Day = Fixtures.today, typing: [String] = []) throws -> String {
        try run(arguments, day: day, typing: typing)
    }

    /// The same.
    @discardableResult
    func run(_ arguments: [String], day: Day = Fixtures.today, typing: [String] = []) throws -> String {
        let printed = Mutex("")
        let sink: @Sendable (String) -> Void = { text in printed.withLock { $0 += text } }
        let lines = Typed(typing)
        try Output.$sink.withValue(sink) {
            try TypedLines.$next.withValue({ lines.next() }) {
                var command = try Cairn.parseAsRoot(
                    arguments + ["--data", file("journey.sqlite"), "--today", day.iso])
                try command.run()
            }
        }
        return printed.withLock { $0 }
    }

    /// What `cairn … --json` prints.
    func json<Value: Decodable>(_ arguments: String..., day: Day = Fixtures.today) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(run(arguments + ["--json"], day: day).utf8))
    }

    /// The same, with line ends and runs of blanks as one: wherever prose was wrapped.
    func prose(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Lines that are typed one after the other.
private final class Typed: Sendable {
    private let lines: Mutex<[String]>

    init(_ lines: [String]) { self.lines = Mutex(lines) }

    func next() -> String? { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
