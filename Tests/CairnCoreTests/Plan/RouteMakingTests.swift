import TestSupport
import Testing

@testable import CairnCore

/// Routes of the Library that ships.
struct RouteMakingTests {
    private let library = Fixtures.realLibrary()

    private func hours(_ route: Route) -> Double { route.items.reduce(0) { $0 + $1.estimate.mean } }

    @Test(arguments: [(Background.software, 600.0), (.data, 640), (.science, 640), (.student, 700), (.other, 700)])
    func `every track's route is within the hours that are meant`(background: Background, most: Double) {
        for track in library.tracks {
            let route = library.route(track: track.id, goal: .firstJob, background: background)
            #expect(route.items.count > 50, "\(track.id)")
            #expect(hours(route) <= most && hours(route) > 300, "\(track.id)")
        }
    }

    @Test func `what a background often has counts a tenth`() throws {
        func python(_ background: Background?) throws -> Double {
            let route = library.route(track: "ml-engineer", goal: nil, background: background)
            return try #require(route.items.first { $0.key == RouteKey("python") }).estimate.mean
        }
        #expect(try abs(python(.software) - python(nil) / 10) < 1e-9)
    }

    @Test func `without a track there is the trunk`() {
        let trunk = library.route(track: nil, goal: nil, background: nil)
        #expect(trunk.items.count > 30)
        #expect(trunk.items.allSatisfy { $0.key.depth == .first })
        #expect(!Planner.plan(Plans.real(hours: 8, track: nil)).items.isEmpty)
    }

    @Test func `an unknown track has an empty route`() {
        #expect(library.route(track: "astrologer", goal: nil, background: nil).items.isEmpty)
    }

    @Test func `who stays in their role has no items of the job step, and nothing lacks what it needs`() {
        let job = Set(library.steps.filter { $0.id == "job" }.flatMap(\.phases).flatMap(\.milestones).map(\.id))
        for track in library.tracks {
            let whole = library.route(track: track.id, goal: .firstJob, background: nil).items.map(\.key)
            let better = library.route(track: track.id, goal: .better, background: nil).items
            #expect(whole.contains { job.contains($0.item) })
            #expect(!better.contains { ["apply-with-cases", "cv", "mock-interviews", "offers"].contains($0.key.item) })
            for item in better {
                for need in item.needs where whole.contains(need) { #expect(better.contains { $0.key == need }) }
            }
            #expect(library.route(track: track.id, goal: .moveInside, background: nil).items.map(\.key) == whole)
        }
    }

    @Test func `a working level behind a first pass takes what that leaves`() throws {
        let route = library.route(track: "ml-engineer", goal: nil, background: nil)
        let skill = try #require(library.skill("monitoring"))
        let deep = try #require(route.items.first { $0.key == RouteKey("monitoring", .working) })
        let first = try #require(route.items.first { $0.key == RouteKey("monitoring") })
        #expect(abs(deep.estimate.mean + first.estimate.mean - Estimate(skill.hours).mean) < 1e-9)
        #expect(deep.needs.contains(RouteKey("monitoring")))
    }

    @Test func `what the track has beside the route is known, first passes before working levels`() {
        let route = library.route(track: "ml-engineer", goal: nil, background: nil)
        let keys = route.items.map(\.key) + route.rest.map(\.key)
        #expect(Set(keys).count == keys.count)
        for skill in library.skills(of: "ml-engineer") {
            #expect(keys.contains(RouteKey(skill.id)) && keys.contains(RouteKey(skill.id, .working)))
        }
    }

    @Test func `rhythms last their weeks`() throws {
        let plan = Planner.plan(Plans.real(hours: 80, track: "research"))
        let papers = try #require(plan.days("ten-line-papers"))
        #expect(papers.upperBound - papers.lowerBound >= 69)
    }
}
