import TestSupport
import Testing

@testable import CairnCore

/// Hours on one's own projects, in journal, Today and plan.
struct ProjectWorkTests {
    private var play: Play

    init() throws {
        let journey = Journey(Fixtures.projects.records, kinds: Features.shipped.kinds)
        play = try Play(journey, context: Fixtures.context(features: .shipped))
        play.press("5")
        play.app.select("pr-1", in: ProjectsPane.id, play.context)
    }

    @Test mutating func `the clock and hours work on a project without a milestone`() throws {
        play.press("T")
        #expect(play.app.journey.clock?.item == "pr-1")
        #expect(play.app.journey.progress["pr-1"] == nil)
        play.press("H")
        guard case .form(let form)? = play.app.overlay else { return #expect(Bool(false), "no form") }
        #expect(form["item"].value == "Late trains 🚆")
        for character in "2h" { play.take(.key(.character(character))) }
        play.press("<c-s>")
        let project = try #require(play.app.journey[Project.self]["pr-1"])
        #expect(play.app.journey.hours(on: project) == 2)
        #expect(ProjectWords.hours(project, play.app.journey) == "2 of 30–45 h")
        #expect(ProjectReport(project, play.app.journey, play.context).columns[3] == "2 of 30–45 h")
        play.app.journey.apply(play.app.journey.removing(project))
        #expect(play.app.journey.clock == nil && play.app.journey.sessions["pr-1"] == nil)
    }

    @Test func `hours are logged by the beginning of a project's name`() throws {
        let line = try LogLine("90 min late yesterday", today: Fixtures.today, play.app.journey, play.context.library)
        #expect(line.item == "pr-1" && line.minutes == 90)
        #expect(play.app.journey.work(called: "python", play.context.library) == "python")
        #expect(play.app.journey.work(called: "xyzzy", play.context.library) == nil)
    }

    @Test func `a project of a milestone has that one's hours`() throws {
        let project = try #require(play.app.journey[Project.self]["pr-2"])
        #expect(project.work == "baseline")
    }

    @Test mutating func `Today has the next open line of the project under way`() throws {
        var line = CriterionMark(project: "pr-1", text: "One command installs it")
        line.isOwnLine()
        play.app.journey.apply(play.app.journey.putting(line, try #require(play.app.journey[Project.self]["pr-1"])))
        let today = TodayList(play.app.journey, play.context)
        let rows = today.rows(.now, play.app.journey, play.context) + today.rows(.week, play.app.journey, play.context)
        let row = try #require(rows.first { $0.id == "project:pr-1" })
        #expect(row.note == "project · One command installs it")
    }

    @Test func `the plan counts a project's hours, with or without a milestone`() throws {
        let library = play.context.library
        var journey = play.app.journey
        func route(_ journey: Journey) -> Route {
            library.route(track: journey.plan.track, goal: journey.plan.goal, background: journey.plan.background)
        }
        func plan(_ journey: Journey) -> RoutePlan {
            Planner.plan(journey.request(route: route(journey), play.context))
        }
        let with = plan(journey)
        #expect(with.own.map(\.key.item) == ["pr-1"] && !with.items.contains { $0.key.item == "pr-1" })
        #expect(with.own.first.map { $0.hoursLeft > 20 } == true)
        var shipped = try #require(journey[Project.self]["pr-1"])
        shipped.low = nil
        shipped.high = nil
        journey.apply(journey.putting(shipped))
        let without = plan(journey)
        #expect(without.own.isEmpty && without.hours == with.hours)
        if let end = without.end, let later = with.end { #expect(end < later) }
    }

    @Test func `the estimate of a milestone is the project's`() throws {
        let library = play.context.library
        var journey = play.app.journey
        var project = try #require(journey[Project.self]["pr-2"])
        (project.low, project.high) = (100, 200)
        journey.apply(journey.putting(project))
        let route = library.route(track: nil, goal: nil, background: nil)
        let all = route.estimating(journey.ownEstimates())
        let own = (all.items + all.rest).filter { $0.key.item == "baseline" }
        #expect(!own.isEmpty && own.allSatisfy { $0.estimate == Estimate(low: 100, high: 200) })
    }

    @Test func `a shipped project of one's own is a win, and counts as a case study once it tells one`() throws {
        var journey = play.app.journey
        let project = try #require(journey[Project.self]["pr-1"])
        #expect(!journey.winFacts(play.context.library).contains { $0.id == "fact:own:pr-1" })
        journey.apply(journey.shipping(project, play.context))
        let fact = try #require(journey.winFact("fact:own:pr-1", play.context.library))
        #expect(fact.text.hasPrefix("Shipped: Late trains") && fact.text.contains("12.1"))
        #expect(journey.newStory(afterWin: fact.id, play.context)?.project == "pr-1")
        #expect(
            WeekFacts(Fixtures.today.firstOfWeek, journey, play.context).sentences.contains("Shipped: Late trains 🚆."))
        #expect(Radar.reading("opaque", journey, play.context)?.numbers.first == "1 project done")
        #expect(journey.caseStudies == 0)
        #expect(
            journey.caseGaps(of: project) == [
                "what made it hard", "what was tried and dropped", "what would come next",
            ])
        var told = try #require(journey[Project.self]["pr-1"])
        (told.constraint, told.failed, told.next) = ("a", "b", "c")
        journey.apply(journey.putting(told))
        #expect(journey.caseStudies == 1)
    }

    @Test func `a win names a project after a milestone as its owner does`() throws {
        var journey = play.app.journey
        var project = try #require(journey[Project.self]["pr-2"])
        project.name = "Fares by night"
        journey.apply(journey.putting(project))
        journey.apply(
            journey.shipping(project, proving: [], place: "https://example.org", shows: "MAE 3", play.context))
        let told = journey.winFacts(play.context.library).map(\.text)
        #expect(told.contains("Done: Fares by night") && told.contains("Evidence for Fares by night: MAE 3"))
    }

    @Test mutating func `V writes a win that says what the project shows`() throws {
        play.press("V")
        guard case .form(let form)? = play.app.overlay else { return #expect(Bool(false), "no form") }
        #expect(form["text"].value.contains("MAE 12.1 min") && form["place"].value == "https://example.org/trains")
    }
}
