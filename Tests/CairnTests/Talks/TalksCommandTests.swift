import ArgumentParser
import CairnCore
import CairnStore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import cairn

/// A kind of record that only tests know, on the command line: see docs/ADDING.md.
struct TalksCommandTests {
    private let folder = Folder()

    /// What the command prints, of a program that has talks.
    @discardableResult
    private func run<Command: ParsableCommand>(
        _ command: Command.Type, _ arguments: String..., program: Program = .withTalks
    ) throws -> String {
        let printed = Printed()
        let options = ["--data", folder.journey, "--today", Fixtures.today.iso]
        try World.$program.withValue(program) {
            try Output.$sink.withValue(printed.add) {
                var command = try command.parseAsRoot(arguments + options)
                try command.run()
            }
        }
        return printed.text
    }

    private func talks() throws -> [Talk] {
        try JSONDecoder().decode([Talk].self, from: Data(run(TalksCommand.self, "list", "--json").utf8))
    }

    @Test func `talks are added and listed, as JSON with the names of the fields`() throws {
        #expect(
            try run(TalksCommand.self, "add", "Drift", "--day", "yesterday", "--speaker", "Ada") == "Done: Add Drift.\n"
        )
        #expect(try run(TalksCommand.self, "add", "Ranking") == "Done: Add Ranking.\n")
        #expect(try run(TalksCommand.self, "list") == "2026-03-02  Ranking\n2026-03-01  Drift\n")
        let talk = try #require(try talks().last)
        #expect((talk.title, talk.day, talk.speaker) == ("Drift", Fixtures.today + -1, "Ada"))
        #expect(try run(TalksCommand.self, "list", "--json", "drift").contains(#""day" : "2026-03-01""#))
        #expect(try run(TalksCommand.self, "list", "ada") == "2026-03-01  Drift\n")
    }

    @Test func `undo, redo, history, export and import know them`() throws {
        try run(TalksCommand.self, "add", "Drift")
        let kept = try talks()
        #expect(try run(Undo.self) == "Undone: Add Drift.\n")
        #expect(try talks().isEmpty)
        #expect(try run(Redo.self) == "Done again: Add Drift.\n")
        let history = try run(History.self).split(separator: "\n").dropFirst()
        #expect(history.map { $0.contains("Add Drift") } == [true, true, true])
        let export = try run(Export.self)
        try run(Export.self, folder.file("export.json"))
        #expect(try String(contentsOfFile: folder.file("export.json"), encoding: .utf8) == export)
        try FileManager.default.removeItem(atPath: folder.journey)
        #expect(try run(Import.self, folder.file("export.json")) == "Imported: 1 record and 3 log entries.\n")
        #expect(try talks() == kept)
        #expect(try run(Export.self) == export)
    }

    @Test func `a backup of them is restored, and the doctor reads them`() throws {
        try run(TalksCommand.self, "add", "Drift")
        try run(Backup.self, folder.file("backup.sqlite"))
        try run(TalksCommand.self, "add", "Ranking")
        try run(Restore.self, folder.file("backup.sqlite"))
        #expect(try talks().map(\.title) == ["Drift"])
        #expect(try run(Doctor.self).contains("The database is sound."))
    }

    @Test func `what is wrong is said in a sentence, and nothing is kept`() throws {
        for (given, reason) in [
            (("", "today"), "title is empty"), (("Drift", "someday"), "'someday' is not a day"),
        ] {
            let (title, day) = given
            let failure = #expect(throws: Failure.self) { try run(TalksCommand.self, "add", title, "--day", day) }
            #expect(
                failure?.code == 64 && failure?.description.contains(reason) == true, "\(String(describing: failure))")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.journey))
        #expect(TalksAdd.helpMessage().contains("--speaker <speaker>"))
        #expect(!TalksAdd.helpMessage().contains("--title"))
    }

    @Test func `the program that ships refuses their journey in words`() throws {
        try run(TalksCommand.self, "add", "Drift")
        let error = #expect(throws: StoreError.self) { try run(Undo.self, program: Program()) }
        guard case .newer = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `the screen opens on them, keeps what is typed and offers it again`() throws {
        try World.$program.withValue(.withTalks) {
            let source = JourneySource(data: folder.journey, today: Fixtures.today)
            let size = Size(rows: 24, columns: 80)
            var session = Session(try OpenJourney(source), size: size, context: try source.context())
            _ = session.take(.key(.escape))
            _ = session.take(.command("pane.talks"))
            for key in Key.parse("aDrift<tab><tab>Ada<enter>aRank") { _ = session.take(.key(key)) }
            session.keepDraft()
            #expect(session.app.journey.talks("").map(\.speaker) == ["Ada"])
            let later = Session(try OpenJourney(source), size: size, context: try source.context())
            #expect(later.app.journey.talks("").map(\.title) == ["Drift"])
            guard case .form(let form) = later.app.overlay else {
                Issue.record("no draft was offered")
                return
            }
            #expect(form["title"].value == "Rank")
        }
    }
}

extension Program {
    /// What ships, and talks.
    fileprivate static let withTalks = Program(features: .withTalks, migrations: Migration.all + [.talks])
}

/// What was printed.
private final class Printed: Sendable {
    private let all = Mutex("")

    var text: String { all.withLock { $0 } }

    @Sendable func add(_ text: String) { all.withLock { $0 += text } }
}

/// A folder that goes with the test.
private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/cairn-talks-\(UUID().uuidString)"

    init() { try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var journey: String { file("journey.sqlite") }

    func file(_ name: String) -> String { path + "/" + name }
}
