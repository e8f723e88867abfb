import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// What is due about applications, what postings ask for, letters, calendar and spreadsheet, by command.
struct JobsWorkTests {
    private let home = ProjectHome()

    private static let posting = """
        ML engineer
        Pier Nine

        Requirements
        - Solid Python 3, tests included
        - SQL
        - Kubernetes or similar

        Nice to have
        - MLflow
        """

    private func refusal(_ arguments: String...) -> String {
        do {
            var command = try Cairn.parseAsRoot(
                arguments + ["--data", home.file("journey.sqlite"), "--today", Fixtures.today.iso])
            try command.run()
            return ""
        } catch { return "\(error)" }
    }

    private func keepPosting() throws {
        let text = try home.write(Self.posting, "posting.txt")
        try home.cairn("jobs", "add", "ML engineer", "--company", "Pier Nine", "--from", text)
    }

    @Test func `a posting is read line by line, ruled on, and copied as a table`() throws {
        try keepPosting()
        try home.cairn("skills", "tick", "sql")
        let page = home.prose(try home.cairn("jobs", "gap", "pier"))
        #expect(page.contains("line 5: “Solid Python 3, tests included”"), "\(page)")
        #expect(page.contains("SQL") && page.contains("done without proof"), "\(page)")
        try home.cairn("jobs", "gap", "pier", "--refuse", "sql", "--word", "Polars")
        #expect(!home.prose(try home.cairn("jobs", "gap", "pier")).contains("line 6: “SQL”"))
        let both = refusal("jobs", "gap", "pier", "--confirm", "sql", "--refuse", "sql")
        #expect(both.contains("is confirmed and refused at once; say one of the two"), "\(both)")
        #expect(refusal("jobs", "gap", "pier", "--confirm", "no-such-skill").contains("no skill is called"))
        #expect(refusal("jobs", "gap", "pier", "--confirm", "sql=perhaps").contains("not a demand"))
        try home.cairn("jobs", "gap", "pier", "--forget", "sql")
        #expect(home.prose(try home.cairn("jobs", "gap", "pier")).contains("line 6: “SQL”"))
        #expect(try home.cairn("jobs", "gap", "pier", "--table").hasPrefix("ML engineer, Pier Nine\n"))
        try home.cairn("undo")
        try home.cairn("jobs", "add", "Bare")
        #expect(refusal("jobs", "gap", "bare").contains("no text is kept"))
        let file = home.file("posting.txt")
        #expect(try home.cairn("jobs", "gap", "--text", file, "--json").contains("\"demand\" : \"must\""))
    }

    @Test func `nothing found is never told as no gap`() throws {
        let text = try home.write("Wir freuen uns auf dich!\n", "odd.txt")
        let page = home.prose(try home.cairn("jobs", "gap", "--text", text))
        #expect(!page.contains("Proven for 0 of 0") && page.contains("that does not mean"), "\(page)")
    }

    @Test func `demand, funnel and switch say what they are made from`() throws {
        try keepPosting()
        #expect(try home.cairn("jobs", "demand", "--track", "none").contains("With 10 come shares"))
        try home.cairn("jobs", "event", "pier", "applied", "--day", "2026-01-02")
        #expect(try home.cairn("jobs", "funnel").contains("0 of 1"))
        #expect(try home.cairn("jobs", "funnel", "--by", "way", "--json").contains("\"counted\" : 1"))
        #expect(refusal("jobs", "funnel", "--by", "luck").contains("cannot be told apart"))
        let page = home.prose(
            try home.cairn(
                "jobs", "switch", "--now-role", "claims handler", "--now-industry", "insurance", "--want-role",
                "ML engineer", "--want-industry", "games", "--bridge", "tasks", "--bring-tasks", "I know the forms"))
        #expect(page.contains("role and industry at once") && page.contains("You bring: I know the forms"), "\(page)")
        #expect(home.prose(try home.cairn("plan")).contains("AI tasks where you are"))
        #expect(home.prose(try home.cairn("report")).contains("The switch: AI tasks where you are"))
    }

