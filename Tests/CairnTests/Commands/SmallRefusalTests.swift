import Testing

@testable import cairn

/// Options that would be passed over are refused, and what a message says holds.
struct SmallRefusalTests {
    private let home = CommandHome()

    @Test func `doctor knows what notes are about besides items`() throws {
        struct Found: Decodable {
            let unknown: [String]
            let notes: Int
        }
        try home.cairn("guides", "note", "studying", "again in May")
        try home.cairn("tracks", "note", "research", "ask Ada")
        try home.cairn("skills", "note", "sql", "windows")
        let found: Found = try home.json("doctor")
        #expect(found.unknown.isEmpty && found.notes == 3, "\(found)")
        #expect(try !home.cairn("doctor").contains("not in this Library"))
    }

    @Test(arguments: ["skills", "roadmap"])
    func `a tick of an exercise prints no JSON, and says so`(command: String) throws {
        #expect(try home.cairn(command, "exercise", "sql", "--json").hasPrefix("["))
        #expect(throws: (any Error).self) { try home.cairn(command, "exercise", "sql", "1", "--json") }
        #expect(try home.cairn(command, "exercise", "sql").contains("[ ] 1"))
    }

    @Test(arguments: [["next"], ["history"], ["search", "sql"]])
    func `a limit that shows nothing is refused`(words: [String]) throws {
        let failure = #expect(throws: Failure.self) { try home.run(words + ["--limit", "0"]) }
        #expect(failure?.description == "--limit 0 shows nothing; give 1 or more")
    }

    @Test func `what accepting the plan leaves out for its target is named before and after`() throws {
        try home.cairn("plan", "set", "--track", "ml-engineer", "--hours", "6", "--target", "2028-06-01")
        let before = home.prose(try home.cairn("plan", "show"))
        #expect(before.contains("the day you set: accepting the plan would leave out "))
        #expect(before.contains(" Accepting the plan would leave out · "))
        let trial = try home.cairn("plan", "accept", "--dry-run")
        let words = home.prose(trial)
        #expect(words.hasPrefix("Left out · ") && words.contains(": for want of time") && words.contains(" Done in "))
        #expect(words.hasSuffix(" Nothing is accepted yet: without --dry-run it is."))
        #expect(home.prose(try home.cairn("plan", "show")) == before)
        let said = try home.cairn("plan", "accept")
        let kept = trial.replacing("Nothing is accepted yet: without --dry-run it is.\n", with: "")
        #expect(said == "Done: Accept the plan.\n" + kept)
        #expect(!home.prose(try home.cairn("plan", "show")).contains("Accepting the plan"))
    }

    @Test func `an empty answer of the plan is none`() throws {
        let plan = { try home.cairn("export").split(separator: "\n").first { $0.hasPrefix("{\"plan\"") } ?? "" }
        try home.cairn("plan", "set", "--hours", "8", "--start", "2027-01-04", "--target", "2028-01-04")
        #expect(try plan().contains("\"target\":\"2028-01-04\""))
        try home.cairn("plan", "set", "--target", "", "--start", "", "--track", "", "--background", "")
        #expect(try !plan().contains("target") && !plan().contains("start"))
    }
}
