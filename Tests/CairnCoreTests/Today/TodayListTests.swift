import TestSupport
import Testing

@testable import CairnCore

struct TodayListTests {
    private let today = Fixtures.today

    private func list(_ records: [Record], today: Day = Fixtures.today, now: Int = 0) throws -> [String: [String]] {
        let context = try Fixtures.context(today: today, now: now, features: .withToday)
        let journey = Journey(records, kinds: Features.withToday.kinds)
        let list = TodayList(journey, context)
        var texts: [String: [String]] = [:]
        for group in TodayList.Group.allCases {
            let rows = list.rows(group, journey, context)
            if !rows.isEmpty { texts[group.rawValue] = rows.map(\.text) }
        }
        return texts
    }

    private func plan(hours: Double? = 6, start: Day? = Fixtures.today) -> [Record] {
        [
            Record(Plan(track: "engineer", hoursPerWeek: hours, start: start, asked: true)),
            Record(Acceptance(day: start ?? today, cuts: [])),
        ]
    }

    private func session(_ item: ItemID, _ day: Day, _ minutes: Int) -> Record {
        Record(WorkSession(id: "\(item)-\(day.iso)", item: item, day: day, minutes: minutes))
    }

    @Test func `who has just come has the first steps, and nothing is due`() throws {
        let list = try list([Record(Plan(asked: true))])
        #expect(list.keys.sorted() == ["now"], "nobody was asked for a plan who passed over the questions")
        #expect(list["now"]?.first == "Python fluency")
    }

    @Test func `a journey of nothing has steps, too`() throws {
        #expect(try list([])["now"]?.isEmpty == false)
    }

    @Test func `people alone: what is owed to them comes first, by day`() throws {
        let list = try list(Fixtures.people)
        #expect(list["due"] == ["thank Ada Byron", "promised Ada Byron: the parser"])
        #expect(list["waiting"] == ["高橋 翔 🎏"])
        #expect(list["done"] == nil, "the conversation was last week")
    }

    @Test func `a conversation stands there for three days, and then its outcome`() throws {
        let before = try list(Fixtures.people, today: today + 1)
        #expect(before["due"]?.contains("talk to Bob Hill") == true)
        let after = try list(Fixtures.people, today: today + 5)
        #expect(after["due"]?.contains("how was it with Bob Hill?") == true)
        #expect(after["due"]?.contains("talk to Bob Hill") == false)
    }

    @Test func `who was asked is waited for until it is time to ask again`() throws {
        #expect(try list(Fixtures.people, today: today + 4)["waiting"] == ["高橋 翔 🎏"])
        let later = try list(Fixtures.people, today: today + 5)
        #expect(later["waiting"] == nil)
        #expect(later["due"]?.contains("ask 高橋 翔 🎏 again") == true)
    }

    @Test func `what somebody promised is waited for, and then due`() throws {
        var step = FollowUp(id: "f-9", person: "p-zoe", kind: .awaiting, due: today + 2, made: today + -1)
        step.text = "an introduction"
        let records = Fixtures.people + [Record(step)]
        #expect(try list(records)["waiting"] == ["高橋 翔 🎏", "Zoë Kravets: an introduction"])
        #expect(try list(records, today: today + 2)["due"]?.contains("remind Zoë Kravets: an introduction") == true)
    }

    @Test func `thanks that somebody put off are due on their day`() throws {
        let thanks = Record(FollowUp(id: "f-9", person: "p-zoe", kind: .thank, due: today + 1, made: today))
        #expect(try list(Fixtures.people + [thanks])["due"]?.contains("thank Zoë Kravets") == false)
        #expect(try list(Fixtures.people + [thanks], today: today + 1)["due"]?.contains("thank Zoë Kravets") == true)
    }

    @Test func `a plan with hours is to be accepted once`() throws {
        let asked = Record(Plan(hoursPerWeek: 6, asked: true))
        #expect(try list([asked])["due"] == ["accept your plan"])
        #expect(try list(plan())["due"] == nil)
    }

    @Test func `as much stands under Now as this week's hours leave`() throws {
        // Every exercise of the small Library takes an hour.
        #expect(try list(plan(hours: 1))["now"]?.count == 1)
        #expect(try list(plan(hours: 2))["now"]?.count == 2)
        #expect(try list(plan(hours: 20))["now"]?.count == 4)
        #expect(try list(plan(hours: 2) + [session("python", today, 90)])["now"]?.count == 1)
    }

    @Test func `where the hours are used up there is still something to begin with`() throws {
        let records = plan(hours: 2) + [session("python", today, 600)]
        #expect(try list(records)["now"] == ["Python fluency"])
        let context = try Fixtures.context(features: .withToday)
        let hours = WeekHours(Journey(records, kinds: Features.withToday.kinds), context)
        #expect(hours.left == 0)
        #expect(hours.text == "10 of 2 h done")
    }

