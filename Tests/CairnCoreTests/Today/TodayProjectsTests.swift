import TestSupport
import Testing

@testable import CairnCore

/// Projects under way stand in Today until they are shipped or dropped.
struct TodayProjectsTests {
    private let today = Fixtures.today
    private let context: Context

    init() throws { context = try Fixtures.context(features: .shipped) }

    private func plan(hours: Double) -> [Record] {
        [
            Record(Plan(track: "engineer", hoursPerWeek: hours, start: today, asked: true)),
            Record(Acceptance(day: today, cuts: [])),
        ]
    }

    private func learning(_ ids: ItemID...) -> [Record] {
        ids.map { Record(Progress(item: $0, status: .learning, since: today)) }
    }

    private func project(_ id: String, after template: ItemID? = nil) -> Project {
        var project = Project(id: id, framed: today)
        (project.name, project.template) = ("Project \(id)", template)
        return project
    }

    private func session(_ item: ItemID, _ minutes: Int) -> Record {
        Record(WorkSession(id: "s-\(item)", item: item, day: today, minutes: minutes))
    }

    private func rows(_ group: TodayList.Group, _ records: [Record]) -> [TodayRow] {
        let journey = Journey(records, kinds: Features.shipped.kinds)
        return TodayList(journey, context).rows(group, journey, context)
    }

    /// Four skills are begun, one project on the route, one that this route has not, and one without a milestone.
    private var many: [Record] {
        learning("python", "probability", "linear-algebra", "statistics", "baseline", "paper") + [
            Record(project("a", after: "baseline")), Record(project("b", after: "paper")), Record(project("c")),
        ]
    }

    @Test(arguments: [20.0, 1.0]) func `each stands in Now with its next line, whatever the week leaves`(hours: Double)
    {
        let spent = hours == 1 ? [session("python", 600)] : []
        let rows = rows(.now, plan(hours: hours) + many + spent)
        for id in ["step:baseline", "step:paper", "project:c"] {
            let row = rows.first { $0.id == id }
            #expect(row?.note.contains("Contract: ") == true, "\(id)")
            #expect(row?.sitting?.hasPrefix("Contract: ") == true, "\(id)")
        }
        #expect(Set(rows.map(\.id)).count == rows.count)
        if hours == 20 { #expect(rows.contains { $0.id == "step:python" }) }
    }

    @Test func `what is next names them, too`() {
        let journey = Journey(plan(hours: 20) + many, kinds: Features.shipped.kinds)
        let ids = TodayList.next(journey, context, limit: 7).map(\.id)
        #expect(Set(ids).isSuperset(of: ["step:baseline", "step:paper", "project:c"]))
        let own = NextReport.list(journey, context, limit: 7).first { $0.id == "project:c" }
        #expect(own?.sitting?.hasPrefix("Contract: ") == true)
    }

    @Test func `a step is called as the one project that carries it`() {
        func name(_ projects: Project...) -> String? {
            rows(.now, plan(hours: 20) + learning("baseline") + projects.map { Record($0) })
                .first { $0.id == "step:baseline" }?.text
        }
        let template = context.library.name(ofItem: "baseline")
        #expect(name() == template)
        #expect(name(project("a", after: "baseline")) == "Project a")
        #expect(name(project("a", after: "baseline"), project("b", after: "baseline")) == template)
        var dropped = project("a", after: "baseline")
        dropped.dropped = today
        #expect(name(dropped, project("b", after: "baseline")) == "Project b")
    }

    @Test func `roadmap, questions, scripts and report call it so, too, and the filter finds it`() throws {
        let records = plan(hours: 20) + learning("baseline") + [Record(project("a", after: "baseline"))]
        let journey = Journey(records, kinds: Features.shipped.kinds)
        let play = try Play(journey, context: context)
        let desk = play.app.desk(RoadmapPane.id, context)
        #expect(RoadmapPane().row("baseline", desk).text == "Project a")
        #expect(RoadmapPane().detail("baseline", desk).title == "Project a")
        #expect(RouteEditForm().form(.leave(RouteKey("baseline")), ["x"], desk)?.title == "Leave out Project a")
        #expect(try journey.editing(.leave(RouteKey("baseline")), context).title == "Leave out Project a")
        let report = PlanReport(journey, context)
        #expect(report.legs.flatMap(\.steps).first { $0.id == "baseline" }?.name == "Project a")
        #expect(ItemReport("baseline", journey, context)?.name == "Project a")
        for filter in ["project a", context.library.name(ofItem: "baseline")] {
            #expect(ItemFilter(filter, context).matches("baseline", journey, context))
        }
        #expect(!ItemFilter("-project", context).matches("baseline", journey, context))
        let request = MentorReport.Request(since: today + -7)
        let next = MentorReport(request, journey, context).sections.first { $0.heading == "Next" }
        #expect(next.map { "\($0.blocks)".contains("Project a") } == true)
    }

    @Test func `a milestone that is begun without a project of one's own is under way, too`() {
        #expect(rows(.now, plan(hours: 20) + learning("paper")).contains { $0.id == "step:paper" })
        #expect(!rows(.now, plan(hours: 20)).contains { $0.id == "step:paper" })
    }

    @Test func `what is shipped or dropped is not under way`() {
        var (shipped, dropped) = (project("a"), project("b"))
        (shipped.shipped, dropped.dropped) = (today, today)
        let rows = rows(.now, plan(hours: 20) + [Record(shipped), Record(dropped)])
        #expect(!rows.isEmpty && !rows.contains { $0.subject.kind == "project" })
    }

    @Test func `a shipped project is done this week, with its hours or without`() {
        var project = project("a")
        let hours = session("a", 120)
        #expect(rows(.done, [Record(project), hours]).first?.box == .learning)
        project.shipped = today
        for (records, remark) in [([Record(project), hours], "shipped · 2h"), ([Record(project)], "shipped")] {
            let row = rows(.done, records).first
            #expect(row?.text == "Project a" && row?.remark == remark && row?.box == .done)
        }
    }
}
