import TestSupport
import Testing

@testable import CairnCore

struct NextStepsTests {
    private func progress(_ item: ItemID, _ status: Status) -> Record {
        Record(Progress(item: item, status: status, since: Fixtures.day("2026-01-01")))
    }

    private func list(_ records: [Record], limit: Int = 50) throws -> [NextStep] {
        NextSteps.list(Journey(records), try Fixtures.context(), limit: limit)
    }

    @Test func `an exercise longer than a whole first pass waits for the working level`() throws {
        let hours = HourRange(low: 10, high: 30)
        let skill = Skill(
            id: "sql", name: "SQL", area: "data", level: .foundation, core: true, hours: hours,
            first: FirstPass(hours: HourRange(low: 2, high: 4)),
            exercises: [
                Exercise(time: "an hour", task: "Short", minutes: 60),
                Exercise(time: "six hours", task: "Long", minutes: 360),
            ])
        let index = LibraryIndex(intro: "", steps: [], quarters: [], areas: [], skills: [skill], tracks: [])
        let library = Library(index, texts: try Fixtures.context().library.texts)
        let done = Journey([Record(ExerciseTick(item: "sql", number: 1, task: "Short", day: Fixtures.today))])
        func text(_ depth: Depth, _ journey: Journey) -> String? { Sitting(Item(skill), depth, journey, library)?.text }
        #expect(text(.first, Journey()) == "Short")
        #expect(text(.first, done) == "What is left to practise is for working level: tick it if you could use it now.")
        #expect(text(.working, done) == "Long")
    }

    @Test func `at the start the roadmap's first lines that need nothing come first`() throws {
        #expect(try list([], limit: 3).map(\.item.id) == ["python", "linear-algebra", "probability"])
    }

    @Test func `what waits for something that is not done is not offered`() throws {
        let ids = try list([]).map(\.item.id)
        #expect(!ids.contains("networks"))
        #expect(!ids.contains("talks"))
        #expect(ids.contains("steady"))
    }

    @Test func `a need that is done or passed over no longer holds anything up`() throws {
        let algebra = progress("linear-algebra", .done)
        for (status, isOffered) in [(Status.done, true), (.skipped, true), (.learning, false)] {
            let steps = try list([progress("python", status), algebra])
            #expect(steps.contains { $0.item.id == "networks" } == isOffered, "\(status)")
        }
    }

    @Test func `what was begun comes before the rest of the route`() throws {
        let steps = try list([Record(Plan(asked: true)), progress("listening", .learning)])
        #expect(steps.first?.item.id == "listening")
        #expect(steps.first?.reason == "You have begun it.")
        #expect(steps.dropFirst().first?.item.id == "python")
    }

    @Test func `what is late says so`() throws {
        let steps = NextSteps.list(Fixtures.midway, try Fixtures.context(), limit: 50)
        #expect(steps.first { $0.item.id == "circle" }?.reason == "The plan had it done by now.")
    }

    @Test func `a skill that is done comes back to be proven, when the route is done`() throws {
        let all = try Fixtures.library().itemIDs.map { progress($0, .done) }
        let steps = try list([Record(Plan(asked: true))] + all, limit: 3)
        #expect(steps.allSatisfy { $0.depth == .working && $0.reason == "It is done, but not proven yet." })
        #expect(steps.count == 3)
    }

    @Test func `the first exercise that is not ticked is what to begin with`() throws {
        let context = try Fixtures.context()
        let python = try #require(context.library.skill("python"))
        var journey = Journey([Record(Plan(asked: true))])
        let first = try #require(NextSteps.list(journey, context, limit: 1).first?.sitting)
        #expect(first.exercise == 1 && first.minutes == 60)
        journey.apply(journey.ticking(exercise: 1, of: python, today: Fixtures.today))
        #expect(journey.status("python") == .learning)
        #expect(NextSteps.list(journey, context, limit: 1).first?.sitting?.exercise == nil)
        journey.apply(journey.ticking(exercise: 1, of: python, today: Fixtures.today))
        #expect(journey.exercisesDone(of: python).isEmpty)
    }

    @Test func `what is done or skipped is never offered`() throws {
        let ids = try list([progress("python", .done), progress("probability", .skipped)]).map(\.item.id)
        #expect(!ids.contains("python"))
        #expect(!ids.contains("probability"))
    }

    @Test func `only what serves the chosen track is offered`() throws {
        let ids = try list([Record(Plan(track: "engineer"))]).map(\.item.id)
        #expect(!ids.contains("writing"))
        #expect(ids.contains("sql"))
        #expect(ids.contains("python"))
    }

    @Test(arguments: 0...4) func `no more than the limit are given`(limit: Int) throws {
        #expect(try list([], limit: limit).count == limit)
        let begun = ["python", "probability", "sql", "listening", "circle"].map { progress($0, .learning) }
        #expect(try list(begun, limit: limit).count == limit)
    }

    @Test func `when all is settled nothing is left`() throws {
        let all = try Fixtures.library().itemIDs.map { progress($0, .done) }
        #expect(try list(all).isEmpty)
    }
}
