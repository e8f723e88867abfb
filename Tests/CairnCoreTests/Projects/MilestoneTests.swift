import TestSupport
import Testing

@testable import CairnCore

/// A milestone of the roadmap and the project that stands for it are settled together, wherever one does it.
struct MilestoneTests {
    private var play: Play
    /// It stands for "baseline".
    private let project = "pr-2"

    init() throws { play = try Play(Fixtures.projects, context: Fixtures.context(features: .withProjects)) }

    private var form: Form? { if case .form(let form)? = play.app.overlay { form } else { nil } }

    private func state() throws -> ProjectState {
        play.app.journey.state(of: try #require(play.app.journey[Project.self][project]))
    }

    private func item() throws -> Item { try #require(play.context.library.item("baseline")) }

    private mutating func select() {
        play.press("1")
        play.app.select("baseline", in: RoadmapPane.id, play.context)
    }

    @Test mutating func `a tick asks to ship, and one undo takes both back`() throws {
        select()
        play.press(" ")
        #expect(form?.kind == FormKindID("ship") && play.app.journey.status("baseline") != .done)
        play.press("<c-s>")
        #expect(try state() == .shipped && play.app.journey.status("baseline") == .done)
        play.press("u")
        #expect(try state() == .framed && play.app.journey.status("baseline") != .done)
    }

    @Test mutating func `to untick it takes the project up again`() throws {
        select()
        play.press(" <c-s>")
        #expect(try state() == .shipped)
        play.press(" ")
        #expect(try state() == .framed && play.app.journey.status("baseline") == .learning)
    }

    @Test mutating func `to skip it asks why it is dropped, and takes that back`() throws {
        let item = try item()
        guard case .form(let form)? = ItemCommands.skip(item, play.app.desk(play.context)).first else {
            return #expect(Bool(false), "no form")
        }
        #expect(form.kind == FormKindID("drop"))
        let own = try #require(play.app.journey[Project.self][project])
        play.app.journey.apply(play.app.journey.dropping(own, because: "no data", play.context))
        #expect(try state() == .dropped && play.app.journey.status("baseline") == .skipped)
        guard case .keepAndSay(let change, _)? = ItemCommands.skip(item, play.app.desk(play.context)).first else {
            return #expect(Bool(false), "nothing is kept")
        }
        play.app.journey.apply(change)
        #expect(try state() == .framed && play.app.journey.status("baseline") == .learning)
    }

    @Test func `a project that is under way is not set back to to-do, nor a dropped one ticked`() throws {
        let (item, context) = (try item(), play.context)
        var journey = play.app.journey
        guard case .refuse? = journey.milestone(.todo, of: item) else { return #expect(Bool(false)) }
        let own = try #require(journey[Project.self][project])
        journey.apply(journey.dropping(own, because: "no data", context))
        guard case .refuse? = journey.milestone(.done, of: item) else { return #expect(Bool(false)) }
        #expect(journey.milestone(.skipped, of: item) == nil)
    }

    @Test func `an item without a project of one's own is settled as ever`() throws {
        let other = try #require(play.context.library.item("python"))
        for status in Status.allCases { #expect(play.app.journey.milestone(status, of: other) == nil) }
    }
}
