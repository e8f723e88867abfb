import Foundation
import Testing

@testable import AssetCheck

/// The ways of tracks, and what the build asks of them.
struct RouteTests {
    /// calculus, algebra, models and causality take 10 to 20 hours, a first pass of each 2 to 4; first-model 5 to 10.
    private let sample = SampleAssets().with(
        "tryout: [Week one]",
        as: """
            tryout: [Week one]
            route:
            - {item: calculus, leg: 1, why: It comes first.}
            - {item: algebra, leg: 1, why: It builds on that.}
            - {item: models, leg: 2, drop: 2, why: The point of it all.}
            - {item: first-model, leg: 2, drop: 1, why: Something to show.}
            """, in: "tracks/data.yaml")

    /// With a line of the route written in another way.
    private func with(_ old: String, as new: String) -> SampleAssets {
        sample.with(old, as: new, in: "tracks/data.yaml")
    }

    @Test func `it is embedded with its track, with what was not said`() throws {
        let texts = try CheckedLibrary(sample.folder).texts
        let track = try #require(texts.first { $0.key == "track/data" }?.json)
        #expect(
            track.contains(
                #""route":[{"item":"calculus","depth":"first","leg":1,"why":"It comes first."},{"item":"algebra","#))
        #expect(track.contains(#"{"item":"models","depth":"first","leg":2,"drop":2,"why":"The point of it all."}"#))
    }

    @Test func `what it names is there, and is for the track`() {
        #expect(
            with("item: algebra", as: "item: algbra").problems == [
                "Assets/tracks/data.yaml:21:10: error: there is no skill or milestone 'algbra'; did you mean 'algebra'?",
                "Assets/tracks/data.yaml:22:10: error: 'models' needs 'algebra', which does not come before it",
            ])
        let other = sample.with("tracks: [data]", as: "tracks: [research]", in: "roadmap.yaml")
        #expect(other.problems == ["Assets/tracks/data.yaml:23:10: error: 'first-model' is not for data"])
    }

