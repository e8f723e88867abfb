import ArgumentParser
import Foundation
import Testing

@testable import cairn

/// `docs/cairn.1` against the commands that there are.
struct ManualTests {
    /// What argument-parser tells of its commands.
    private struct Dump: Decodable {
        struct Command: Decodable {
            let commandName: String
            let subcommands: [Command]?
            let arguments: [Argument]?
        }
        struct Argument: Decodable {
            struct Name: Decodable { let kind, name: String }
            let names: [Name]?
            let shouldDisplay: Bool
        }
        let command: Command
    }

    private let manual: String
    private let root: Dump.Command

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/cairn.1")
        manual = try String(contentsOf: file, encoding: .utf8).replacing("\\-", with: "-")
        var dump = ""
        do { _ = try Cairn.parseAsRoot(["--experimental-dump-help"]) } catch { dump = Cairn.message(for: error) }
        root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    }

    /// The command and all below it, each with its words.
    private func all(_ command: Dump.Command, _ words: [String] = []) -> [(words: [String], command: Dump.Command)] {
        let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
        return [(words, command)] + below.flatMap { all($0, words + [$0.commandName]) }
    }

    @Test func `every command stands in the manual, by its own or in the line of its group`() {
        let commands = all(root).filter { !$0.words.isEmpty && $0.command.subcommands == nil }
        #expect(commands.count > 150)
        for (words, _) in commands where !manual.contains("\\fB\(words.joined(separator: " "))\\fR") {
            // Groups with the same commands are described once, as `journal hours` beside `log`.
            let groups = (1..<words.count).map { "\\fB\(words.prefix($0).joined(separator: " "))\\fR" }
            let isThere = groups.contains(where: manual.contains) && manual.contains("\(words.last ?? "")\\fR")
            #expect(isThere, "\(words)")
        }
    }

    @Test func `every option stands in the manual`() {
        let options = all(root).flatMap { $0.command.arguments ?? [] }.filter(\.shouldDisplay)
        let names = Set(options.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name))
        #expect(names.count > 100)
        for name in names.sorted() { #expect(manual.contains("--\(name)"), "--\(name)") }
    }
}
