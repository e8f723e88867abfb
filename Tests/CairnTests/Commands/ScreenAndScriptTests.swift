import CairnCore
import TestSupport
import Testing

@testable import cairn

/// What keys of the screen do to tasks, links, weeks, guides, jobs and stories, done by command.
struct ScreenAndScriptTests {
    private let home = CommandHome()

    private func refusal(_ arguments: String...) -> String {
        #expect(throws: Failure.self) { try home.run(arguments) }?.description ?? ""
    }

    @Test func `a task is put in other words and ticked by them`() throws {
        try home.cairn("tasks", "add", "Call Ada")
        try home.cairn("tasks", "add", "Write to Bob")
        #expect(try home.cairn("tasks", "edit", "call", "Call Ada on Friday").hasPrefix("Done: Edit the task"))
        try home.cairn("tasks", "tick", "Call Ada on Friday")
        #expect(try home.cairn("tasks").contains("[x] Call Ada on Friday"))
        #expect(try home.cairn("tasks", "edit", "write", "Write to Bob") == "The task is as it was.\n")
        #expect(refusal("tasks", "edit", "write", " ").contains("title is empty"))
        #expect(refusal("tasks", "tick", "Write to Bop").contains("did you mean 'Write to Bob'?"))
        try home.cairn("tasks", "remove", "call", "write")
        #expect(try home.cairn("tasks") == "")
        try home.cairn("undo")
        #expect(try home.cairn("tasks").split(separator: "\n").count == 2)
    }

    @Test(arguments: [false, true])
    func `a clock that logs nothing takes back what it began, and nothing else`(isBegun: Bool) throws {
        if isBegun { try home.cairn("skills", "start", "sql") }
        try home.cairn("log", "start", "sql")
        try home.cairn("log", "stop")
        #expect(try home.cairn("skills", "list", "is:learning").contains("SQL") == isBegun)
    }

    @Test func `what comes into the plan says by command where the end moves`() throws {
        try home.cairn("plan", "set", "--track", "ml-engineer", "--hours", "6", "--start", "2026-03-02")
        try home.cairn("plan", "accept", "--least")
        #expect(try home.cairn("roadmap", "start", "certification").contains("h. The end moves from "))
        #expect(try home.cairn("roadmap", "start", "certification").contains("The end") == false)
        #expect(try home.cairn("plan", "leave", "certification").contains("The end moves from "))
    }

    @Test func `a link is changed by its address`() throws {
        try home.cairn("skills", "link", "add", "sql", "https://example.org/a", "--title", "joins")
        let said = try home.cairn("skills", "link", "edit", "https://example.org/a", "--title", "windows")
        #expect(said.hasPrefix("Done: Edit link on SQL"), "\(said)")
        try home.cairn("skills", "link", "edit", "https://example", "--address", "https://example.org/b")
        #expect(try home.cairn("roadmap", "link", "list").contains("https://example.org/b  windows"))
        #expect(try home.cairn("skills", "link", "edit", "https:", "--title", "windows") == "The link is as it was.\n")
        #expect(refusal("skills", "link", "edit", "ftp", "--title", "x").contains("no link is called 'ftp'"))
        #expect(refusal("skills", "link", "edit", "https:", "--address", "").contains("address is empty"))
        try home.cairn("skills", "link", "remove", "https:")
        #expect(try home.cairn("skills", "link", "list") == "")
    }

    @Test func `what was meant for this week is ticked, and is then a task that is done`() throws {
        #expect(refusal("week", "tick", "call").contains("nothing is open"))
        try home.cairn(
            "week", "review", "--of", "2026-02-24", "--intention", "Call Ada", "--intention", "Write the model card")
        #expect(try home.cairn("week", "tick", "call") == "Done: Tick “Call Ada”.\n")
        #expect(try home.cairn("tasks").contains("[x] Call Ada"))
        #expect(refusal("week", "tick", "call").contains("open are “Write the model card”"))
        try home.cairn("undo")
        try home.cairn("week", "tick", "call", "write", "Call Ada")
        #expect(try home.cairn("tasks").split(separator: "\n").count == 2)
        #expect(try home.cairn("undo").contains("“Call Ada”, and 1 more"))
    }

    @Test func `looks back on several weeks are removed as one change`() throws {
        let weeks = ["journal", "weeks"]
        let days = ["2026-02-17", "2026-02-24"]
        for day in days { try home.cairn("week", "review", "--of", day, "--shown", "a plot") }
        #expect(try home.run(weeks + ["remove"] + days + ["2026-02-25"]).contains("and 1 more"))
        let refused = #expect(throws: Failure.self) { try home.run(weeks + ["remove"] + days) }
        #expect(refused?.description.contains("there is no look back on the week of 16 Feb 2026") == true)
        try home.cairn("undo")
        #expect(try home.run(weeks + ["remove", days[0]]).contains("Delete the look back"))
    }

