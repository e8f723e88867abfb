import ArgumentParser
import CairnCore
import CairnStore
import Foundation

/// `cairn undo`
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take back the last change, whoever made it.")
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let store = try options.store(.readWrite)
        guard let entry = try store.nextUndo() else { return Output.line("Nothing to undo.") }
        _ = try store.undo(entry, at: World.now())
        Output.line("Undone: \(entry.change.title).")
    }
}

/// `cairn redo`
struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Do again what was undone.")
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let store = try options.store(.readWrite)
        guard let entry = try store.nextRedo() else { return Output.line("Nothing to redo.") }
        _ = try store.redo(entry, at: World.now())
        Output.line("Done again: \(entry.change.title).")
    }
}

/// `cairn history`
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The log of every change, newest first.")
    @Option(help: "How many entries.") var limit = 20
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard limit > 0 else { throw Failure.usage("--limit \(limit) shows nothing; give 1 or more") }
        let entries = try options.store(.readOnly).history(limit: limit)
        if json { return try Output.json(entries) }
        Output.lines(entries.map { "\(Stamp.text($0.at))  \(verb($0.kind))\($0.change.title)  (\($0.device))" })
    }

    private func verb(_ kind: LogEntry.Kind) -> String {
        switch kind {
        case .did: ""
        case .undid: "Undo: "
        case .redid: "Redo: "
        }
    }
}

/// A point in time as text.
enum Stamp {
    /// "2026-12-03 14:05" as clocks show it in that zone, from milliseconds since 1970.
    static func text(_ milliseconds: Int, in zone: TimeZone = .current) -> String {
        // Beyond the calendar's years a clock was wrong; the zone does not matter then.
        let second = max(-62_135_596_800 + 86_400, min(milliseconds / 1_000, 253_402_300_799 - 86_400))
        let ahead = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        let minutes = (second + ahead - ((second + ahead) % 60 + 60) % 60) / 60
        let minute = (minutes % 1_440 + 1_440) % 1_440
        return "\(Day(number: (minutes - minute) / 1_440).iso) \(minute < 600 ? "0" : "")\(ClockTime.text(minute))"
    }
}
