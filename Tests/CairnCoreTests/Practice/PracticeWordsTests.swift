import TestSupport
import Testing

@testable import CairnCore

/// What practice says in rows, titles, the footer and forms: no more than is true, and what matters most first.
struct PracticeWordsTests {
    private let clock = TestClock()
    private var play: Play

    init() throws { play = try Play.practice(clock) }

    private var journey: Journey { play.app.journey }
    private var space: String? { play.app.hints(width: 80, play.context).first { $0.key == "Space" }?.text }

    private func row(_ id: RowID) -> ListRow { PracticePane().row(id, play.app.desk(play.context)) }

    private mutating func change(_ make: (Journey) throws -> Change?) rethrows {
        var changed = journey
        changed.apply(try make(changed))
        play.take(.journeyChanged(changed))
    }

    @Test mutating func `the footer says what Space does on each row`() throws {
        #expect(space == "begin")
        play.press("vv")
        for (id, word) in [("st-1", "edit"), (PracticeEntry.coverageRow, "new story")] {
            try play.walk(to: id)
            #expect(space == word)
        }
        play.press("v")
        for (id, word) in [("mk-1", "how it went"), ("mk-2", "begin")] {
            try play.walk(to: id)
            #expect(space == word)
        }
        play.press("v")
        for (id, word) in [("ready:behavioural", "new story"), ("ready:coding", "plan a mock")] {
            try play.walk(to: id)
            #expect(space == word)
        }
    }

    @Test mutating func `a number that was taken back is not open as well, and a narrow list has no signs for either`()
        throws
    {
        let story = try #require(journey[Story.self]["st-1"])
        #expect(row("st-1").badges.isEmpty)
        var number = StoryNumber(id: "sn-2", story: story.id)
        (number.text, number.footing) = ("10 %", .retracted)
        try change { try $0.putting(number, story) }
        #expect(StoryReport(story, journey).holds)
        #expect(row("st-1").badges.map(\.text) == ["taken back"] && row("st-1").badges.map(\.sign) == [""])
        number = StoryNumber(id: "sn-3", story: story.id)
        number.text = "a third"
        try change { try $0.putting(number, story) }
        #expect(!StoryReport(story, journey).holds)
        #expect(row("st-1").badges.map(\.text) == ["number open"] && row("st-1").badges.map(\.sign) == ["open"])
    }

    @Test func `what no story shows is named, and how much more there is`() {
        var journey = Journey(kinds: .shipped)
        var story = Story(id: "s", day: Fixtures.today)
        story.title = "Late trains"
        func advice(showing shown: [Competency]) -> String {
            story.competencies = shown.map(\.rawValue)
            journey.apply(journey.putting(story))
            return StoryCoverage(journey).advice
        }
        let all = Competency.allCases
        #expect(
            advice(showing: [.ownership])
                == "1 story of eight to twelve. None shows delivery, conflict, failure and 6 more yet.")
        #expect(advice(showing: all.dropLast(2)).hasSuffix("None shows customers or judgement yet."))
        #expect(advice(showing: all.dropLast(1)).hasSuffix("None shows judgement yet."))
        #expect(advice(showing: all) == "1 story of eight to twelve, and every competency has one.")
    }

    @Test mutating func `a new card says when it comes`() throws {
        play.press("aWhy not?<c-s>")
        #expect(play.notice == "The card is kept: it comes with the next sitting.")
        play.press("M<c-u>5<c-s>aWhy then?<c-s>")
        #expect(play.notice == "The card is kept: it comes on a later day, since what is left of today is full.")
        play.press("M<c-u>2<c-s>aAnd why?<c-s>")
        #expect(play.notice.hasPrefix("The card is kept: it takes longer than a day's minutes, and comes when you ask"))
    }

    @Test mutating func `the settings ask in percent, and say how the clock is turned off`() throws {
        play.press("M")
        #expect(play.form?["retention"].value == "90 %")
        #expect(play.form?["seconds"].label.hasSuffix("0: no clock") == true)
        play.press("<c-s>")
        #expect(play.form == nil && journey.practiceSettings == PracticeSettings())
        for (typed, kept) in [("93", 0.93), ("85 %", 0.85), ("0.9", 0.9)] {
            play.press("M<tab><c-u>\(typed)<c-s>")
            #expect(journey.practiceSettings.retention == kept)
        }
        play.press("M<tab><c-u>99<c-s>")
        #expect(play.form?["retention"].problem == "Give a share from 80 to 95 %.")
    }

    @Test func `a mock interview gets another day with the cursor on that question`() throws {
        let mock = try #require(journey[MockInterview.self]["mk-2"])
        let desk = play.app.desk(play.context)
        #expect(MockForm().form(mock, at: "day", desk).focused.name == "day")
        #expect(MockForm().form(mock, desk).focused.name == "topic")
    }

    @Test mutating func `what was yesterday is said so`() throws {
        var mock = try #require(journey[MockInterview.self]["mk-2"])
        mock.day = Fixtures.today + -1
        let context = play.context
        change { $0.putting(mock, context) }
        #expect(row("mk-2").trailing == "yesterday")
        #expect(row("mk-1").trailing == "6 days ago")
    }

    @Test func `one long case is one, and several are several`() {
        let standing = journey.practice(play.context)
        let one = standing.queue(PracticeWish(topic: .design, minutes: 15), journey)
        #expect(one.longWords(askedBy: "s") == "1 long case would take 40 minutes: s asks it.")
        #expect(one.longWords(askedBy: nil) == "1 long case would take 40 minutes.")
        let many = standing.queue(PracticeWish(minutes: 1), journey)
        #expect(many.long.count > 1)
        let longest = many.long.map(\.minutes).max() ?? 0
        #expect(
            many.longWords(askedBy: "s")
                == "\(many.long.count) long cases would take up to \(longest) minutes each: s asks one.")
    }

    @Test mutating func `a mock interview that nobody took a minute for counts as one, not as what was planned`() throws
    {
        play.press("vvvgc<enter><enter>")
        let form = try #require(play.form)
        #expect(form.intro.hasPrefix("2 questions in less than a minute, the longest answer 0:00."))
        #expect(form["minutes"].value == "1")
    }

    @Test mutating func `what a rating means is said in full where there is room, and else shorter`() throws {
        play.press("c<enter>")
        #expect(play.text.contains("said it in 3 minutes, with a reason and a trade-off"))
        play.resize(rows: 16, columns: 60)
        #expect(play.text.contains("said it in 3 minutes") && !play.text.contains("with a reason"))
        #expect(play.text.contains("could have taken the follow-up"))
        play.resize(rows: 16, columns: 40)
        #expect(play.text.contains("said it in 3 minu…") && play.text.contains("could not"))
    }

    @Test mutating func `a small screen says at the end of a sitting when cards come again`() throws {
        play.resize(rows: 10, columns: 40)
        play.press("c<enter>3q")
        #expect(play.notice.hasPrefix("Answered 1 of 1 card at the first try; the next comes on "))
        let day = try #require(play.notice.split(separator: "on ").last?.prefix { $0 != "." })
        #expect(play.text.contains(day))
    }
}
