import TestSupport
import Testing

@testable import CairnCore

@Suite struct ExerciseTickTests {
    private let today = Fixtures.today
    private let parser = "Write a parser for dates with tests."
    private let sort = "Sort a million numbers, and time it."
    private let graph = "Draw a graph of your week."

    private func skill(_ tasks: String...) -> Skill {
        Skill(
            id: "python", name: "Python", area: "data", level: .foundation, core: true,
            hours: HourRange(low: 10, high: 30),
            exercises: tasks.map { Exercise(time: "an hour", task: $0, minutes: 60) })
    }

    /// A journey in which the exercises with these numbers are ticked.
    private func journey(_ numbers: Int..., of skill: Skill) -> Journey {
        var journey = Journey()
        for number in numbers {
            journey.apply(journey.ticking(exercise: number, of: skill, today: today))
        }
        return journey
    }

    private func done(_ journey: Journey, _ skill: Skill) -> [Int] { journey.exercisesDone(of: skill).keys.sorted() }

    @Test func `a tick goes with its exercise wherever that stands`() {
        let journey = journey(2, of: skill(parser, sort))
        #expect(done(journey, skill(parser, sort)) == [2])
        #expect(done(journey, skill(graph, parser, sort)) == [3])
        #expect(done(journey, skill(sort, parser)) == [1])
    }

    @Test func `an exercise that is gone leaves its tick to no other, and finds it again`() {
        let journey = journey(1, of: skill(parser, sort))
        #expect(done(journey, skill(sort)) == [])
        #expect(done(journey, skill(sort, parser)) == [2])
    }

    @Test func `an exercise in other words keeps its tick, and gives it back`() {
        var journey = journey(1, of: skill(parser, sort))
        let reworded = skill("Write a parser for dates, with a test for each month.", sort)
        #expect(done(journey, reworded) == [1])
        journey.apply(journey.ticking(exercise: 1, of: reworded, today: today))
        #expect(done(journey, reworded) == [] && journey[ExerciseTick.self].isEmpty)
    }

    @Test func `of two ticks each finds its own, in whichever order`() {
        let journey = journey(2, 1, of: skill(parser, sort))
        let now = skill("Sort a million numbers.", parser)
        // The second was ticked at the place where the parser is now; its words are gone, and the place is taken.
        #expect(done(journey, now) == [2])
        #expect(done(journey, skill(sort, graph, parser)) == [1, 3])
    }

    @Test func `a tick from before words were kept stays at its number, and is taken back there`() {
        var old = ExerciseTick(item: "python", number: 2, task: "", day: today)
        old.id = "python/2"
        var journey = Journey([Record(old)])
        #expect(done(journey, skill(parser, sort)) == [2])
        #expect(done(journey, skill(parser)) == [])
        journey.apply(journey.ticking(exercise: 2, of: skill(parser, sort), today: today))
        #expect(journey[ExerciseTick.self].isEmpty)
    }

    @Test func `there is nothing to tick at a number without an exercise`() {
        #expect(Journey().ticking(exercise: 3, of: skill(parser, sort), today: today) == nil)
        #expect(Journey().ticking(exercise: 0, of: skill(parser, sort), today: today) == nil)
    }

    @Test func `ticks follow a skill to its new id, with and without words`() {
        var old = ExerciseTick(item: "python", number: 2, task: "", day: today)
        old.id = "python/2"
        var journey = journey(1, of: skill(parser, sort))
        journey.apply(Change("Tick", [Edit(from: nil, to: old)]))
        journey.apply(journey.following(["python": "snake"]))
        #expect(journey[ExerciseTick.self].all.map(\.id).sorted() == ["snake/2", "snake/\(parser)"])
        #expect(journey[ExerciseTick.self].all.allSatisfy { $0.item == "snake" })
    }
}