    @Test func `everything comes after what it needs`() {
        let broken = with("- {item: algebra, leg: 1, why: It builds on that.}\n", as: "")
        #expect(
            broken.problems == [
                "Assets/tracks/data.yaml:21:10: error: 'models' needs 'algebra', which does not come before it"
            ])
    }

    @Test func `the working level needs the working level`() {
        let deep = with("item: algebra, ", as: "item: algebra, depth: working, ")
        #expect(
            deep.problems == [
                "Assets/tracks/data.yaml:21:10: error: 'algebra' needs 'calculus' at working level, "
                    + "which does not come before it"
            ])
        let deeper = deep.with("item: calculus, ", as: "item: calculus, depth: working, ", in: "tracks/data.yaml")
        #expect(deeper.problems == [])
    }

    @Test(arguments: [
        ("first", "working", []),
        ("working", "first", ["'algebra' needs 'calculus' at working level, which does not come before it"]),
        ("later", "first", []),
    ])
    func `a need may be of another depth`(word: String, depth: String, problems: [String]) {
        let other = with("item: algebra, ", as: "item: algebra, depth: \(depth), ")
            .with("needs: [calculus]", as: "needs: [calculus]\n  depths: {calculus: \(word)}", in: "skills/math.yaml")
        #expect(other.problems == problems.map { "Assets/tracks/data.yaml:21:10: error: \($0)" })
    }

    @Test func `what is needed later is not needed at first`() {
        let without = with("- {item: calculus, leg: 1, why: It comes first.}\n", as: "")
            .with("needs: [calculus]", as: "needs: [calculus]\n  depths: {calculus: later}", in: "skills/math.yaml")
        #expect(without.problems == [])
        #expect(
            without.with("item: algebra, ", as: "item: algebra, depth: working, ", in: "tracks/data.yaml").problems == [
                "Assets/tracks/data.yaml:20:10: error: 'algebra' needs 'calculus', which does not come before it"
            ])
    }

    @Test func `only needs have depths`() {
        let broken = sample.with("needs: []", as: "needs: []\n  depths: {models: first}", in: "skills/math.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/math.yaml:8:12: error: 'calculus' does not need 'models'; only needs have depths"
            ])
    }

    @Test func `legs follow one another, and nothing is done twice`() {
        #expect(
            with("item: algebra, leg: 1", as: "item: algebra, leg: 3").problems == [
                "Assets/tracks/data.yaml:22:10: error: 'models' is in leg 2, behind items of leg 3",
                "Assets/tracks/data.yaml:23:10: error: 'first-model' is in leg 2, behind items of leg 3",
            ])
        #expect(
            with("item: first-model, leg: 2, drop: 1", as: "item: calculus, leg: 2").problems == [
                "Assets/tracks/data.yaml:23:10: error: 'calculus' is on the route already, in line 20"
            ])
        #expect(
            with("item: first-model, ", as: "item: first-model, depth: working, ").problems == [
                "Assets/tracks/data.yaml:23:10: error: 'first-model' is not a skill and has no depths"
            ])
    }

    @Test func `nothing stays when what it needs is left out`() {
        let problem = "Assets/tracks/data.yaml:23:10: error: 'first-model' stays when 'models' is left out"
        #expect(with("drop: 1, ", as: "").problems == [problem])
        #expect(with("drop: 1, ", as: "drop: 3, ").problems == [problem])
        #expect(with("drop: 1, ", as: "drop: 2, ").problems == [])
    }

    // MARK: - What is asked of routes

    private func asked(_ demands: String) -> SampleAssets {
        var assets = sample
        assets["tracks/research.yaml"] = assets["tracks/research.yaml"].map {
            $0 + "\nroute: [{item: calculus, leg: 1, why: To begin.}]"
        }
        assets["routes.yaml"] = demands
        return assets
    }

    private let generous = """
        within: {software: 100}
        legs: [{leg: 1, tracks: [data], holds: [algebra]}]
        least: [{tracks: [data], within: {}, holds: [algebra]}]
        """

    @Test func `every track has a route once there are demands`() {
        #expect(asked(generous).problems == [])
        var broken = sample
        broken["routes.yaml"] = generous
        #expect(broken.problems == ["Assets/tracks/research.yaml:1:5: error: 'research' has no route"])
    }

    @Test func `a route keeps within its hours, what is familiar counted a tenth`() {
        let tight = asked(generous.replacing("software: 100", with: "data: 15, software: 12"))
        #expect(
            tight.problems == [
                "Assets/tracks/data.yaml:20:1: error: the route takes 17 hours for 'data'; at most 15 are meant",
                "Assets/tracks/data.yaml:20:1: error: the route takes 17 hours for 'software'; at most 12 are meant",
            ])
        let known = tight.with("hours: [10, 20]", as: "hours: [10, 20]\n  familiar: [data]", in: "skills/math.yaml")
            .with("hours: [10, 20]", as: "hours: [10, 20]\n  familiar: [software]", in: "skills/ml.yaml")
        #expect(
            known.problems == [
                "Assets/tracks/data.yaml:20:1: error: the route takes 14 hours for 'software'; at most 12 are meant"
            ])
    }

    @Test func `a leg ends with what it must hold, and early is early`() {
        let demands = generous.replacing("holds: [algebra]}]\nleast", with: "holds: [models, algebra]}]\nleast")
        #expect(asked(demands).problems == ["Assets/tracks/data.yaml:20:1: error: leg 1 ends without 'models'"])
        let early = generous + "\nearly: [{tracks: [data], within: 7, holds: [algebra, models, causality]}]"
        let said = Set(asked(early).problems.compactMap { $0.split(separator: " for ").first.map(String.init) })
        #expect(
            said == [
                "Assets/tracks/data.yaml:20:1: error: 'models' is not done within 7 hours",
                "Assets/tracks/data.yaml:20:1: error: 'causality' is not done within 7 hours",
            ])
    }

    @Test func `the least route is short and still holds what it must`() {
        let demands = generous.replacing("within: {}, holds: [algebra]", with: "within: {other: 5}, holds: [models]")
        #expect(
            asked(demands).problems == [
                "Assets/tracks/data.yaml:20:1: error: the least route is without 'models'",
                "Assets/tracks/data.yaml:20:1: error: the least route takes 6 hours for 'other'; at most 5 are meant",
            ])
    }

    @Test func `the table says what each route takes`() throws {
        let lines = try RouteTable(sample.folder).lines
        #expect(lines.count == 11)
        let columns = lines.map { $0.split(separator: " ") }
        #expect(columns[1] == ["data", "student", "16", "6", "10", "0", "0", "7", "6", "2"])
        #expect(columns[6].first == "trunk")
    }

    // MARK: - The trunk

    @Test func `what nearly all routes share is the trunk, each thing after what it needs`() throws {
        #expect(
            try trunk(asked(generous)) == [
                #"RouteStep(item: "calculus", depth: .first, leg: 1, why: "It comes first.")"#
            ])
        var two = asked(generous)
        two["tracks/research.yaml"] = two["tracks/research.yaml"]?.replacing(
            "[{item: calculus, leg: 1, why: To begin.}]",
            with: """

                - {item: calculus, leg: 1, why: To begin.}
                - {item: algebra, leg: 2, drop: 1, why: To go on.}
                - {item: models, leg: 3, drop: 1, why: To end.}
                """)
        let steps = try trunk(two)
        #expect(steps.map { $0.firstMatch(of: /item: "([a-z-]+)"/)?.1 } == ["calculus", "algebra", "models"])
        #expect(steps[1].hasSuffix(#"leg: 1, why: "It builds on that.")"#))
        #expect(steps[2].hasSuffix(#"leg: 2, drop: 99, why: "The point of it all.")"#))
    }

    /// The steps of the trunk as the build writes them.
    private func trunk(_ assets: SampleAssets) throws -> [String] {
        let source = try CheckedLibrary(assets.folder).routeSource
        let lines = source.split(separator: "\n").drop { $0 != #"case "": ["# }.dropFirst()
        // Behind each comes a comma or the list's end.
        return lines.prefix { !$0.hasPrefix("case") }.map { String($0.dropLast()) }
    }
}

