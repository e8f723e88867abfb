import ArgumentParser
import CairnCore

/// Gives items a status: what `tick`, `untick`, `start` and `skip` share.
protocol StatusCommand: ParsableCommand {
    static var status: Status { get }
    var ids: [String] { get }
    var options: JourneyOptions { get }
}

extension StatusCommand {
    func run() throws {
        var editor = try JourneyEditor(options)
        let items = try ids.map(editor.item)
        var journey = editor.journey
        var changes: [Change] = []
        var back: [String] = []
        for item in items {
            guard let change = try journey.settled(Self.status, item, editor.context) else { continue }
            let text = Self.status == .learning ? journey.comingBack(item, by: change, editor.context) : ""
            if !text.isEmpty { back.append("\(item.name):\(text)") }
            journey.apply(change)
            changes.append(change)
        }
        let unchanged = items.count == 1 ? "\(items[0].name) is" : "They are"
        try editor.keep(Change(joining: changes), otherwise: "\(unchanged) \(Self.status.rawValue) already.")
        if !back.isEmpty { Output.lines(back) }
    }
}

struct Tick: StatusCommand {
    static let configuration = CommandConfiguration(commandName: "tick", abstract: "Mark as done.")
    static let status = Status.done
    @Argument(help: "Ids, as `list` shows them.", completion: IDCompletion.items) var ids: [String]
    @OptionGroup var options: JourneyOptions
}

struct Untick: StatusCommand {
    static let configuration = CommandConfiguration(commandName: "untick", abstract: "Take back to to-do.")
    static let status = Status.todo
    @Argument(help: "Ids, as `list` shows them.", completion: IDCompletion.items) var ids: [String]
    @OptionGroup var options: JourneyOptions
}

struct Start: StatusCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Mark as begun.")
    static let status = Status.learning
    @Argument(help: "Ids, as `list` shows them.", completion: IDCompletion.items) var ids: [String]
    @OptionGroup var options: JourneyOptions
}

struct Skip: StatusCommand {
    static let configuration = CommandConfiguration(commandName: "skip", abstract: "Mark as skipped.")
    static let status = Status.skipped
    @Argument(help: "Ids, as `list` shows them.", completion: IDCompletion.items) var ids: [String]
    @OptionGroup var options: JourneyOptions
}

/// Sets a status by name, for scripts that get it from elsewhere.
struct SetStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Give a status by name: todo, learning, done or skipped.")
    @Argument(help: "The id.", completion: IDCompletion.items) var id: String
    @Argument(help: "todo, learning, done or skipped.", completion: .list(Status.allCases.map(\.rawValue)))
    var status: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let allowed = Status.allCases.map(\.rawValue)
        guard let status = Status(rawValue: status) else {
            throw Failure.usage(
                "'\(status)' is not a status\(NearMiss.offer(status, allowed: allowed))"
            )
        }
        var editor = try JourneyEditor(options)
        let item = try editor.item(id)
        try editor.keep(
            editor.journey.settled(status, item, editor.context),
            otherwise: "\(item.name) is \(status.rawValue) already.")
    }
}

extension Journey {
    /// Gives the item the status; a project that stands for it goes along, if that needs no answer.
    ///
    /// - Throws: a failure that says which command ships that project.
    fileprivate func settled(_ status: Status, _ item: Item, _ context: Context) throws -> Change? {
        switch milestone(status, of: item) {
        case .ship(let project):
            throw Failure.usage(
                "“\(project.name)” stands for '\(item.id)': `cairn projects ship` ships it, and ticks this with it")
        case .drop(let project): return dropping(project, because: "skipped on the roadmap", context)
        case .resume(let project): return resuming(project, context)
        case .refuse(let reason): throw Failure.usage(reason)
        case nil: return setting(status, on: item, today: context.today)
        }
    }
}
