import TestSupport
import Testing

@testable import CairnCore

/// Papers that ask again in Today, and milestones that ask for papers.
struct ReadingTests {
    private let today = Fixtures.today

    private func paper(_ id: String = "p-1", _ title: String = "Attention", read days: Int? = 100) -> Paper {
        var paper = Paper(id: id, day: today + -(days ?? 0))
        paper.title = title
        if days != nil { (paper.verdict, paper.because) = (.would, "it is simple") }
        return paper
    }

    private func play(_ records: Record...) throws -> Play {
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Features.withToday.kinds)
        return try Play(journey, context: try Fixtures.context(features: .withToday))
    }

    @Test(arguments: [(89, false), (90, true)]) func `an old verdict is asked for under Due`(days: Int, asks: Bool)
        throws
    {
        var play = try play(Record(paper(read: days)), Record(paper("p-2", "Unread", read: nil)))
        #expect(play.app.list.ids.filter { $0.hasPrefix("paper:") } == (asks ? ["paper:p-1"] : []))
        guard asks else { return }
        #expect(play.selected == "paper:p-1")
        #expect(play.app.row("paper:p-1", play.context).text == "still? Attention")
        #expect(play.detail.joined(separator: " ").contains("you said: would use, because it is simple"))
        play.press("l")
        try play.read(to: "› the paper")
        play.press("<enter>")
        #expect((play.app.focus, play.selected) == (JournalPane.id, "p-1"))
    }

    @Test func `the answer takes it off the list, and u brings it back`() throws {
        var play = try play(Record(paper()))
        play.press("<space><down><tab><c-u>too slow for me<c-s>")
        let answered = try #require(play.app.journey[Paper.self]["p-1"])
        #expect((answered.verdict, answered.because, answered.still) == (.wouldNot, "too slow for me", today))
        #expect(!play.app.list.ids.contains("paper:p-1"))
        play.press("u")
        #expect(play.app.list.ids.contains("paper:p-1"))
    }

    @Test func `put off, it waits as a task, whose tick is the answer`() throws {
        var play = try play(Record(paper()))
        let before = play.app.journey
        play.press("s")
        let task = try #require(play.app.journey.ownTasks.first)
        #expect(task.title == "Look again at “Attention”")
        #expect(!play.app.list.ids.contains("paper:p-1"))
        try play.walk(to: OwnTasks.row(task))
        play.press("<space>")
        #expect(play.form?.kind == FormKindID("verdict"))
        play.press("<c-s>")
        #expect(play.app.journey.ownTasks.map(\.done) == [today])
        #expect(play.app.journey[Paper.self]["p-1"]?.still == today)
        play.press("uu")
        #expect(play.app.journey == before)
    }

    @Test func `a paper that goes takes its task along`() throws {
        var journey = Journey([Record(paper())], kinds: Features.withToday.kinds)
        journey.apply(journey.puttingOff(paper(), try Fixtures.context(features: .withToday)))
        #expect(journey.ownTasks.count == 1)
        journey.apply(journey.removing(paper()))
        #expect(journey.ownTasks.isEmpty && journey[Paper.self].isEmpty)
    }

    @Test func `a skill lists the papers about it`() throws {
        var about = paper()
        about.skill = "python"
        var play = try play(Record(about), Record(paper("p-2", "Elsewhere")))
        play.press("3")
        try play.walk(to: "python")
        #expect(play.detail.contains { $0.contains("Papers · 1 of 1 read") })
        play.press("l")
        try play.read(to: "] Attention")
        play.press("<enter>")
        #expect(play.selected == "p-1")
    }

    private func reader(_ count: Int) throws -> (Journey, Context) {
        let papers = (0..<count).map { Record(paper("p-\($0)", "Paper \($0)", read: 3)) }
        let context = try Fixtures.context(Fixtures.realLibrary(), today: today)
        return (Journey(papers + [Record(paper("new", "New", read: nil))]), context)
    }

    @Test func `papers that are read count for the milestone that asks for them, and tick nothing`() throws {
        let (journey, context) = try reader(9)
        let tally = try #require(journey.reading("ten-line-papers", context.library))
        #expect((tally.text, tally.isReached) == ("9 of 10 papers", false))
        #expect(journey.reading("sql", context.library) == nil)
        var last = paper("new", "New", read: 0)
        last.day = today
        let change = journey.judging(last, today: today)
        #expect(
            journey.readingReached(by: change, context.library)
                == " That makes 10: you can tick “Ten papers in ten lines each”.")
        var after = journey
        after.apply(change)
        #expect(after.status("ten-line-papers") == .todo)
        #expect(
            NextSteps.step("ten-line-papers", after, context)?.sitting?.text == "10 of 10 papers are read: tick it.")
        #expect(NextSteps.step("ten-line-papers", journey, context)?.sitting?.minutes == 90)
    }

    @Test func `what the mirror and the radar lead to is in the Library`() {
        let library = Fixtures.realLibrary()
        for guide in [Doubt.guide, Pitfall.guide] { #expect(library.texts.guide(guide) != nil) }
        #expect(library.milestone(RadarFacts.applying) != nil)
    }
}