    @Test func `what is logged and what is left add up, and a step's time is cut to that`() throws {
        let context = try Fixtures.context(features: .withToday)
        func journey(_ hours: Double, _ minutes: Int) -> Journey {
            Journey(plan(hours: hours) + [session("python", today, minutes)], kinds: Features.withToday.kinds)
        }
        #expect(WeekHours(journey(10, 315), context).text == "4.5 h left", "beside 5.5 of 10 h")
        let short = journey(2, 90)
        let row = try #require(TodayList(short, context).rows(.now, short, context).first)
        #expect(row.text == "Python fluency" && row.remark == "30 min of 1h")
        let next = try #require(NextReport.list(short, context, limit: 1).first)
        #expect(next.minutes == 60 && next.line.hasSuffix("(30 min of 1h)"))
    }

    @Test func `without hours three steps stand there, and no sum`() throws {
        let records = plan(hours: nil)
        #expect(try list(records)["now"]?.count == 3)
        let context = try Fixtures.context(features: .withToday)
        #expect(WeekHours(Journey(records, kinds: Features.withToday.kinds), context).text == "")
    }

    @Test func `in a week off Now is as short as can be`() throws {
        let records = plan(hours: 20) + [Record(WeekOff(today))]
        #expect(try list(records)["now"]?.count == 1)
    }

    @Test func `what the clock runs on comes first`() throws {
        let clock = Record(WorkClock(item: "statistics", day: today, start: 0))
        #expect(try list(plan() + [clock])["now"]?.first == "Statistics")
        #expect(try list(plan() + [clock])["due"] == nil)
    }

    @Test(arguments: [(1, 0), (0, 300 * 60)]) func `a clock left running is due`(days: Int, seconds: Int) throws {
        let clock = Record(WorkClock(item: "statistics", day: today, start: 0))
        let list = try list(plan() + [clock], today: today + days, now: seconds)
        #expect(list["due"]?.contains("clock on Statistics") == true)
    }

    @Test func `what one meant to do stands first in the week, and goes when it is ticked`() throws {
        var review = WeekReview(week: today + -7)
        review.intentions = ["Read a paper", "Read a paper", "Ask Ada"]
        let records = plan(start: today + -28) + [Record(review)]
        #expect(try list(records)["week"]?.prefix(2) == ["Read a paper", "Ask Ada"])
        let context = try Fixtures.context(features: .withToday)
        var journey = Journey(records, kinds: Features.withToday.kinds)
        journey.apply(journey.ticking(intention: "Read a paper", context))
        let after = TodayList(journey, context)
        #expect(after.rows(.week, journey, context).first?.text == "Ask Ada")
        #expect(after.rows(.done, journey, context).map(\.text) == ["Read a paper"])
        #expect(journey.ticking(intention: "Read a paper", context) == nil)
    }

    @Test func `a week is looked back on from Friday on, and until the next Friday`() throws {
        let records = plan(start: today + -28) + [session("python", today + -3, 60)]
        #expect(try list(records, today: today + 3)["due"] == ["look back on last week"])
        #expect(try list(records, today: today + 4)["due"] == ["look back on this week"])
        var review = WeekReview(week: today)
        review.learned = "a thing"
        #expect(try list(records + [Record(review)], today: today + 8)["due"] == nil)
    }

    @Test func `nobody looks back on a week that had hardly begun, or was off`() throws {
        #expect(try list(plan(start: today + 4), today: today + 7)["due"] == nil)
        let records = plan(start: today + -28) + [Record(WeekOff(today))]
        #expect(try list(records, today: today + 7)["due"] == nil)
    }

    @Test(arguments: [(0, "two"), (7, "3"), (42, "8")])
    func `two empty weeks ask whether they were off, and so do more`(days: Int, many: String) throws {
        let records = plan(start: today + -28) + [session("python", today + -20, 120)]
        let asks = "\(many) empty weeks: off?"
        #expect(try list(records, today: today + days)["due"]?.contains(asks) == true)
        let back = records + [session("sql", today + days, 30)]
        #expect(try list(back, today: today + days)["due"]?.contains(asks) == true)
        #expect(try asksForWeeksOff(back, today: today + days + 7) == false, "a week with hours is over")
        let off = stride(from: -14, to: days, by: 7).map { Record(WeekOff(today + $0)) }
        #expect(try asksForWeeksOff(records + off, today: today + days) == false)
    }

    private func asksForWeeksOff(_ records: [Record], today: Day) throws -> Bool {
        try list(records, today: today)["due"]?.contains { $0.hasSuffix("empty weeks: off?") } ?? false
    }

    @Test func `one empty week asks for nothing, and eight from the beginning on do`() throws {
        #expect(try asksForWeeksOff(plan(), today: today + 7) == false)
        #expect(try list(plan(), today: today + 56)["due"]?.contains("8 empty weeks: off?") == true)
    }

    @Test func `a week with a conversation is not empty, and those after it are`() throws {
        var talk = Conversation(id: "c-9", person: "p-9", state: .held, since: today + -17)
        talk.day = today + -17
        let records =
            plan(start: today + -28) + [
                session("python", today + -27, 60), Record(Person(id: "p-9", name: "Ann")), Record(talk),
            ]
        #expect(try asksForWeeksOff(records, today: today + -7) == false)
        #expect(try list(records)["due"]?.contains("two empty weeks: off?") == true)
    }

