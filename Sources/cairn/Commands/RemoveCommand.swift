import ArgumentParser
import CairnCore

/// A kind of record that a `remove` command removes.
protocol Removable: JourneyRecord {
    static var removal: Removal { get }

    /// The record that somebody named so on the command line.
    ///
    /// - Throws: what was meant perhaps, or where the names stand.
    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Self

    /// Removes it.
    func removed(from journey: Journey, _ context: Context) -> Change
}

/// How a kind of record is removed on the command line.
struct Removal {
    /// The word for one of them, as usage shows it.
    let one: String
    /// How one is named: "The win."
    let help: String
    /// What the command does, in a line.
    let abstract: String
    var command = "remove"
    var aliases: [String] = []
}

/// `… remove`: several at once are one change.
struct RemoveCommand<Row: Removable>: ParsableCommand {
    static var configuration: CommandConfiguration {
        let removal = Row.removal
        return CommandConfiguration(
            commandName: removal.command, abstract: removal.abstract, aliases: removal.aliases)
    }
    @Argument(help: ArgumentHelp(Row.removal.help, valueName: Row.removal.one)) var names: [String]
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let (journey, context) = (editor.journey, editor.context)
        let rows = try names.map { try Row.named($0, journey, context) }
        try editor.remove(rows) { $0.removed(from: $1, context) }
    }
}

extension JourneyEditor {
    /// Removes the records, together one change. What went before may have taken one along, or altered it.
    mutating func remove<Row: JourneyRecord>(
        _ rows: [Row], otherwise: String = "", _ removing: @escaping (Row, Journey) -> Change
    ) throws {
        try keep(
            joining: rows.map { row in
                { after in after[Row.self][row.key].map { removing($0, after) } }
            }, otherwise: otherwise)
    }

    /// Keeps what the steps do to the journey, each after the one before, together one change.
    mutating func keep(joining steps: [(Journey) -> Change?], otherwise: String) throws {
        var after = journey
        let changes = steps.compactMap { step -> Change? in
            let change = step(after)
            if let change { after.apply(change) }
            return change
        }
        try keep(changes.isEmpty ? nil : Change(joining: changes), otherwise: otherwise)
    }
}