    @Test func `what a guide asks becomes tasks, once`() throws {
        let guides = ["guides", "take", "studying"]
        #expect(try home.run(guides + ["1"]).hasPrefix("Done: Add “"))
        try home.run(guides)
        let count = try home.cairn("tasks").split(separator: "\n").count
        #expect(count > 1)
        #expect(try home.run(guides).contains("a task of yours already"))
        #expect(try home.cairn("tasks").split(separator: "\n").count == count)
        #expect(refusal("guides", "take", "studying", "99").contains("asks 1 to \(count), not 99"))
        #expect(refusal("guides", "take", "studyin").contains("did you mean 'studying'?"))
    }

    @Test func `an application that is over is changed if that is said`() throws {
        try home.cairn("jobs", "add", "Engineer", "--company", "Acme")
        #expect(refusal("jobs", "apply", "acme", "--change", "--cv", "cv.pdf").contains("not applied there yet"))
        try home.cairn("jobs", "event", "acme", "applied")
        try home.cairn("jobs", "event", "acme", "rejected")
        #expect(refusal("jobs", "apply", "acme", "--cv", "cv.pdf").contains("--change changes this one"))
        try home.cairn("jobs", "apply", "acme", "--change", "--cv", "cv.pdf")
        #expect(try home.cairn("jobs", "show", "acme", "--json").contains("cv.pdf"))
        #expect(refusal("jobs", "apply", "acme", "--change", "--title", "Other").contains("are the posting's"))
        try home.cairn("jobs", "apply", "--title", "Analyst", "--company", "Beta")
        try home.cairn("jobs", "apply", "beta", "--title", "Data analyst")
        #expect(try home.cairn("jobs", "list").contains("Data analyst"))
    }

    @Test func `of a story, to whom it was told and the words of a number are changed`() throws {
        try home.cairn("practice", "stories", "add", "Late trains")
        let told = ["practice", "stories", "told", "late", "Acme"]
        #expect(refusal("practice", "stories", "told", "late", "Acme", "--remove").contains("not told to 'Acme'"))
        try home.run(told)
        try home.run(told + ["--change", "--company", "Beta", "--day", "2026-02-20"])
        let shown = { try home.prose(home.cairn("practice", "stories", "show", "late")) }
        #expect(try shown().contains("20 Feb 2026: Beta"))
        #expect(throws: (any Error).self) { try home.run(told + ["--company", "Beta"]) }
        try home.cairn("practice", "stories", "told", "late", "beta", "--remove")
        #expect(try !shown().contains("Beta"))
        try home.cairn("undo")
        #expect(try shown().contains("20 Feb 2026: Beta"))

        let number = ["practice", "stories", "number", "late"]
        try home.run(number + ["down by a fifth"])
        try home.run(number + ["down by a fifth", "--say", "down by a sixth"])
        #expect(try shown().contains("down by a sixth") && !shown().contains("a fifth"))
        try home.cairn("projects", "add", "Trains")
        try home.cairn("practice", "stories", "edit", "late", "--project", "trains")
        #expect(try home.cairn("practice", "stories", "show", "late", "--json").contains("\"project\" :"))
        try home.cairn("practice", "stories", "edit", "late", "--project", "none")
        #expect(try !home.cairn("practice", "stories", "show", "late", "--json").contains("\"project\" :"))
    }

    @Test func `a number of a story stands on a result`() throws {
        struct Result: Decodable { let id: String }
        try home.cairn("practice", "stories", "add", "Late trains")
        try home.cairn("projects", "add", "Trains")
        try home.cairn("projects", "result", "add", "trains", "12.1", "--metric", "MAE")
        let results: [Result] = try home.json("projects", "result", "list", "trains")
        let number = ["practice", "stories", "number", "late", "12 minutes late", "--state", "verified"]
        #expect(throws: Failure.self) { try home.run(number) }
        try home.run(number + ["--result", try #require(results.first?.id)])
        #expect(try home.cairn("practice", "stories", "show", "late").contains("verified, from a result"))
        #expect(throws: Failure.self) { try home.run(number + ["--result", "none"]) }
    }

    @Test func `several of a kind are removed as one change`() throws {
        for place in ["https://example.org/1", "https://example.org/2"] {
            try home.cairn("skills", "evidence", "add", "sql", place)
            try home.cairn("journal", "wins", "add", place)
        }
        struct Kept: Decodable { let id: String }
        let evidence: [Kept] = try home.json("skills", "evidence", "list")
        try home.run(["skills", "evidence", "remove"] + evidence.map(\.id))
        #expect(try home.cairn("skills", "evidence", "list") == "")
        try home.cairn("undo")
        #expect(try (home.json("skills", "evidence", "list") as [Kept]).count == 2)
        try home.cairn("journal", "wins", "remove", "https://example.org/1", "https://example.org/2")
        #expect(try !home.cairn("journal", "wins").contains("https://example.org/1  2 Mar"))
        #expect(try home.cairn("undo").contains("and 1 more"))
    }

    @Test func `several findings are refused as one change`() throws {
        try home.cairn("projects", "add", "Trains")
        let refuse = ["projects", "scan", "--project", "trains", "--refuse", "install", "--refuse", "tests"]
        #expect(try home.run(refuse + ["--refuse", "install"]).hasSuffix("for “Trains”, and 1 more.\n"))
        #expect(try home.run(refuse) == "Refused already: install, tests.\n")
        try home.cairn("undo")
        #expect(try home.run(refuse).hasSuffix("and 1 more.\n"))
    }
}
