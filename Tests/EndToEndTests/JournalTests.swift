import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// Papers, wins, hours and weeks, on the command line and on the screen.
    @Suite struct JournalTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.answerQuestions()
        }

        @Test func `a paper is added, judged, shown, and brought back by undo`() throws {
            try home.must(
                "journal", "papers", "add", "Attention", "--skill", "pytorch", "--address", "arXiv:1706.03762")
            #expect(try home.must("journal", "papers", "list", "is:unread").hasPrefix("[ ] Attention  "))
            try home.must("journal", "papers", "verdict", "att", "would", "--because", "it is simple")
            let page = try home.must("journal", "papers", "show", "Attention")
            #expect(page.contains("Would use, because it is simple."))
            let json = try home.must("journal", "papers", "list", "--json")
            #expect(json.contains(#""read" : true"#) && json.contains(#""skill" : "pytorch""#))
            try home.must("journal", "papers", "remove", "Attention")
            #expect(try home.must("undo") == "Undone: Delete the paper “Attention”.\n")
            #expect(try home.must("search", "attention").contains("yours: paper  Attention"))
        }

        @Test func `what cannot be is said in a sentence, and nothing is kept`() throws {
            let long = (1...400).map { "line \($0)" }.joined(separator: "\n")
            let outcome = try home.cairn("journal", "papers", "add", "Long", "--from", "-", input: long)
            #expect(outcome.code == 64 && outcome.error.contains("that is 400 lines; ten are enough"))
            for (words, reason) in [
                (["papers", "add", "A", "--address", "no address"], "that is not an address"),
                (["papers", "add", "A", "--verdict", "would"], "say why, in a line"),
                (["papers", "add", "A", "--skill", "pytroch"], "did you mean 'pytorch'?"),
                (["papers", "add", ""], "title is empty"),
                (["papers", "show", "nothing"], "no paper is called 'nothing'"),
                (["papers", "delete", "A"], "'journal papers delete' is not a command"),
                (["wins", "add", "A", "--day", "tomorrow"], "that day is still to come"),
                (["wins", "list", "is:opn"], "did you mean 'open'?"),
            ] {
                let outcome = try home.run([Home.program, "journal"] + words)
                #expect(outcome.code == 64 && outcome.error.contains(reason), "\(words): \(outcome.error)")
            }
            #expect(try home.must("journal", "papers", "list", "--json") == "[\n\n]\n")
            #expect(try home.must("journal", "wins", "list", "--json") == "[\n\n]\n")
        }

        @Test func `wins are the user's own and those of the record`() throws {
            try home.must("journal", "wins", "add", "Held the demo", "--day", "yesterday")
            try home.must("skills", "evidence", "add", "sql", "https://example.org/sql", "--shows", "1 s, not 9")
            let list = try home.must("journal", "wins")
            #expect(list.contains("Held the demo") && list.contains("Evidence for SQL"))
            #expect(list.contains("1 s, not 9") && list.contains("from your record"))
            try home.must("journal", "wins", "edit", "Held", "--text", "Held the demo twice")
            #expect(try home.must("journal", "weeks").contains("Went well: Held the demo twice."))
        }

        @Test func `an old verdict is asked for, put off, and answered`() throws {
            try home.must(
                "journal", "papers", "add", "Old", "--verdict", "would", "--because", "it is simple", "--day",
                "2020-01-05")
            #expect(try home.must("today").contains("still? Old"))
            try home.must("journal", "papers", "later", "Old")
            let today = try home.must("today")
            #expect(!today.contains("still? Old") && today.contains("Look again at “Old”"))
            #expect(try home.must("journal", "papers", "later", "Old") == "It waits already.\n")
            try home.must("journal", "papers", "verdict", "Old", "would-not", "--because", "too slow")
            #expect(try home.must("journal", "papers", "show", "Old").contains("Would not use, because too slow."))
        }

        @Test func `a doubt is held against the record, and the pitfalls are measured`() throws {
            #expect(try home.must("mirror").contains("I never finish anything.  "))
            #expect(try home.must("mirror", "I am a fraud").contains("“I am here by mistake.”"))
            try home.must("skills", "evidence", "add", "sql", "https://example.org/sql", "--shows", "1 s, not 9")
            let json = try home.must("mirror", "luck", "--json")
            #expect(json.contains(#""answer" : "little""#) && json.contains("With a number: SQL"))
            let radar = try home.must("radar", "--json")
            #expect(radar.contains(#""id" : "deploying""#) && radar.contains(#""unmeasured""#))
            #expect(try home.must("radar").contains("Not measured:"))
            let outcome = try home.cairn("mirror", " ")
            #expect(outcome.code == 64 && outcome.error.contains("the doubt is empty"))
        }

        @Test func `hours are filtered and shown`() throws {
            try home.must("log", "1h30", "pytorch", "--note", "autograd")
            let none = try home.cairn("journal", "hours", "list", "skill:sql")
            #expect(none.code == 0 && none.output.isEmpty && none.error.contains("No hours match."))
            let json = try home.must("log", "list", "autograd", "--json")
            let id = try #require(json.split(separator: "\"").map(String.init).first { $0.count == 36 })
            #expect(try home.must("journal", "hours", "show", id).contains("autograd"))
        }

        @Test func `an export with papers and wins is imported as it was`() throws {
            try home.must("journal", "papers", "add", "Attention", "--lines", "Claim: one\nDoubt: two")
            try home.must("journal", "wins", "add", "Held the demo")
            let export = try home.must("export")
            let other = try Home()
            #expect(try other.cairn("import", "-", input: export).code == 0)
            #expect(try other.must("export") == export)
        }
    }
}
