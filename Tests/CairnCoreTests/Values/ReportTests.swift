import TestSupport
import Testing

@testable import CairnCore

struct ReportTests {
    private let journey = Fixtures.midway

    @Test func `an item's report says how it stands and hangs together`() throws {
        let context = try Fixtures.context()
        let report = try #require(ItemReport("linear-algebra", journey, context))
        #expect(report.name == "Linear algebra")
        #expect(report.kind == .skill)
        #expect(report.area == "math")
        #expect(report.status == .learning)
        #expect(report.since == Day("2026-01-07"))
        #expect(report.late && !report.ready && !report.proven)
        #expect(report.quarter == "q1")
        #expect(report.unlocks == ["networks"])
        #expect(report.note == "SVD: 旋转, stretch, rotate 🌀")
        #expect(ItemReport("networks", journey, context)?.links.map(\.id) == ["l-1"])
        #expect(ItemReport("python", journey, context)?.evidence.map(\.id) == ["e-1"])
        #expect(ItemReport("talks", journey, context)?.area == nil)
        #expect(ItemReport("networks", journey, context)?.skill == nil)
        #expect(ItemReport("networks", full: true, journey, context)?.skill?.proofs.isEmpty == false)
        #expect(ItemReport("baseline", full: true, journey, context)?.template != nil)
        #expect(ItemReport("no-such-item", journey, context) == nil)
    }

    @Test func `its columns begin with a box and the name, and end with what stands out`() throws {
        let context = try Fixtures.context()
        let columns = ["python", "linear-algebra", "sql", "version-control"].compactMap {
            ItemReport($0, journey, context)?.columns
        }
        let boxes = ["[x] Python", "[~] Linear algebra", "[ ] SQL", "[-] "]
        #expect(zip(columns, boxes).allSatisfy { $0[0].hasPrefix($1) })
        #expect(columns.map { $0[1] } == ["python", "linear-algebra", "sql", "version-control"])
        #expect(columns.map { $0[3] } == ["proven", "late", "ready", ""])
    }

    @Test func `the roadmap's report counts as the screen does`() throws {
        let context = try Fixtures.context()
        let steps = BranchReport.roadmap(journey, context, track: "engineer", view: .all)
        #expect(steps.map(\.name) == ["LEARN", "BUILD", "JOB"])
        let foundations = try #require(steps.first?.branches.first)
        #expect((foundations.done, foundations.proven, foundations.total) == (2, 1, 5))
        #expect(foundations.items.map(\.id).contains("circle"))
        let rows = steps.flatMap { $0.rows(context) }
        #expect(rows.contains { $0.count == 1 && $0[0].hasPrefix("  1 Foundations  2 of 5") })
        #expect(rows.contains { $0[0] == "    [~] Linear algebra" && $0[1] == "linear-algebra" })
    }

    @Test func `the roadmap's report takes the screen's filters, and says what is late`() throws {
        let context = try Fixtures.context()
        func late(_ filter: String) -> [BranchReport] {
            BranchReport.roadmap(journey, context, track: "engineer", view: .all, filter: filter)
        }
        func items(_ branches: [BranchReport]) -> [ItemReport] { branches.flatMap { $0.items + items($0.branches) } }
        let found = items(late("is:late"))
        #expect(!found.isEmpty && found.allSatisfy(\.late))
        #expect(items(late("")).filter(\.late).count == found.count)
        #expect(late("").reduce(0) { $0 + $1.late } == found.count)
        #expect(late("no such word anywhere").isEmpty)
        #expect(BranchReport.problem(in: "is:lat", context) == nil)
        #expect(BranchReport.problem(in: "is:bogus", context)?.text.contains("'is:bogus' means nothing") == true)
    }

    @Test func `the plan's report has the sums of its page`() throws {
        let context = try Fixtures.context()
        let report = PlanReport(journey, context)
        let standing = try #require(journey.standing(context))
        #expect(report.percent == standing.plan.hours.percent)
        #expect(report.legs.map(\.steps.count).reduce(0, +) == standing.plan.items.count)
        #expect(report.end == standing.plan.end)
        #expect(report.accepted == Day("2025-11-03") && report.hoursBehind ?? 0 > 0)
        #expect(report.late.map(\.id) == ["linear-algebra", "circle"])
        #expect(report.next.contains { $0.hours != nil })
        #expect(PlanReport(Journey(), context).percent == nil)
    }

