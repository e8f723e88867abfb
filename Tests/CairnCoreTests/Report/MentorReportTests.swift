import TestSupport
import Testing

@testable import CairnCore

struct MentorReportTests {
    private let today = Fixtures.today

    private func report(
        _ records: [Record], since: Int = 28, questions: [String] = [], withPeople: Bool = false
    ) throws -> MentorReport {
        let journey = Journey(records, kinds: Features.withJournal.kinds)
        let request = MentorReport.Request(since: today + -since, questions: questions, withPeople: withPeople)
        return MentorReport(request, journey, try Fixtures.context(features: .withJournal))
    }

    private func evidence(_ shows: String, _ place: String = "https://example.org/x", days: Int = 1) -> Record {
        Record(Evidence(id: "e-\(days)", item: "python", place: place, shows: shows, date: today + -days))
    }

    private func review(_ obstacle: String) -> Record {
        var review = WeekReview(week: (today + -7).firstOfWeek)
        (review.obstacle, review.intentions) = (obstacle, ["ask Ada about \(obstacle)"])
        return Record(review)
    }

    private func talk() -> [Record] {
        var talk = Conversation(id: "c-1", person: "p-1", state: .held, since: today + -2)
        talk.day = today + -2
        var said = Learning(id: "l-1", person: "p-1", text: "nobody asked for a certificate", day: today + -2)
        said.conversation = "c-1"
        return [Record(Person(id: "p-1", name: "Ada Example")), Record(talk), Record(said)]
    }

