import ArgumentParser
import CairnCore

/// `cairn skills exercise`
struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "Tick an exercise of a skill, by its number; without one, list them.",
        discussion: "Example: cairn skills exercise python 2")
    @Argument(help: "The skill's id.", completion: IDCompletion.items) var id: String
    @Argument(help: "The exercise's number, from 1 on.") var number: Int?
    @Flag(help: "Take the tick back.") var undo = false
    @Flag(help: "Print the list as JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func validate() throws {
        if json, number != nil { throw ValidationError("--json prints the list; leave out the number, or --json") }
    }

    func run() throws {
        guard let number else { return try list() }
        var editor = try JourneyEditor(options)
        let item = try editor.item(id)
        guard let skill = editor.context.library.skill(item.id), !skill.exercises.isEmpty else {
            throw Failure.usage("\(item.name) has no exercises")
        }
        guard let change = editor.journey.ticking(exercise: number, of: skill, today: editor.context.today) else {
            throw Failure.usage("\(item.name) has exercises 1 to \(skill.exercises.count), not \(number)")
        }
        let isDone = editor.journey.exercisesDone(of: skill)[number] != nil
        try editor.keep(
            isDone == undo ? change : nil,
            otherwise: "Exercise \(number) of \(item.name) is \(isDone ? "done already" : "not done").")
    }

    private func list() throws {
        let (context, app) = try options.read()
        let item = try context.library.item(named: id)
        let exercises = ItemReport(item.id, full: true, app.journey, context)?.exercises ?? []
        if json { return try Output.json(exercises) }
        if exercises.isEmpty { return Output.line("\(item.name) has no exercises.") }
        Output.lines(
            exercises.map { exercise in
                let minutes = exercise.minutes.map { " (\(DurationWords.text($0)))" } ?? ""
                return "\(exercise.done == nil ? "[ ]" : "[x]") \(exercise.number)  \(exercise.task)\(minutes)"
            })
    }
}
