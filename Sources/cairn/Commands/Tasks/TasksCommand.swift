import ArgumentParser
import CairnCore

/// `cairn tasks …`
struct TasksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tasks", abstract: "Tasks of your own: list, add, edit, tick, remove.",
        discussion: "A task is named by its words, by the beginning of them, or by id.",
        subcommands: [List.self, Add.self, Edit.self, Tick.self, RemoveCommand<OwnTask>.self],
        defaultSubcommand: List.self)

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

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "edit", abstract: "Put a task in other words.")
        @Argument(help: "The task.") var task: String
        @Argument(help: "What is to be done.") var title: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try OwnTask.named(task, editor.journey, editor.context)
            try editor.arguments.fill(&new, texts: ["title": title])
            try editor.keep(editor.journey.putting(new), otherwise: "The task is as it was.")
        }
    }

    struct Tick: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "tick", abstract: "Tick a task, or untick it.")
        @Argument(help: "The task.") var task: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let task = try OwnTask.named(task, editor.journey, editor.context)
            try editor.keep(editor.journey.ticking(task, today: editor.context.today), otherwise: "")
        }
    }
}

extension OwnTask: Removable {
    static let removal = Removal(
        one: "task", help: "The task.", abstract: "Remove a task; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> OwnTask {
        try journey.one("task", text, called: \OwnTask.title, list: "tasks list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}
