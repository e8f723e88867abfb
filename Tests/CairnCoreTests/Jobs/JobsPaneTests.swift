import TestSupport
import Testing

@testable import CairnCore

/// The pane of jobs, by its keys.
struct JobsPaneTests {
    private var play: Play

    init() throws {
        play = try Play(Fixtures.jobs, context: Fixtures.context(features: .withJobs))
        play.press("6")
        try #require(play.app.pane.name == "Jobs")
    }

    private var form: Form? { if case .form(let form)? = play.app.overlay { form } else { nil } }
    private var journey: Journey { play.app.journey }
    private var texts: [String] {
        let desk = play.app.desk(play.context)
        return play.app.list.ids.map { desk.pane.row($0, desk).text }
    }

    private mutating func select(_ row: RowID) { play.app.select(row, in: JobsPane.id, play.context) }

    private mutating func type(_ text: String) { for character in text { play.take(.key(.character(character))) } }

    private mutating func focus(_ name: String) throws {
        for _ in 0..<30 where form?.focused.name != name { play.press("<tab>") }
        try #require(form?.focused.name == name)
    }

    @Test mutating func `jobs stand by their stage, what is over is folded`() {
        #expect(texts == ["in rounds", "Pier Nine, ML engineer", "saved", "Marten Rail, データ analyst 🚆", "rejected"])
        play.press("v")
        #expect(texts == ["Kestrel", "Marten Rail", "Pier Nine"])
        play.press("v")
        #expect(texts == ["Marten Rail, データ analyst 🚆", "Pier Nine, ML engineer"])
    }

    @Test mutating func `below its company a job has its title alone`() {
        play.press("v")
        let desk = play.app.desk(play.context)
        #expect(desk.pane.row("ap-1", desk).text == "ML engineer")
    }

    @Test func `what is late has a sign and its days, and says so once`() throws {
        let (journey, application) = Fixtures.applied(daysAgo: 15)
        let event = JobEvent(
            id: "e", application: application.id, kind: .applied, day: Fixtures.today + -15, noted: Fixtures.today)
        var after = journey
        after.apply(after.putting(event, application))
        let late = try Play(after, context: play.context)
        let desk = late.app.desk(late.context)
        let row = JobRows(desk: desk).row(application.id)
        #expect(row.trailing == "8 days late")
        #expect(row.badges.map(\.text) == ["!"] && row.cutsText)
    }

    @Test mutating func `its line says what there is, and what is over once nothing is open`() throws {
        func line(_ play: Play) -> (String, String) {
            let summary = JobsPane().summary(play.app.desk(play.context))
            return (summary.text, summary.short)
        }
        #expect(line(play) == ("1 open, 1 saved", "1 open"))
        let records = Fixtures.jobRecords.filter { $0.as(Posting.self)?.id != "po-2" }
        var journey = Journey(records, kinds: Features.withJobs.kinds)
        let application = try #require(journey[Application.self]["ap-1"])
        let event = JobEvent(
            id: "z", application: "ap-1", kind: .accepted, day: Fixtures.today, noted: Fixtures.today)
        journey.apply(journey.putting(event, application))
        let over = try Play(journey, context: play.context)
        #expect(line(over) == ("1 accepted, 1 ended", "1 accepted"))
        journey.apply(journey.removing(application))
        let left = try Play(journey, context: play.context)
        #expect(line(left).0.hasSuffix("1 ended"))
    }

    @Test mutating func `a whole posting is pasted into one field, and its facts are proposed`() throws {
        play.press("a")
        play.take(.paste(Fixtures.postingText))
        #expect(form?["title"].value == "ML engineer")
        #expect(form?["company"].value == "Pier Nine")
        #expect(form?["place"].value == "Hamburg, Germany")
        #expect(form?["mode"].value == "hybrid")
        #expect(form?["pay"].value == "€70,000–80,000 a year")
        #expect(form?["closes"].value == "2026-03-20")
        try focus("company")
        type("Pier 9")
        play.press("<c-s>")
        #expect(form == nil)
        let posting = try #require(play.app.list.selected.flatMap { journey[Posting.self][$0] })
        #expect(posting.company == "Pier 9")
        #expect(posting.title == "ML engineer")
        #expect(posting.mode == .hybrid)
        #expect(journey[Posting.self].all.count == 3)
        play.press("u")
        #expect(journey[Posting.self].all.count == 2)
    }

    @Test mutating func `what was corrected stays when the text changes`() throws {
        play.press("a")
        play.take(.paste(Fixtures.postingText))
        try focus("title")
        type("Staff engineer")
        try focus("text")
        play.take(.paste("\nOne more line."))
        #expect(form?["title"].value == "Staff engineer")
        #expect(form?["company"].value == "Pier Nine")
    }

    @Test mutating func `what happened next is proposed, and another kind asks for other things`() throws {
        select("ap-1")
        play.press("c")
        #expect(form?["kind"].value == "round held")
        #expect(form?["round"].value.hasPrefix("coding round") == true)
        play.press("<right><right><right>")
        #expect(form?.index(of: "round") == nil)
        #expect(form?.index(of: "due") != nil)
        play.press("<c-s>")
        #expect(journey.events(of: "ap-1").contains { $0.kind == .takeHome })
        #expect(form == nil)
    }