    @Test func `Space takes all empty weeks off at once`() throws {
        let context = try Fixtures.context(today: today + 14, features: .withToday)
        let records = plan(start: today + -28) + [session("python", today + -27, 120)]
        var play = try Play(Journey(records, kinds: Features.withToday.kinds), context: context)
        try play.walk(to: "off:\((today + -21).iso)")
        play.press("<space>")
        #expect(play.app.journey[WeekOff.self].all.count == 5)
        #expect(play.notice.contains("Take 5 weeks from"))
    }

    @Test(arguments: [1, 4, 6]) func `the rest of the week is the same on any of its days`(days: Int) throws {
        let records = [
            Record(
                Plan(
                    goal: .firstJob, background: .software, track: "genai-engineer", hoursPerWeek: 7.5, start: today,
                    asked: true)),
            Record(Acceptance(day: today, cuts: [])),
        ]
        let journey = Journey(records, kinds: Features.withToday.kinds)
        func week(_ day: Day) throws -> [RowID] {
            let context = try Fixtures.context(Fixtures.realLibrary(), today: day, features: .withToday)
            return TodayList(journey, context).rows(.week, journey, context).map(\.id)
        }
        let monday = try week(today)
        #expect(try !monday.isEmpty && week(today + days) == monday)
    }

    @Test func `an item stands once under what was done, with all that was done for it`() throws {
        let context = try Fixtures.context(features: .withToday)
        let records =
            plan() + [
                session("python", today, 90), Record(ExerciseTick(item: "python", number: 1, task: "", day: today)),
                Record(Progress(item: "python", status: .done, since: today)),
                Record(Progress(item: "probability", status: .done, since: today + -3)),
            ]
        let journey = Journey(records, kinds: Features.withToday.kinds)
        let rows = TodayList(journey, context).rows(.done, journey, context)
        #expect(rows.map(\.text) == ["Python fluency"])
        #expect(rows.first?.remark == "done · 1 exercise · 1h30")
    }

    @Test func `where everything is done, what is not proven is left, and then nothing`() throws {
        let context = try Fixtures.context(features: .withToday)
        let ids = context.library.itemIDs
        var records = plan() + ids.map { Record(Progress(item: $0, status: .done, since: today + -30)) }
        #expect(try list(records)["now"]?.isEmpty == false)
        records += ids.map { Record(Evidence(id: "e-\($0)", item: $0, place: "x", shows: "y", date: today + -30)) }
        #expect(try list(records) == [:])
        #expect(TodayList.next(Journey(records, kinds: Features.withToday.kinds), context, limit: 5).isEmpty)
    }

    @Test func `every row is found by its id, and says why it stands there`() throws {
        let context = try Fixtures.context(features: .withToday)
        let journey = Fixtures.busy
        let list = TodayList(journey, context)
        for group in TodayList.Group.allCases {
            let rows = list.rows(group, journey, context)
            #expect(!rows.isEmpty, "\(group)")
            for row in rows {
                #expect(TodayRow(row.id, journey, context) == row)
                #expect(list.group(of: row.id) == group)
                #expect(!row.reason.isEmpty)
            }
        }
    }

    @Test func `what is next is the same wherever it is said`() throws {
        let context = try Fixtures.context(features: .withToday)
        let journey = Fixtures.busy
        let list = TodayList(journey, context)
        let rows = (list.rows(.due, journey, context) + list.rows(.now, journey, context)).map(\.text)
        let next = TodayList.next(journey, context, limit: rows.count)
        #expect(next.map(\.text) == rows)
        #expect(NextReport.list(journey, context, limit: 3).map(\.name) == Array(rows.prefix(3)))
    }

    @Test func `a due step that is gone is no row any more`() throws {
        let context = try Fixtures.context(features: .withToday)
        let journey = Fixtures.busy
        let odd = [
            "due:x:y", "due:", "talk:", "asked:no", "task:no", "clock", "review:no", "off:", "", ":", "group:due",
        ]
        for id in odd { #expect(TodayRow(id, journey, context) == nil, "\(id)") }
    }

    @Test func `only people with whom something is open are looked at, after any edit`() throws {
        let records = Fixtures.people
        var journey = Journey(records, kinds: Features.withToday.kinds)
        func open() -> [PersonID] { journey.people.pending { _ in true }.map(\.id) }
        #expect(open() == ["p-ada", "p-bob", "p-taka"])
        var talk = Conversation(id: "c-9", person: "p-zoe", state: .asked, since: today)
        journey.apply(journey.putting(talk))
        #expect(open() == ["p-ada", "p-bob", "p-zoe", "p-taka"])
        talk.state = .declined
        journey.apply(journey.putting(talk))
        #expect(open() == ["p-ada", "p-bob", "p-taka"])
        let bob = try #require(journey.people.persons["p-bob"])
        journey.apply(journey.removing(bob, NoTexts()))
        #expect(open() == ["p-ada", "p-taka"])
        #expect(try list(records)["due"]?.count == 2)
    }
}