    @Test func `what is due is done, put off and dropped by command`() throws {
        try keepPosting()
        try home.cairn("jobs", "event", "pier", "applied", "--day", "2026-02-20")
        #expect(try home.cairn("jobs", "due") == "27 Feb 2026  ML engineer, Pier Nine: ask again, 3 days late\n")
        #expect(try home.cairn("today").contains("ask again · Pier Nine, ML engineer"))
        try home.cairn("jobs", "put-off", "pier", "--until", "in 2 days")
        #expect(try home.cairn("jobs", "due") == "")
        let early = refusal("jobs", "done", "pier")
        #expect(early.contains("nothing is due with"), "\(early)")
        #expect(early.contains("on 4 Mar 2026 is meant by --step \"ask again\""), "\(early)")
        try home.cairn("jobs", "done", "pier", "--step", "ask again")
        #expect(try home.cairn("jobs", "due", "--until", "in 2 weeks").contains("9 Mar 2026"))
        try home.cairn("jobs", "drop", "pier", "--step", "ask")
        #expect(refusal("jobs", "done", "pier").contains("nothing is due"))
        try home.cairn("jobs", "event", "pier", "offer", "--due", "2026-03-06")
        #expect(refusal("jobs", "done", "pier").contains("Say what you answered"))
        try home.cairn("jobs", "follow-up", "pier", "send the references", "--when", "tomorrow")
        #expect(try home.cairn("jobs", "due", "--until", "tomorrow").contains("send the references, tomorrow"))
        try home.cairn("jobs", "cadence", "--nudge", "never")
        #expect(try home.cairn("jobs", "cadence").contains("ask again: never"))
    }

    @Test func `a round is moved only to a day that is said, and which of several is asked`() throws {
        try keepPosting()
        try home.cairn("jobs", "event", "pier", "applied")
        for kind in ["coding", "ml"] { try home.cairn("jobs", "round", "pier", kind, "--day", "tomorrow") }
        let which = refusal("jobs", "put-off", "pier", "--until", "in 1 week")
        #expect(which.contains("several things are due") && which.contains("say which with --step"), "\(which)")
        #expect(refusal("jobs", "done", "pier").contains("say which with --step"))
        #expect(refusal("jobs", "put-off", "pier", "--step", "coding").contains("say the new one with --until"))
        #expect(try home.cairn("jobs", "due").contains("coding round, tomorrow"))
        let said = try home.cairn("jobs", "put-off", "pier", "--step", "coding", "--until", "in 1 week")
        #expect(said == "Done: Move the coding round to 9 Mar 2026: ML engineer, Pier Nine.\n")
        let follow = ["jobs", "follow-up", "pier", "send the references", "--when", "tomorrow"]
        try home.run(follow)
        let put = try home.cairn("jobs", "put-off", "pier", "--step", "send")
        #expect(put == "Put off to 9 Mar 2026: send the references, ML engineer, Pier Nine.\n")
    }

    @Test func `thanks for a round to somebody of the log are due among people, too`() throws {
        try keepPosting()
        try home.cairn("people", "add", "Ada Byron")
        try home.cairn("jobs", "event", "pier", "applied")
        try home.cairn("jobs", "round", "pier", "coding", "--day", "2026-03-01", "--with", "Ada", "--with", "Somebody")
        try home.cairn("jobs", "event", "pier", "round-held", "--round", "coding", "--day", "2026-03-01")
        let due = try home.cairn("people", "due")
        #expect(due.contains("Ada Byron: thank for the coding round, ML engineer, Pier Nine, today"), "\(due)")
        #expect(!due.contains("Somebody"))
        #expect(refusal("people", "done", "Ada").contains("cairn jobs done"))
        try home.cairn("jobs", "done", "pier", "--step", "thank Ada")
        #expect(try home.cairn("people", "due") == "")
    }