    @Test mutating func `a posting begins an application, and that leads on`() {
        select("po-2")
        play.press("c")
        play.press("<c-s>")
        let application = play.app.list.selected.flatMap { journey[Application.self][$0] }
        #expect(application?.posting == "po-2")
        #expect(play.app.list.selected == application?.id)
        play.press("c")
        #expect(form?["kind"].value == "applied")
    }

    @Test mutating func `a line is confirmed, refused and taken back by one key each`() throws {
        play.press("vv")
        select("po-1")
        play.press("l")
        let target = Document.Target.record(PostingAsk.kind.name, "python")
        for _ in 0..<40 where play.app.desk(play.context).target != target { play.press("j") }
        try #require(play.app.desk(play.context).target == target)
        func hints() -> [String] { play.app.hints(width: 200, play.context).map { "\($0.key) \($0.text)" } }
        #expect(hints().contains("Space confirm") && hints().contains("x not asked"))
        play.press("h")
        #expect(!hints().contains { $0.hasPrefix("x ") })
        play.press("l")
        for _ in 0..<40 where play.app.desk(play.context).target != target { play.press("j") }
        play.press(" ")
        #expect(journey[PostingAsk.self]["po-1/python"]?.answer == .confirmed)
        play.press("j")
        try #require(play.app.desk(play.context).target == target, "the line that asks for it")
        play.press("x")
        #expect(journey[PostingAsk.self]["po-1/python"]?.answer == .refused)
        let proof = try #require(
            journey[Posting.self]["po-1"].flatMap { journey.proof(of: $0, play.context.library) })
        #expect(!proof.lines.contains { $0.subject == .skill("python") })
        play.press("u")
        #expect(journey[PostingAsk.self]["po-1/python"]?.answer == .confirmed)
    }

    @Test mutating func `an unknown word becomes one's own, and is looked for in all postings`() throws {
        play.press("vv")
        select("po-1")
        play.press("A")
        type("Flink")
        play.press("<c-s>")
        #expect(form == nil)
        let proof = try #require(
            journey[Posting.self]["po-1"].flatMap { journey.proof(of: $0, play.context.library) })
        #expect(proof.lines.contains { $0.subject == .word("Flink") && $0.demand == .must })
        #expect(!proof.unknown.contains { $0.word == "Flink" })
    }

    @Test mutating func `the footer names what happened and Space before all else, in a narrow window too`() throws {
        select("ap-1")
        #expect(play.app.hints(width: 39, play.context).first?.key == "c")
        let hinted = play.app.pane.bindings.filter { $0.hint != nil }
        #expect(hinted.prefix(2).map { $0.keys[0].name } == ["c", "Space"])
        var empty = try Play(Fixtures.blank, context: Fixtures.context(features: .withJobs))
        empty.press("6<space>")
        #expect(empty.notice == "No job is selected; a saves a posting.")
        #expect(empty.app.hints(width: 79, empty.context).first?.key == "a")
    }

    @Test mutating func `lessons go to the round, messages and proofs to the clipboard`() {
        select("ap-1")
        play.press("e")
        type("windows in SQL")
        play.press("<c-s>")
        #expect(journey[Round.self]["ro-1"]?.questions == ["windows in SQL"])
        play.press("w")
        #expect(form?["for"].value == "What is asked, with your evidence", "the round is still to come")
        play.press("<esc>")
        play.press("vv")
        select("po-1")
        play.press("w")
        #expect(form?["text"].value.hasPrefix("ML engineer, Pier Nine\n\nProven for ") == true)
    }

    @Test mutating func `the switch is said, and a bridge is taken`() {
        play.press("vvvvv")
        play.press("i")
        type("analyst")
        play.press("<tab><tab><tab>")
        type("ML engineer")
        play.press("<c-s>")
        #expect(texts.count == 4)
        play.press("j")
        play.press(" ")
        #expect(journey.careerSwitch.bridge != nil)
    }

    @Test mutating func `a key that can do nothing says why`() {
        select("po-2")
        play.press("e")
        #expect(play.app.notice?.text == "You have not applied for it yet; c begins the application.")
        play.press(" ")
        #expect(play.app.notice?.text.hasPrefix("Space confirms a line") == true)
        play.press("b")
        #expect(play.app.notice?.text == "No address is known; i adds one.")
    }

    @Test mutating func `deleting takes the selected thing, and a posting leaves its application`() {
        select("ap-1")
        play.press("d")
        #expect(journey[Application.self]["ap-1"] == nil)
        #expect(journey.events(of: "ap-1").isEmpty)
        play.press("u")
        play.press("vv")
        select("po-1")
        play.press("d")
        #expect(journey[Posting.self]["po-1"] == nil)
        #expect(journey[Application.self]["ap-1"]?.company == "Pier Nine")
    }
}