/// The routes that ship; their hours and contents are judged by the build.
struct ShippedRouteTests {
    private let entries: LibraryEntries

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        entries = LibraryEntries(LibraryFiles(try AssetFolder(at: root.appending(path: "Assets"))))
    }

    @Test func `who has no track can walk the trunk alone`() throws {
        let items = entries.items.byID
        let trunk = try #require(Trunk(entries.routes, items: items)).route
        var done: [String: Int?] = [:]
        var leg = 1
        for step in trunk.steps {
            for (need, _) in try #require(items[step.item.id]).needs(at: .first) {
                let drop = try #require(done[need.id], "'\(step.item.id)' needs '\(need.id)'")
                #expect(drop == nil || (step.drop ?? 100) <= (drop ?? 0), "'\(step.item.id)' without '\(need.id)'")
            }
            #expect(step.leg >= leg)
            leg = step.leg
            done[step.item.id] = .some(step.drop)
        }
        for item in ["python", "go-live", "info-interviews", "apply-with-cases"] { #expect(done[item] == .some(nil)) }
        #expect(trunk.steps.contains { items[$0.item.id]?.isSkill == false && $0.item.id.hasPrefix("project-") })
    }

    @Test func `no reason stands twice`() {
        let reasons = entries.routes.flatMap(\.steps).map(\.why)
        #expect(reasons.count > 300)
        #expect(Set(reasons).count == reasons.count)
    }
}

/// How long things take.
struct EstimateTests {
    private func mean(_ low: String, _ high: String) -> Double? {
        let pair = [low, high].map { Tree(.scalar($0, plain: true)) }
        return Estimate(Tree(.list(pair)))?.mean
    }

    @Test func `the mean is that of the log-normal whose tenths are low and high`() throws {
        #expect(try #require(mean("8", "8")) == 8)
        // σ = ln 2 ÷ (2 × 1.28155) = 0.27043; √3200 × e^(σ²/2) = 58.675.
        #expect(abs(try #require(mean("40", "80")) - 58.675) < 0.001)
        #expect(abs(try #require(mean("5", "20")) - 11.576) < 0.001)
        #expect(mean("9", "3") == nil)
    }
}
