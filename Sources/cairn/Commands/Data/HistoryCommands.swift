import ArgumentParser
import CairnCore
import CairnStore
import Foundation

/// `cairn undo`
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back the last change, or one further back, whoever made it.",
        discussion: """
            `cairn history` shows the ids. Later changes that hang on one further back are named; --with-later takes them \
            back, too. Example: cairn undo 3f9a2c
            """)
    @Argument(help: "The id of a change, as `cairn history` shows it; nothing for the last one.") var entry: String?
    @Flag(help: "Take back the later changes that hang on it, too.") var withLater = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let store = try options.storeToEdit()
        if let entry { return try takeBack(entry, store) }
        guard !withLater else { throw Failure.usage("--with-later goes with the id of a change") }
        guard let entry = try store.nextUndo() else { return Output.line("Nothing to undo.") }
        _ = try store.undo(entry, at: World.now())
        Output.line("Undone: \(entry.change.title).")
    }

    private func takeBack(_ id: String, _ store: Store) throws {
        var diary = Diary()
        let entry = try diary.entry(named: id, store.log)
        guard diary.holds(entry) else {
            throw Failure.usage(
                "'\(entry.change.title)' is undone already, or an undo itself; choose a change that holds")
        }
        let later = diary.hanging(on: entry)
        guard later.isEmpty || withLater else {
            let told = later.prefix(5).map { "\($0.change.title) [\($0.mark)]" } + (later.count > 5 ? ["…"] : [])
            throw Failure(
                code: 65,
                description: "later changes hang on '\(entry.change.title)': \(told.joined(separator: "; ")); "
                    + "--with-later takes them back, too")
        }
        let change = Diary.takingBack(entry, with: later)
        try store.apply(change, at: World.now())
        Output.line(change.said)
    }
}

/// `cairn redo`
struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "redo", abstract: "Do again what was undone.")
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let store = try options.storeToEdit()
        guard let entry = try store.nextRedo() else { return Output.line("Nothing to redo.") }
        _ = try store.redo(entry, at: World.now())
        Output.line("Done again: \(entry.change.title).")
    }
}

/// `cairn history`
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "What was done, day by day, newest first.",
        discussion: """
            Times are those of this machine's zone, and a day ends at 4:00. Words narrow it, and so do --week, --pane and --kind. Example: cairn \
            history --week last --pane people
            """)
    @Argument(help: "Words of what was done.") var words: [String] = []
    @Option(help: "A week: this, last, or one of its days (2026-12-03).") var week: String?
    @Option(help: "Only what a pane shows: skills, people …") var pane: String?
    @Option(help: "Only a kind of record: note, evidence, person …") var kind: String?
    @Option(help: "Maximum entries.") var limit = 20
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard limit > 0 else { throw Failure.usage("--limit \(limit) shows nothing; give 1 or more") }
        let context = try options.context()
        let parts = [week.map { "week:\($0)" }, pane.map { "pane:\($0)" }, kind.map { "kind:\($0)" }].compactMap { $0 }
        let filter = HistoryFilter((words + parts).joined(separator: " "), context)
        if let problem = filter.problem { throw Failure.usage(problem) }
        let store = try options.store(.readOnly)
        // Says what cannot be read.
        _ = try store.history(limit: limit)
        var diary = Diary()
        var found: [LogEntry] = []
        _ = diary.first(store.log) { entry in
            if filter.lets(entry, context) { found.append(entry) }
            return found.count == limit
        }
        if json { return try Output.json(found) }
        print(found, diary, context)
    }

    private func print(_ entries: [LogEntry], _ diary: Diary, _ context: Context) {
        if entries.isEmpty { return Output.lines([], nothing: "Nothing was done, or nothing matches.") }
        var day: Day?
        for entry in entries {
            let time = context.local(entry.at)
            let counted = time.countsTo
            if let day, counted != day { Output.line("") }
            if counted != day { Output.line("\(counted.weekdayName) \(counted.text)") }
            day = counted
            let remark = entry.remark.map { "\($0): " } ?? ""
            let state = entry.kind == .did && !diary.holds(entry) ? ", undone" : ""
            let place = entry.device == World.device ? "" : "  (\(entry.device))"
            Output.line("  \(time.clock)  \(remark)\(entry.change.title)\(state)  [\(entry.mark)]\(place)")
        }
    }
}

extension LogEntry {
    /// The end of its id, by which a command can name it.
    fileprivate var mark: Substring { id.suffix(6) }
}

extension Diary {
    /// The entry whose id is, or ends with, the text.
    fileprivate mutating func entry(named text: String, _ log: any JourneyLog) throws -> LogEntry {
        let wanted = text.lowercased()
        guard wanted.count >= 4, let found = first(log, where: { $0.id.hasSuffix(wanted) }) else {
            throw Failure.usage("no change has the id '\(text)'; `cairn history` shows the ids")
        }
        return found
    }
}