    @Test func `a brief, a letter, a calendar and a table of the same application`() throws {
        try keepPosting()
        try home.cairn("jobs", "event", "pier", "applied")
        try home.cairn(
            "jobs", "round", "pier", "coding", "--day", "2026-03-29", "--time", "02:30", "--zone", "Europe/Berlin",
            "--with", "Ada")
        let brief = home.prose(try home.cairn("jobs", "brief", "pier"))
        #expect(brief.contains("Coding round: ML engineer, Pier Nine") && brief.contains("Kubernetes"), "\(brief)")
        #expect(brief.contains("between the first commit and the users"), "\(brief)")
        #expect(refusal("jobs", "brief", "pier", "--round", "ml").contains("there is coding"))
        #expect(try home.cairn("jobs", "write", "pier", "--for", "thank", "--to", "Ada").hasPrefix("Hi Ada,\n"))
        #expect(refusal("jobs", "write", "pier", "--for", "beg").contains("no letter is for 'beg'"))
        let calendar = try home.cairn("jobs", "export", "ical")
        #expect(calendar.contains("DTSTART:20260329T") && calendar.contains("BEGIN:VEVENT"))
        #expect(calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID") }.allSatisfy { !$0.hasSuffix("/") })
        let table = try home.cairn("jobs", "export", "csv")
        #expect(table.contains("ML engineer,Pier Nine,in rounds"))
        let other = ProjectHome()
        let file = try other.write(table, "jobs.csv")
        #expect(try other.cairn("jobs", "import", "csv", file).contains("1 new, 0 there already."))
        #expect(try other.cairn("jobs", "list") == "")
        try other.cairn("jobs", "import", "csv", file, "--apply")
        #expect(try other.cairn("jobs", "list").contains("Pier Nine"))
        #expect(try other.cairn("jobs", "import", "csv", file, "--apply").contains("0 new, 1 there already."))
        try other.cairn("undo")
        #expect(try other.cairn("jobs", "list") == "")
    }

    @Test func `what a column means is said once`() throws {
        let text = try home.write("Wo,Was,Wann\nPier Nine,ML engineer,2026-02-03\n", "own.csv")
        #expect(refusal("jobs", "import", "csv", text).contains("--map"))
        #expect(refusal("jobs", "import", "csv", text, "--map", "Wo=where").contains("not a meaning"))
        let map = ["--map", "Wo=company", "--map", "Was=title", "--map", "Wann=applied"]
        try home.cairn("jobs", "import", "csv", text, map[0], map[1], map[2], map[3], map[4], map[5], "--apply")
        let more = try home.write("Wo,Was,Wann\nKestrel,Analyst,2026-02-04\n", "more.csv")
        #expect(try home.cairn("jobs", "import", "csv", more).contains("new       Analyst, Kestrel: applied"))
        let saved = try home.write("Company,Position,Status\nRiverbend,Analyst,Saved\n", "saved.csv")
        #expect(try home.cairn("jobs", "import", "csv", saved).contains("new       Analyst, Riverbend: saved"))
        #expect(try home.cairn("jobs", "import", "csv", saved, "--json").contains("\"saved\""))
    }

    @Test func `of a table without days no command claims a day, until one is given`() throws {
        let table = "Company,Position,Status,Date Applied\nCco,Dev,Applied,\nBco,Dev,Interviewing,2026-02-10\n"
        let file = try home.write(table, "none.csv")
        try home.cairn("jobs", "import", "csv", file, "--apply")
        let letter = try home.cairn("jobs", "write", "Cco", "--for", "follow-up")
        #expect(letter.contains("I have applied for the role of Dev at Cco.") && !letter.contains("2026"), "\(letter)")
        #expect(home.prose(try home.cairn("jobs", "list")).contains("applied by 2 Mar 2026"))
        #expect(!(try home.cairn("jobs", "show", "Cco", "--json").contains("\"days\"")))
        #expect(!home.prose(try home.cairn("jobs", "show", "Cco")).contains("0 days"))
        #expect(home.prose(try home.cairn("report")).contains("2 applications sent in all, 1 since"))
        #expect(home.prose(try home.cairn("jobs", "show", "Bco")).contains("round planned: day not known"))
        try home.cairn("jobs", "event", "Bco", "--change", "2", "--day", "2026-02-20")
        let page = home.prose(try home.cairn("jobs", "show", "Bco"))
        #expect(page.contains("in rounds since 20 Feb 2026 · 10 days") && !page.contains("day not known"), "\(page)")
    }

    @Test func `a report names companies only if asked`() throws {
        try keepPosting()
        try home.cairn("jobs", "event", "pier", "applied", "--day", "2026-02-20")
        try home.cairn("journal", "wins", "add", "Talked my way into Pier Nine")
        let closed = home.prose(try home.cairn("report"))
        #expect(closed.contains("ML engineer: applied since 20 Feb 2026") && !closed.contains("Pier Nine"), "\(closed)")
        #expect(closed.contains("Talked my way into") && closed.contains("a company"))
        #expect(home.prose(try home.cairn("report", "--with-companies")).contains("ML engineer, Pier Nine"))
    }
}