    @Test func `by leg it has dates and hours, and its items say where they stand`() throws {
        let context = try Fixtures.context()
        let journey = Fixtures.onRoute(context)
        let plan = try #require(journey.standing(context)).plan
        let branches = BranchReport.roadmap(journey, context, track: "engineer", view: .legs)
        let legs = branches.filter { $0.id.hasPrefix("leg:") }
        #expect(legs.map(\.last) == (1...4).map { plan.leg($0)?.upperBound })
        #expect(abs(legs.reduce(0) { $0 + ($1.hoursLeft ?? 0) } - plan.hours.left) < 0.5)
        let open = legs.flatMap(\.items).filter { $0.route?.place == .open }
        #expect(open.map(\.id) == plan.items.map(\.key.item))
        #expect(open.map { $0.route?.first } == plan.items.map { $0.days?.lowerBound })
        #expect(branches.last?.id == "out:all")
        #expect(branches.last?.items.map { $0.route?.leftOut } == ["skipped"])
        let lines = legs[0].rows(context)
        #expect(lines[0][0].hasPrefix("1 Foundations  2 of ") && lines[0][0].hasSuffix(" left"))
        #expect(lines.contains { $0.count == 5 && $0[1] == "circle" && $0[2].hasSuffix(" h") && !$0[3].isEmpty })
    }

    @Test func `without a route all of the track is told, and nothing of a route`() throws {
        let context = try Fixtures.context()
        let branches = BranchReport.roadmap(Journey(), context, track: nil, view: .legs)
        #expect(branches.map(\.name) == ["LEARN", "BUILD", "JOB"])
        #expect(branches.allSatisfy { $0.first == nil && $0.hoursLeft == nil })
        #expect(branches.flatMap(\.branches).flatMap(\.items).allSatisfy { $0.route == nil })
    }

    @Test func `a role's report says what it asks for and how far one is`() throws {
        let context = try Fixtures.context()
        let engineer = TrackReport(try #require(context.library.track("engineer")), full: true, journey, context)
        #expect(engineer.chosen)
        #expect((engineer.done, engineer.proven, engineer.total) == (2, 1, 10))
        #expect(engineer.must == ["trees", "networks"])
        #expect(engineer.should == ["sql", "transformers"])
        #expect(engineer.text?.tools.first == "Python")
    }

    @Test func `two roles share some skills and differ in others`() throws {
        let context = try Fixtures.context()
        let tracks = context.library.tracks
        let comparison = TrackReport.Comparison(tracks[0], tracks[1], journey, context)
        #expect(comparison.shared == ["trees", "sql"])
        #expect(comparison.onlyLeft == ["networks", "transformers"])
        #expect(comparison.onlyRight == ["writing"])
        #expect(comparison.left.text == nil)
    }

    @Test func `the page of keys has every binding once`() {
        let rows = KeyTable.markdown().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let all = Keymap.shipped.all.filter { !$0.keys.isEmpty }
        #expect(rows.count == all.count)
        for binding in all {
            #expect(rows.contains { $0.hasSuffix("| \(binding.title) |") }, "\(binding.title)")
        }
    }
}

struct LibraryTests {
    @Test func `what unlocks what is the needs turned round`() throws {
        let library = try Fixtures.library()
        for id in library.itemIDs {
            for need in library.item(id)?.needs ?? [] { #expect(library.unlocks(need).contains(id)) }
            for later in library.unlocks(id) { #expect(library.item(later)?.needs.contains(id) == true) }
        }
    }

    @Test func `a milestone that stands for a skill is that skill`() throws {
        let library = try Fixtures.library()
        #expect(library.milestone("python")?.kind == .skill)
        #expect(library.item("python")?.name == "Python fluency")
        #expect(library.itemIDs.filter { $0 == "python" }.count == 1)
        #expect(library.item("baseline")?.kind == .project)
        #expect(library.item("nothing") == nil && library.skill("baseline") == nil)
    }

    @Test func `a track is served by its core, its own skills, and tasks of no track`() throws {
        let library = try Fixtures.library()
        #expect(library.serves("python", track: "research"))
        #expect(library.serves("writing", track: "research") && !library.serves("writing", track: "engineer"))
        #expect(library.serves("circle", track: "data"))
        #expect(library.serves("paper", track: "research") && !library.serves("paper", track: "data"))
        #expect(library.serves("paper", track: nil))
    }

    @Test func `the real Library opens, and every pane draws it`() throws {
        let context = try Fixtures.context(Fixtures.realLibrary())
        var play = try Play(Fixtures.blank, rows: 40, columns: 120, context: context)
        for pane in Keymap.shipped.panes.indices {
            play.press("\(pane + 1)")
            play.unfold()
            #expect(play.app.problems.isEmpty)
            #expect(play.frame.problems(play.app.size, context.measure).isEmpty)
        }
        let items = context.library.itemIDs
        #expect(Set(items).count == items.count)
        #expect(
            items.allSatisfy { context.library.texts.skill($0) != nil || context.library.texts.milestone($0) != nil })
    }
}
