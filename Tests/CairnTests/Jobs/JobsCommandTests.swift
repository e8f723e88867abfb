import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// Postings, applications, events and rounds by command alone.
struct JobsCommandTests {
    private let home = ProjectHome()

    private func report(_ job: String) throws -> [String: Any] {
        let text = try home.cairn("jobs", "show", job, "--json")
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func refusal(_ arguments: String...) -> String {
        do {
            var command = try Cairn.parseAsRoot(
                arguments + ["--data", home.file("journey.sqlite"), "--today", Fixtures.today.iso])
            try command.run()
            return ""
        } catch { return "\(error)" }
    }

    @Test func `from a posting to an offer, dated back`() throws {
        let text = try home.write("ML engineer\n\nYou know Python.\n", "posting.txt")
        #expect(
            try home.cairn("jobs", "add", "--company", "Pier Nine", "--closes", "2026-03-20", "--from", text)
                == "Done: Add the posting “ML engineer, Pier Nine”.\n")
        #expect(
            try home.cairn("jobs", "event", "pier", "applied", "--day", "2026-02-10")
                == "ML engineer, Pier Nine: applied.\n")
        try home.cairn("jobs", "round", "pier", "coding", "--day", "2026-02-20", "--time", "14:30", "--with", "Ada")
        try home.cairn("jobs", "event", "pier", "round-passed", "--day", "2026-02-21")
        try home.cairn(
            "jobs", "round", "pier", "coding", "--asked", "windows in SQL\njoins", "--differently", "plan first")
        var found = try report("ML eng")
        #expect(found["stage"] as? String == "in-rounds" && found["days"] as? Int == 10)
        let round = try #require((found["rounds"] as? [[String: Any]])?.first)
        #expect(round["state"] as? String == "passed" && round["asked"] as? [String] == ["windows in SQL", "joins"])
        #expect((found["rounds"] as? [Any])?.count == 1)
        try home.cairn("jobs", "event", "pier", "offer", "--due", "2026-03-09", "--parts", "base 60")
        let page = home.prose(try home.cairn("jobs", "show", "pier"))
        #expect(page.contains("offer since 2 Mar 2026 · 0 days"), "\(page)")
        #expect(page.contains("Next: answer the offer, 9 Mar 2026."), "\(page)")
        #expect(page.contains("next time: plan first"))
        try home.cairn("jobs", "event", "pier", "--change", "1", "--day", "2026-02-11")
        found = try report("pier")
        #expect((found["events"] as? [[String: Any]])?.first?["day"] as? String == "2026-02-11")
        #expect(try home.cairn("jobs", "list").contains("ML engineer  Pier Nine  offer  today  answer the offer"))
    }

    @Test func `several jobs are removed as one change`() throws {
        let text = try home.write("Analyst\n\nYou know SQL.\n", "posting.txt")
        try home.cairn("jobs", "add", "--company", "Kestrel", "--from", text)
        try home.cairn("jobs", "apply", "--title", "ML engineer", "--company", "Pier Nine")
        #expect(try home.cairn("jobs", "remove", "kestrel", "pier", "kestrel").contains("and 1 more"))
        #expect(try !home.cairn("jobs", "list").contains("Kestrel"))
        try home.cairn("undo")
        let list = try home.cairn("jobs", "list")
        #expect(list.contains("Kestrel") && list.contains("Pier Nine"))
    }

    @Test func `a job without a posting has a name`() {
        #expect(refusal("jobs", "apply", "--title", " ", "--company", "").contains("give --title and --company"))
        #expect(refusal("jobs", "apply", "--company", "Kestrel") == "")
        #expect(refusal("jobs", "apply", "kestrel", "--change", "--company", "").contains("a title or a company"))
    }

    @Test func `a field that lists of jobs do not have is refused, where nothing is found`() throws {
        try home.cairn("jobs", "apply", "--title", "ML engineer", "--company", "Pier Nine")
        #expect(refusal("jobs", "list", "is:open").contains("'is:open' means nothing (words only)"))
        #expect(refusal("jobs", "list", "pier") == "")
        #expect(refusal("jobs", "list", "nobody") == "")
    }

    @Test func `a free application, and another one later`() throws {
        #expect(
            try home.cairn("jobs", "apply", "--title", "Analyst", "--company", "Kestrel")
                == "Done: Begin the application: Analyst, Kestrel.\n")
        try home.cairn("jobs", "event", "kestrel", "applied", "--day", "2026-01-02")
        try home.cairn("jobs", "event", "kestrel", "rejected", "--day", "2026-01-09")
        #expect(
            refusal("jobs", "apply", "kestrel", "--cv", "b").contains("you applied there before: rejected on 9 Jan"))
        try home.cairn("jobs", "apply", "kestrel", "--again", "--cv", "b.pdf")
        #expect(try report("kestrel")["cv"] as? String == "b.pdf", "the open one is meant")
        #expect(try report("kestrel")["stage"] as? String == "preparing")
        try home.cairn("jobs", "apply", "kestrel", "--again")
        #expect(refusal("jobs", "show", "kestrel").contains("may be “Analyst, Kestrel”"))
    }

    @Test func `another application for the same job is begun only if that is said`() throws {
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme")
        try home.cairn("jobs", "apply", "acme")
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme Ltd", "--source", "another board")
        let again = "you have begun an application to Acme"
        #expect(refusal("jobs", "apply", "--title", "Engineer", "--company", "Acme").contains(again))
        #expect(refusal("jobs", "apply", "acme ltd").contains(again))
        #expect(refusal("jobs", "event", "acme ltd", "applied").contains("`cairn jobs apply … --again` begins another"))
        try home.cairn("jobs", "apply", "acme ltd", "--again")
        #expect(try home.cairn("jobs", "list").split(separator: "\n").count == 2)
    }

    @Test func `a posting that closes is due, applied for, and then gone from the list`() throws {
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme", "--closes", "2026-03-05")
        #expect(try home.cairn("jobs", "due") == "5 Mar 2026  Engineer, Acme: apply before it closes, in 3 days\n")
        #expect(try home.cairn("jobs", "due", "--json").contains("\"posting\""))
        #expect(try home.cairn("jobs", "due", "--until", "today") == "")
        #expect(refusal("jobs", "put-off", "acme").contains("A posting closes when it closes"))
        #expect(refusal("jobs", "drop", "acme").contains("Delete the posting"))
        #expect(try home.cairn("jobs", "done", "acme") == "Engineer, Acme: applied.\n")
        #expect(try home.cairn("jobs", "due") == "")
    }

    @Test func `removing is undone with all that hung on it`() throws {
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme")
        try home.cairn("jobs", "event", "acme", "applied")
        try home.cairn("jobs", "round", "acme", "ml", "--day", "fri")
        let before = try home.cairn("export")
        try home.cairn("jobs", "remove", "acme")
        #expect(try home.cairn("jobs", "list").contains("Engineer  Acme    found today"))
        try home.cairn("undo")
        let after = try home.cairn("jobs", "show", "acme", "--json")
        #expect(after.contains("\"kind\" : \"ml\""))
        #expect(before.contains("\"job-event\""))
        try home.cairn("jobs", "remove", "acme", "--posting")
        #expect(try home.cairn("jobs", "list").contains("Engineer  Acme"))
    }

    @Test func `what cannot be is refused in words`() throws {
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme")
        #expect(refusal("jobs", "show", "Nine").contains("no job is called 'Nine'"))
        #expect(refusal("jobs", "event", "acme", "aplied").contains("applied"))
        #expect(refusal("jobs", "event", "acme", "applied", "--day", "2026-03-03").contains("still to come"))
        #expect(refusal("jobs", "event", "acme", "round-held").contains("say which round it was"))
        #expect(refusal("jobs", "event", "acme", "--remove", "4").contains("no event 4"))
        #expect(refusal("jobs", "round", "acme", "coding").contains("you have not applied there"))
        #expect(refusal("jobs", "event", "acme", "heard-back", "--due", "fri").contains("only a take-home"))
        // Nothing of what was refused is kept.
        #expect(try report("acme")["applications"] as? [String] == [])
    }

    @Test func `texts of any kind are kept as they can be read, or refused in a sentence`() throws {
        func add(_ bytes: [UInt8], _ name: String) throws -> String {
            try Data(bytes).write(to: URL(filePath: home.file(name)))
            return refusal("jobs", "add", name, "--from", home.file(name))
        }
        #expect(try add([], "empty").contains("no text in it"))
        #expect(try add(Array("%PDF-1.7 x".utf8), "pdf").contains("binary"))
        #expect(try add([0, 1, 2, 0, 5], "bytes").contains("binary"))
        #expect(try add(Array(repeating: 0x61, count: PostingText.limit + 1), "long").contains("larger than 1 MiB"))
        #expect(try home.cairn("jobs", "list") == "")
        let html = "<html><style>p{}</style><script>x()</script><p>Caf&eacute; work</p><li>Python</li></html>"
        let texts: [(String, [UInt8], String)] = [
            ("html", Array(html.utf8), "Café work"), ("latin", Array("Z".utf8) + [0xFC] + Array("rich".utf8), "Zürich"),
            ("one line", Array(repeating: 0x61, count: PostingText.limit), "aaa"),
            ("arabic", Array("מהנדס \u{202E}ML".utf8), "מהנדס ML"),
        ]
        for (name, bytes, expected) in texts {
            #expect(try add(bytes, name) == "")
            let found = try report(name)
            let text = (found["posting"] as? [String: Any])?["text"] as? String ?? ""
            #expect(text.contains(expected), "\(name)")
            #expect(!text.contains("<") && !text.contains("x()"), "\(name)")
        }
    }
}
