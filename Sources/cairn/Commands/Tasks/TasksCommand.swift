import ArgumentParser
import CairnCore

/// `cairn tasks …`
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "Tasks of your own: list, add, tick, remove.",
        subcommands: [List.self, Add.self, Tick.self, Remove.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List your tasks, open ones first.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let tasks = try options.store(.readOnly).journey().ownTasks
            if json { return try Output.json(tasks) }
            Output.lines(
                tasks.map { "\($0.done == nil ? "[ ]" : "[x]") \($0.title)  \($0.id)" },
                nothing: "No tasks of your own yet: `cairn tasks add TITLE` adds one.")
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a task.", discussion: "Example: cairn tasks add \"Ask Ada for half an hour\"")
        @Argument(help: "What is to be done.") var title: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = OwnTask(id: editor.context.makeID(), title: "", made: editor.context.today)
            try editor.arguments.fill(&new, texts: ["title": title])
            try editor.keep(editor.journey.putting(new), otherwise: "")
        }
    }

    struct Tick: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "tick", abstract: "Tick a task, or untick it.")
        @Argument(help: "The task's id, as `tasks` shows it, or its beginning.") var id: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let task = try editor.journey.ownTask(named: id)
            try editor.keep(editor.journey.ticking(task, today: editor.context.today), otherwise: "")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Remove a task; undo brings it back.")
        @Argument(help: "The task's id, as `tasks` shows it, or its beginning.") var id: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            try editor.keep(editor.journey.removing(editor.journey.ownTask(named: id)), otherwise: "")
        }
    }
}

extension Journey {
    /// The task whose id is, or begins with, the given text.
    fileprivate func ownTask(named id: String) throws -> OwnTask {
        let found = ownTasks.filter { !id.isEmpty && $0.id.hasPrefix(id) }
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 { throw Failure.usage("'\(id)' begins \(found.count) tasks; give more of the id") }
        throw Failure.usage("no task has the id '\(id)'; `cairn tasks` shows the ids")
    }
}
