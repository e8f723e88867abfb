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
                (["papers", "add", "A", "--address", "no address"], "that is no address"),
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