    @Test func `of an empty journey every section says what would stand there`() throws {
        let report = try report([])
        #expect(
            report.sections.map(\.heading) == [
                "Goal and plan", "Done since 2 Feb 2026", "Proven", "Next", "Stuck on", "Questions",
            ])
        let empty = report.sections.filter(\.blocks.isEmpty)
        #expect(empty.map(\.heading) == ["Goal and plan", "Done since 2 Feb 2026", "Proven", "Stuck on"])
        for section in empty {
            #expect(section.nothing.contains("would stand here"))
            #expect(report.text(.markdown).contains(section.nothing))
            #expect(report.text(.html).contains(section.nothing))
        }
    }

    @Test(arguments: [false, true])
    func `a name in what a project is called is hidden wherever the project is named`(withPeople: Bool) throws {
        var project = Project(id: "pr-9", framed: today + -60)
        (project.name, project.template) = ("Okafor’s trains", "baseline")
        let records = [
            Record(Person(id: "p-1", name: "Ines Okafor")), Record(project),
            Record(Plan(track: "engineer", hoursPerWeek: 6, start: today + -60, asked: true)),
            Record(Acceptance(day: today + -60, cuts: [])),
            Record(Progress(item: "baseline", status: .learning, since: today + -60)),
            Record(WorkSession(id: "s-1", item: "baseline", day: today, minutes: 60)),
        ]
        let journey = Journey(records, kinds: Features.shipped.kinds)
        let request = MentorReport.Request(since: today + -28, withPeople: withPeople)
        let text = MentorReport(request, journey, try Fixtures.context(features: .shipped)).text(.markdown)
        #expect(text.contains("Okafor") == withPeople)
        #expect(text.contains("’s trains"))
    }

    @Test func `it tells of the days since then, and of no others`() throws {
        let report = try report([evidence("new"), evidence("from before", days: 29)]).text(.markdown)
        #expect(report.contains("](<https://example.org/x>): new"))
        #expect(!report.contains("from before"))
    }

    @Test func `a name is not said twice where what it shows begins with it`() throws {
        let report = try report([evidence("Python fluency: parses the log in 2 s")]).text(.markdown)
        #expect(report.contains("[Python fluency](<https://example.org/x>): parses the log in 2 s"), "\(report)")
    }

    @Test func `what has evidence and is not done is not proven`() throws {
        let mark = "Not done yet, with something to show already:"
        let done = Record(Progress(item: "python", status: .done, since: today))
        #expect(try report([evidence("new")]).text(.markdown).contains(mark))
        #expect(try !report([evidence("new"), done]).text(.markdown).contains(mark))
    }

    @Test func `weeks before anything was meant are none that were missed`() throws {
        let plan = Record(Plan(track: "engineer", hoursPerWeek: 6, start: today, asked: true))
        let report = try report([plan, Record(WorkSession(id: "s", item: "python", day: today, minutes: 60))])
        let charts = report.sections.flatMap(\.blocks).compactMap {
            if case .hours(let chart) = $0 { chart } else { nil }
        }
        #expect(charts.first?.weeks.map(\.first) == [today.firstOfWeek])
    }

    @Test func `a week in which the report begins counts whole`() throws {
        let plan = Record(Plan(track: "engineer", hoursPerWeek: 6, start: today + -28, asked: true))
        let work = [-14, -10, -9].map { days in
            Record(WorkSession(id: "s\(days)", item: "python", day: today + days, minutes: 60))
        }
        for since in [14, 12, 9] {
            let text = try report([plan] + work, since: since).text(.markdown)
            #expect(text.contains("| \((today + -14).text) | 3 | 6 |"))
        }
    }

    @Test func `weeks off are named among the weeks`() throws {
        let plan = Record(Plan(track: "engineer", hoursPerWeek: 6, start: today + -28, asked: true))
        let off = (today + -14).firstOfWeek
        let work = Record(WorkSession(id: "s", item: "python", day: today + -20, minutes: 60))
        let report = try report([plan, work, Record(WeekOff(off))])
        #expect(report.text(.markdown).contains("| \(off.text) | 0 | off |"))
        #expect(report.text(.html).contains("\(off.text): off"))
    }

    @Test func `what is due by today is that of the plan's own page`() throws {
        let start = today + -25
        var journey = Journey(kinds: Features.withJournal.kinds)
        let then = try Fixtures.context(today: start, features: .withJournal)
        journey.apply(journey.planning(Plan(track: "engineer", hoursPerWeek: 20, start: start, asked: true), then))
        journey.apply(journey.accepting(cuts: [], then))
        let context = try Fixtures.context(features: .withJournal)
        let due = try #require(journey.standing(context)?.lateness).due
        let text = MentorReport(MentorReport.Request(since: start), journey, context).text(.markdown)
        #expect(text.contains(" h of the accepted plan's "))
        #expect(text.contains("; \(PlanWords.hours(due)) were due by then"))
        #expect(!text.contains("for each hour estimated"), "nothing says another pace yet")
    }

    @Test func `what is next says the hours that the plan has left for it, or all that it takes`() throws {
        let plan = Record(Plan(track: "engineer", hoursPerWeek: 6, start: today, asked: true))
        let planned = try report([plan]).text(.markdown)
        #expect(planned.contains("## Next\n\n- Python fluency (") && planned.contains(" h left)"))
        let unplanned = try report([]).text(.markdown)
        #expect(unplanned.contains("## Next\n\n- ") && unplanned.contains(" h)") && !unplanned.contains(" h left)"))
    }

    @Test func `the question about what is next fits names of one thing and of many`() throws {
        let text = try report([]).text(.markdown)
        #expect(text.contains("Next for me: ") && text.contains("What would you look at first?"))
    }

    @Test func `what gets in the way is stuck, and becomes a question if none was asked`() throws {
        let raised = try report([review("CI is slow")]).text(.markdown)
        #expect(raised.contains("- CI is slow: in the week of 23 Feb 2026"))
        #expect(raised.contains("1. “CI is slow”: how would you get past that?"))
        let asked = try report([review("CI is slow")], questions: [" ", "Which cloud?"]).text(.markdown)
        #expect(asked.contains("## Questions\n\n1. Which cloud?\n"))
        #expect(!asked.contains("how would you"))
    }

    @Test func `names are left out of all that was written, and so are conversations`() throws {
        let records = talk() + [evidence("Ada reviewed it", "https://example.org/ada"), review("ada has no time")]
        for format in MentorReport.Format.allCases {
            let text = try report(records, questions: ["What would Ada Example do?"]).text(format)
            #expect(!text.lowercased().contains("ada") && !text.contains("certificate"))
            #expect(text.contains("1 conversation with 1 person") && text.contains("someone"))
            let open = try report(records, questions: ["What would Ada Example do?"], withPeople: true).text(format)
            #expect(open.contains("Ada Example") && open.contains("nobody asked for a certificate"))
            #expect(open.contains("https://example.org/ada"))
        }
    }

    @Test(arguments: [(1, 0, "to come"), (0, 4, "three questions at most"), (0, 3, nil), (-400_000, 0, nil)])
    func `a day to come and a fourth question are refused`(days: Int, questions: Int, says: String?) {
        let request = MentorReport.Request(
            since: today + days, questions: Array(repeating: "?", count: questions))
        #expect(request.fault(on: today)?.description.contains(says ?? "") == (says == nil ? nil : true))
    }

    @Test func `long texts and long lists are cut, and say so`() throws {
        let proofs = (1...40).map { number in
            Record(
                Evidence(
                    id: "e-\(number)", item: "python", place: "~/work/\(number)",
                    shows: String(repeating: "line\n", count: 400), date: today))
        }
        let text = try report(proofs).text(.markdown)
        #expect(text.contains("And 15 more."))
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 500 })
    }

    @Test func `the burn-up goes from the acceptance to the forecast, and the hours week by week`() throws {
        let context = try Fixtures.context(features: .withJournal)
        var journey = Fixtures.journal
        journey.apply(journey.accepting(cuts: [], known: [], context))
        let report = MentorReport(MentorReport.Request(since: today + -8), journey, context)
        let blocks = report.sections.flatMap(\.blocks)
        let weeks = blocks.compactMap { if case .hours(let chart) = $0 { chart } else { nil } }
        #expect(weeks.first?.weeks.map(\.logged) == [0.8, 1.5] || weeks.first?.weeks.map(\.logged) == [2.3])
        let charts = blocks.compactMap { if case .burnUp(let chart) = $0 { chart } else { nil } }
        let chart = try #require(charts.first)
        #expect(chart.due.last?.hours == chart.total)
        #expect(chart.earned.map(\.hours).sorted() == chart.earned.map(\.hours))
        let page = report.text(.html)
        #expect(page.contains("<title>Hours of the route</title>") && page.contains("<title>Hours by week</title>"))
    }
}
