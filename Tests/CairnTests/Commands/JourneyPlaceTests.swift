import Foundation
import Testing

@testable import cairn

/// Where a journey is made, and when.
struct JourneyPlaceTests {
    private let home = CommandHome(withJourney: false)

    private var isThere: Bool { FileManager.default.fileExists(atPath: home.file("journey.sqlite")) }

    @Test(arguments: [
        ["import", "FILE"], ["skills", "tick", "no-such-skill"], ["plan", "set", "--hours", "900"], ["undo", "abcdef"],
    ])
    func `a command that fails makes no journey`(words: [String]) throws {
        let file = try home.write("{\"format\":\"cairn-journey\",\"version\":1,\"records\":[{}],\"log\":[]}", "a.json")
        #expect(throws: (any Error).self) { try home.run(words.map { $0 == "FILE" ? file : $0 }) }
        #expect(!isThere)
    }

    @Test func `nor does one that changes nothing; the first change makes it`() throws {
        #expect(try home.cairn("undo").contains("Nothing to undo."))
        #expect(try home.cairn("redo").contains("Nothing to redo."))
        #expect(try home.cairn("skills", "untick", "sql").contains("is todo already"))
        #expect(!isThere)
        try home.cairn("skills", "tick", "sql")
        #expect(isThere)
        #expect(try home.cairn("skills", "list", "is:done").contains("SQL"))
    }

    @Test func `a sound import makes one`() throws {
        let there = CommandHome()
        try there.cairn("skills", "tick", "sql")
        let file = try there.write(there.cairn("export"), "a.json")
        #expect(try home.cairn("import", file).hasPrefix("Imported: "))
        #expect(try home.cairn("export") == there.cairn("export"))
    }

    @Test func `what --data names is to be there for what reads it; a wrong --today is told by all`() throws {
        for words in [["tasks"], ["export"], ["people", "due"], ["next"]] {
            let missing = #expect(throws: Failure.self) { try home.run(words) }
            #expect(missing?.code == 66 && missing?.description.contains("check --data") == true, "\(words)")
        }
        let data = ["--data", home.file("journey.sqlite")]
        let words = [["tasks"], ["undo"], ["export"], ["doctor"], ["restore", "b.sqlite"]]
        for (words, day) in words.flatMap({ words in ["nonsense", "2026-13-01"].map { (words, $0) } }) {
            var command = try Cairn.parseAsRoot(words + data + ["--today", day])
            let wrong = #expect(throws: Failure.self) { try command.run() }
            #expect(wrong?.code == 64 && wrong?.description.hasPrefix("'\(day)' is not a date") == true, "\(words)")
        }
        #expect(!isThere)
    }

    @Test func `an error says what helps`() throws {
        let there = CommandHome()
        func refusal(_ words: String...) -> String {
            #expect(throws: (any Error).self) { try there.run(words) }.map { "\($0)" } ?? ""
        }
        for words in [["export", "/nowhere/a.json"], ["backup", "/nowhere/b.sqlite"]] {
            let error = #expect(throws: (any Error).self) { try there.run(words) }.map { "\($0)" } ?? ""
            #expect(error.contains("or name another file") && !error.contains("--data"), "\(error)")
        }
        try there.cairn("backup", there.file("b.sqlite"))
        #expect(refusal("backup", there.file("b.sqlite")).contains("replace it with --force"))
        #expect(refusal("guides", "show", "papr").contains("did you mean '"))
        #expect(refusal("glossary", "show", "zzz").hasSuffix("`cairn glossary list` shows what there is"))
        let several = refusal("log", "1h30", "py")
        #expect(several.contains("“py” may be") && several.contains("Python fluency"), "\(several)")
        #expect(refusal("log", "1h30", "pytroch").hasSuffix("; did you mean 'pytorch'?"))
        #expect(refusal("plan", "set", "--target", "2020-01-01").contains("That day is over"))
        let newer = try there.write("{\"format\":\"cairn-journey\",\"version\":99,\"records\":[],\"log\":[]}", "n.json")
        #expect(refusal("import", newer).hasSuffix("newer Cairn; update Cairn; nothing was imported"))
        let cut = try there.write("{\"format\":\"cairn-journey\",\"version\":1,\"rec", "cut.json")
        #expect(refusal("import", cut).hasSuffix("export it again; nothing was imported"))
    }

    @Test func `with --data, a folder is made by what writes, and not by what reads or fails`() throws {
        let data = ["--data", home.file("q9/er/journey.sqlite")]
        for words in [["skills"], ["skills", "tick", "no-such-skill"]] {
            var command = try Cairn.parseAsRoot(words + data)
            #expect(throws: (any Error).self) { try command.run() }
            #expect(!FileManager.default.fileExists(atPath: home.file("q9")))
        }
        var command = try Cairn.parseAsRoot(["skills", "tick", "sql"] + data)
        try command.run()
        #expect(FileManager.default.fileExists(atPath: home.file("q9/er/journey.sqlite")))
    }

    @Test func `what is wrong with a backup is said of the backup`() throws {
        try home.cairn("skills", "tick", "sql")
        let file = try home.write("{}", "a.json")
        let failure = #expect(throws: Failure.self) { try home.cairn("restore", file) }
        #expect(failure?.code == 65)
        #expect(
            failure?.description
                == "'\(file)' is not a backup of a journey; give a file that `cairn backup` wrote; nothing was restored"
        )
        var bytes = try Data(contentsOf: URL(fileURLWithPath: home.file("journey.sqlite")))
        bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])  // SQLite's application_id
        try bytes.write(to: URL(fileURLWithPath: home.file("foreign.sqlite")))
        let other = #expect(throws: Failure.self) { try home.cairn("restore", home.file("foreign.sqlite")) }
        #expect(other?.description.contains("is another program's database; give a file") == true)
    }
}
