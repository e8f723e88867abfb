import TestSupport
import Testing

@testable import CairnCore

/// A sitting on the whole screen, key by key.
struct SittingTests {
    private let clock = TestClock()
    private var play: Play

    init() throws { play = try Play.practice(clock) }

    private var asking: Asking? { play.app.asking }
    private var sitting: PracticeSitting {
        get throws {
            let run = try #require(asking?.run)
            guard case .cards(let sitting) = run else { throw NoSitting() }
            return sitting
        }
    }
    private struct NoSitting: Error {}
    private var lines: [String] { play.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    @Test mutating func `the question stands alone, its outline comes with Enter, and a rating goes on`() throws {
        play.press("c")
        let first = try #require(asking?.card)
        #expect(play.text.contains(first.question))
        #expect(!play.text.contains("Say first what is decided by it"))
        #expect(!play.text.contains("8 Practice"))
        play.press("3")
        #expect(play.notice.hasPrefix("First say it"))
        play.press("<enter>")
        #expect(play.text.contains("Say first what is decided by it"))
        #expect(play.text.contains("1 Again") && play.text.contains("tomorrow"))
        play.press("3")
        #expect(asking?.card != first && asking?.showsOutline == false)
        #expect(play.app.journey[CardMemory.self][first.id]?.last == .good)
    }

    @Test mutating func `every rating is a change of its own, with the hours so far`() throws {
        play.press("c<enter>")
        clock.pass(100)
        play.press("3")
        #expect(play.effects.count == 1)
        clock.pass(80)
        play.press("<enter>4")
        #expect(play.history.done.suffix(2).allSatisfy { $0.change.title.hasPrefix("Rate") })
        let sessions = play.app.journey[WorkSession.self].all.filter { $0.note.hasPrefix("Practice") }
        #expect(sessions.map(\.note) == ["Practice: 2 answers"])
    }

    @Test mutating func `the clock counts while the question is alone, and stops by Space, outline and form`() throws {
        play.press("c")
        clock.pass(84)
        play.take(.tick)
        #expect(play.app.isTicking)
        #expect(play.text.contains("1:24 of 3:00"))
        play.press("<space>")
        clock.pass(60)
        play.take(.tick)
        #expect(play.text.contains("1:24, stopped"))
        #expect(!play.app.isTicking)
        play.press("<space>")
        clock.pass(67)
        play.take(.tick)
        #expect(play.text.contains("! 2:31 · 29 s left"))
        play.press("n")
        #expect(!play.app.isTicking)
        clock.pass(500)
        play.press("<esc>")
        #expect(asking?.clock.seconds == 151)
        clock.pass(40)
        play.take(.tick)
        #expect(play.text.contains("! 3:11 · 11 s over"))
        play.press("<enter>")
        clock.pass(300)
        #expect(asking?.clock.seconds == 191)
        #expect(!play.app.isTicking)
    }

    @Test mutating func `a clock that is set back or forward by days in mid-answer does no harm`() throws {
        func counted() -> [Int] {
            play.history.done.last?.change.edits.compactMap { $0.after?.as(CardReview.self)?.seconds } ?? []
        }
        play.press("c")
        clock.pass(40)
        play.take(.tick)
        clock.pass(-10 * 86_400)
        play.take(.tick)
        clock.pass(20)
        play.press("<enter>3")
        #expect(counted() == [60])
        clock.pass(10 * 86_400)
        play.press("<enter>3q")
        #expect(counted() == [86_400])
        let minutes = play.app.journey[WorkSession.self].all.filter { $0.practiceAnswers == 2 }.map(\.minutes)
        #expect(minutes == [7], "nobody answers a card of three minutes for longer than six")
    }

    @Test mutating func `without a clock by setting none is shown, and nothing wakes the program`() throws {
        play.press("M<tab><tab><c-u>0<c-s>c")
        clock.pass(84)
        play.take(.tick)
        #expect(!play.app.isTicking)
        #expect(!play.text.contains("1:24"))
        play.press("<enter>3")
        #expect(play.history.done.last?.change.edits.compactMap { $0.after?.as(CardReview.self)?.seconds } == [84])
    }

    @Test mutating func `a card that failed comes again at the end, and u takes the rating back`() throws {
        play.press("c")
        let (first, before) = (try #require(asking?.card), play.app.journey)
        play.press("<enter>1")
        #expect(try sitting.waiting.last?.card.id == first.id)
        play.press("u")
        #expect(asking?.card?.id == first.id)
        #expect(play.app.journey == before)
        play.press("u")
        #expect(play.notice == "Nothing of this sitting is left to take back.")
        #expect(play.app.journey == before)
    }

    @Test mutating func `undo in a sitting takes a note back before the rating that came before it`() throws {
        play.press("c<enter>3")
        let second = try #require(asking?.card)
        play.press("nby hand<c-s>")
        #expect(play.app.journey[CardNote.self][second.id]?.text.hasSuffix("by hand") == true)
        play.press("u")
        #expect(asking?.card?.id == second.id)
        #expect(play.app.journey[CardNote.self][second.id]?.text.hasSuffix("by hand") != true)
        play.press("u")
        #expect(asking?.card?.id != second.id)
    }

    @Test mutating func `l leads to the skill, and Esc back to the question where it was left`() throws {
        play.press("c")
        let card = try #require(asking?.card)
        clock.pass(10)
        play.press("l")
        #expect(!play.app.isAsking && play.selected == card.item)
        clock.pass(500)
        play.press("jk<esc>")
        #expect(play.app.isAsking && asking?.card == card)
        #expect(asking?.clock.seconds == 10)
        play.press("l8c")
        #expect(play.app.isAsking && asking?.card == card)
    }

    @Test mutating func `q ends with a line of what was done, and the clock of work runs again`() throws {
        play.press("1")
        try play.walk(to: "linear-algebra")
        play.press("T")
        let running = try #require(play.app.journey.clock?.item)
        clock.pass(600)
        play.press("8c")
        #expect(play.app.journey.clock == nil)
        play.press("<enter>3q")
        #expect(play.notice.hasPrefix("Answered 1 of 1 card at the first try; the next comes on"))
        #expect(play.notice.hasSuffix("runs again."))
        #expect(play.app.journey.clock?.item == running)
        #expect(asking == nil && play.text.contains("8 Practice"))
    }

    @Test mutating func `the cursor is on the question, then on the outline`() throws {
        play.press("c")
        let question = try #require(lines.firstIndex { $0.contains(asking?.card?.question.prefix(20) ?? "?") })
        #expect(play.frame.cursor?.row == question)
        play.press("<enter>")
        #expect(play.frame.cursor.map { lines[$0.row].contains("Say first what is decided") } == true)
    }

    @Test mutating func `a card that is deleted elsewhere is not asked, and what was rated stays`() throws {
        play.press("sml<tab><down><down><c-s>")
        #expect(try !sitting.waiting.isEmpty)
        var other = play.app.journey
        for card in other[OwnCard.self].all { other.apply(other.removing(card)) }
        play.take(.journeyChanged(other))
        #expect(try sitting.waiting.allSatisfy { $0.card.origin != .own })
    }

    @Test mutating func `a mock interview asks without answers, each with its clock, and is judged at its end`() throws
    {
        play.press("vvv")
        // On the heading the next one begins, too.
        play.press("gc")
        #expect(play.text.contains("Your model's offline AUC") && play.text.contains("1 of 2"))
        clock.pass(60)
        play.press("<enter>")
        #expect(play.text.contains("2 of 2") && !play.text.contains("Say first what is decided"))
        clock.pass(120)
        play.press("<enter>")
        let form = try #require(play.form)
        #expect(form.intro.hasPrefix("2 questions in 3 min, the longest answer 2:00."))
        play.press("<down><tab>said the trade-off<c-s>")
        let mock = try #require(play.app.journey[MockInterview.self]["mk-2"])
        #expect(mock.held && mock.communication == .strongHire && mock.communicationWhy == "said the trade-off")
        #expect(mock.minutes == 3 && mock.day == play.context.today, "what it took, and when, not what was planned")
        #expect(play.notice.hasPrefix("2 mock interviews held"))
    }

    @Test
    mutating func `a mock interview that is broken off stays planned, until half of it was asked or somebody says so`()
        throws
    {
        play.press("vvvgc")
        clock.pass(60)
        let before = play.app.journey
        play.press("q")
        #expect(play.form == nil && play.notice.hasPrefix("Broken off after 0 of 2 questions: it stays planned."))
        #expect(play.app.journey == before && play.app.journey.mocks.last?.held == false)
        play.press("c<enter>")
        clock.pass(30)
        play.press("q")
        #expect(play.form?.intro.contains("Once this is kept, the interview counts as held.") == true)
        play.press("<esc>")
        #expect(
            play.app.journey == before && play.notice.hasPrefix("It stays planned: in Practice, e says how it went"))
        play.press("je<c-s>")
        #expect(play.app.journey.mocks.last?.held == true && play.notice.hasPrefix("2 mock interviews held"))
    }

    @Test(arguments: [(24, 80), (10, 40), (6, 24), (24, 120)])
    mutating func `the last line of a sitting has only whole parts, the clock before all`(rows: Int, columns: Int)
        throws
    {
        play.resize(rows: rows, columns: columns)
        play.press("c")
        clock.pass(84)
        play.take(.tick)
        while asking != nil {
            let page = try #require(asking?.page(play.app.desk(play.context)))
            let line = try #require(page.lastRow.map { lines[$0] })
            #expect(line.contains("\(page.time.text) · \(page.place)"))
            let rest = line.replacing("\(page.time.text) · \(page.place)", with: "")
            let parts = rest.split(separator: "·").map { trimmed(String($0)) }.filter { !$0.isEmpty }
            #expect(parts.count { !page.remarks.contains($0) } == 0 && (columns < 40 || !parts.isEmpty))
            play.press("s")
        }
    }

    @Test mutating func `a sitting that is broken off and gone on with counts all of its answers`() throws {
        play.press("c")
        clock.pass(100)
        play.press("<enter>3q")
        clock.pass(600)
        play.press("c<enter>3<enter>1uq")
        let sessions = play.app.journey[WorkSession.self].all.filter { $0.note.hasPrefix("Practice") }
        #expect(sessions.map(\.note) == ["Practice: 2 answers"])
        // After a longer while it is another.
        clock.pass(1801)
        play.press("c")
        clock.pass(120)
        play.press("<enter>4q")
        let later = play.app.journey[WorkSession.self].all.filter { $0.note.hasPrefix("Practice") }
        #expect(later.map(\.note) == ["Practice: 2 answers", "Practice: 1 answer"])
    }

    @Test(arguments: ["Practice: 4", "Practice: 1 answers", "Practice: 99999999999999999999 answers", "Practice: "])
    func `a note that somebody wrote counts no answers`(note: String) {
        #expect(WorkSession(item: "python", day: Fixtures.today, minutes: 1, note: note).practiceAnswers == nil)
    }

    @Test mutating func `what is forgotten again and again leads to its skill before it comes again`() throws {
        let card = try leech()
        #expect(play.text.contains("Forgotten 7 times: l reads about it first"))
        #expect(play.text.contains("l skill"))
        play.press("l")
        #expect(play.selected == card.item)
        play.press("<esc><enter>1")
        #expect(play.notice.hasPrefix("Forgotten 8 times: read this"))
        #expect(play.selected == card.item)
    }

    /// A card that was forgotten seven times is in hand.
    private mutating func leech() throws -> PracticeCard {
        var journey = play.app.journey
        let card = try #require(journey.practice(play.context).due.first?.card)
        var reviews: [CardReview] = []
        func answer(_ rating: Rating, daysAgo ago: Int) {
            let (moment, day) = (1_600_000_000 - ago * 86_400, Fixtures.today + -ago)
            reviews.append(CardReview(id: "lapse-\(ago)", card: card.id, rating, at: moment, day: day, seconds: 10))
        }
        for step in 0..<7 {
            answer(.good, daysAgo: 200 - 20 * step)
            answer(.again, daysAgo: 190 - 20 * step)
        }
        var context = play.context
        context.reviews = KeptReviews(reviews)
        journey.apply(journey.recalling(CardDeck(journey, context.library), context))
        play = Play(AppState(journey: journey, size: play.app.size, context: context), context)
        play.press("8c")
        while let now = asking?.card, now.id != card.id { play.press("s") }
        return card
    }
}
