import TestSupport
import Testing

@testable import CairnCore

struct PaperTests {
    private let today = Fixtures.today

    private func play(_ records: Record...) throws -> Play {
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
        var play = try Play(journey, context: try Fixtures.context(features: .withJournal))
        play.press("6v")
        return play
    }

    private func paper(_ id: String = "p-1", _ title: String = "Attention", read days: Int? = nil) -> Paper {
        var paper = Paper(id: id, day: today + -(days ?? 0))
        paper.title = title
        if days != nil { (paper.verdict, paper.because) = (.would, "it is simple") }
        return paper
    }

    private func only(_ play: Play) throws -> Paper { try #require(play.app.journey[Paper.self].all.first) }

    @Test func `a paper is added with what is known, and is unread`() throws {
        var play = try play()
        play.press("aAttention<tab>Vaswani<tab>arXiv:1706.03762<tab>pyth<tab>Claim: simple<c-s>")
        let paper = try only(play)
        #expect((paper.title, paper.by, paper.address) == ("Attention", "Vaswani", "arXiv:1706.03762"))
        #expect((paper.lines, paper.day, paper.isRead) == ("Claim: simple", today, false))
        #expect(play.selected == paper.id)
        #expect(play.notice == "“Attention” is kept, unread: c gives your verdict.")
        play.press("u")
        #expect(play.app.journey[Paper.self].isEmpty)
    }

    @Test func `a verdict with its reason makes it read, on that day`() throws {
        var play = try play(Record(paper()))
        #expect(play.app.list.summary.text == "no paper this month")
        play.press("c<tab><down><tab>it is simple<c-s>")
        #expect(try only(play).verdictText == "would use, because it is simple")
        #expect(try only(play).day == today)
        #expect(play.app.list.summary.text == "1 paper this month")
        #expect(play.detail.contains { $0.contains("Would use, because it is simple.") })
    }

    @Test func `a verdict without a reason is refused, and nothing is lost`() throws {
        var play = try play(Record(paper()))
        play.press("cone line<tab><down><c-s>")
        #expect(play.form?["because"].problem?.hasPrefix("Say why") == true)
        #expect(play.form?["lines"].value == "one line")
        #expect(try !only(play).isRead)
    }

    @Test(arguments: [(89, false), (90, true), (400, true)])
    func `after 90 days it asks whether that still holds`(days: Int, asks: Bool) throws {
        var play = try play(Record(paper(read: days)))
        #expect(play.app.row("p-1", play.context).badges.map(\.text) == [asks ? "still?" : "use"])
        play.press("/is:open<enter>")
        #expect((play.selected == "p-1") == asks)
    }

    @Test func `the answer is kept with its day, and asks again 90 days later`() throws {
        var play = try play(Record(paper(read: 100)))
        play.press("c<c-s>")
        let paper = try only(play)
        #expect((paper.day, paper.still) == (today + -100, today))
        #expect(paper.asksAgain == today + 90)
        #expect(play.app.row("p-1", play.context).badges.map(\.text) == ["use"])
        play.press("u")
        #expect(try only(play).still == nil)
    }

    @Test func `who takes the verdict back has an unread paper that nobody asked about`() throws {
        var old = paper(read: 100)
        old.still = today
        var play = try play(Record(old))
        play.press("c<up><c-s>")
        #expect(try !only(play).isRead)
        #expect(try only(play).still == nil)
        #expect(try only(play).asksAgain == nil)
    }

    @Test func `four hundred lines are refused kindly, and stay in the form`() throws {
        var play = try play()
        play.press("aLong<tab><tab><tab><tab>")
        play.paste((1...400).map { "line \($0)" }.joined(separator: "\n"))
        play.press("<c-s>")
        #expect(
            play.form?["lines"].problem
                == "That is 400 lines; ten are enough. Keep what you would tell a colleague.")
        #expect(play.form?["lines"].value.contains("line 400") == true)
        #expect(play.app.journey[Paper.self].isEmpty)
    }

    @Test func `ten lines are counted without the blank ones between them`() {
        var paper = paper()
        paper.lines = (1...10).map { "line \($0)" }.joined(separator: "\n\n \n")
        #expect(paper.lineCount == 10)
        #expect(paper.problem == nil)
        paper.lines += "\nand one"
        #expect(paper.problem?.field == "lines")
    }

    @Test func `a day that is still to come is refused`() throws {
        var play = try play()
        play.press("aEarly<tab><tab><tab><tab><tab><tab><tab>tomorrow<c-s>")
        #expect(play.form?["day"].problem?.hasPrefix("That day is still to come") == true)
    }

    @Test func `control characters and markup are shown for what they are`() throws {
        var play = try play(Record(paper("p-1", "<b>\u{1B}[31mred\u{202E}</b>")))
        #expect(play.text.contains("<b>"))
        #expect(!play.frame.lines.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        play.press("l")
        #expect(!play.frame.lines.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func `it leads to its skill, and follows it to a new name`() throws {
        var old = paper()
        old.skill = "python"
        var play = try play(Record(old))
        play.press("l")
        try play.read(to: "Python fluency")
        play.press("<enter>")
        #expect(play.selected == "python")
        var journey = Journey([Record(old)], kinds: Features.withJournal.kinds)
        journey.apply(journey.following(["python": "sql"]))
        #expect(journey[Paper.self]["p-1"]?.skill == "sql")
    }

    @Test func `an address opens whole, however short it was written`() throws {
        var old = paper()
        old.address = "arXiv:1706.03762"
        var play = try play(Record(old))
        play.press("b")
        guard case .open("https://arxiv.org/abs/1706.03762")? = play.effects.first else {
            Issue.record("\(play.effects)")
            return
        }
    }

    @Test(arguments: [
        "", "https://example.org/a", "http://localhost:8080", "arxiv.org/abs/1706", "10.1145/3292500", "doi:10.1145/3",
        "~/papers/attention.pdf", "/tmp/a b.pdf", "arXiv:1706.03762",
    ])
    func `addresses, DOIs and paths are taken`(text: String) { #expect(PlaceWords.problem(with: text) == nil) }

    @Test(arguments: [
        "no address", "attention", "https://", "javascript:alert(1)", "https://a b", "..", "http://.", "\u{202E}a.b",
    ])
    func `anything else is none`(text: String) { #expect(PlaceWords.problem(with: text) != nil) }
}
