import ArgumentParser
import CairnCore
import CairnStore
import Foundation

/// `cairn export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the whole journey and its history as JSON.",
        discussion: "To standard output, or to a new file: cairn export journey.json")
    @Argument(help: "The file to write; nothing or - writes to standard output.", completion: .file()) var file: String?
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let store = try options.store(.readOnly)
        let data = try store.exportJourney()
        let leftOut = try store.leftOut()
        if !leftOut.isEmpty {
            Failure.warn("left out, because only a newer Cairn knows it: \(leftOut.joined(separator: ", "))")
        }
        guard let file, file != "-" else { return Output.json(text: String(decoding: data, as: UTF8.self)) }
        try options.write(data, to: file, replacing: force)
        Output.line("Exported to \(file).")
    }
}

/// `cairn import`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read what `export` wrote, all or nothing.",
        discussion: "Into an empty journey it comes with its history; into another one it is merged as one change.")
    @Argument(help: "The file; - reads standard input.", completion: .file()) var file: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let data = try PrivateFile.read(file, limit: Store.importLimit)
        let imported = try options.store(.readWrite).importJourney(data, at: World.now())
        Output.line("Imported: \(imported.records) records and \(imported.entries) log entries.")
    }
}

/// `cairn backup`
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the journey's database to a file, and check the copy.",
        discussion: "Example: cairn backup ~/cairn-2026-12-03.sqlite")
    @Argument(help: "The file to write.", completion: .file()) var file: String
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        try options.store(.readOnly).backup(to: UserPath.expanded(file), replacing: force)
        Output.line("Backed up to \(file), and checked.")
    }
}

/// `cairn restore`
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in the place of the journey; the present one is backed up first.")
    @Argument(help: "The backup.", completion: .file()) var file: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let kept = try Store.restore(
            at: options.path(), from: file, now: World.now(), migrations: World.program.migrations,
            kinds: World.program.features.kinds)
        Output.line("Restored from \(file).\(kept.map { " The journey from before is in \($0)." } ?? "")")
    }
}

/// `cairn doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the journey's database and your packs, and say where things are.")
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let path = try options.path()
        Output.line("Cairn \(Version.text)")
        Output.line("Journey: \(path)")
        let (context, packs) = try options.source.world()
        Output.lines(
            packs.flatMap { pack in
                pack.fault.map { ["Pack left out: \($0)"] } ?? pack.lines(ids: false).map { "Pack \($0)" }
            })
        guard FileManager.default.fileExists(atPath: path) else {
            return Output.line("There is none yet: it is made when you first change something.")
        }
        let store = try options.store(.readOnly)
        try store.verify()
        let journey = try store.journey()
        Output.line("The database is sound.")
        let evidence = journey.evidence.values.reduce(0) { $0 + $1.count }
        Output.line(
            "Items with a status: \(journey.progress.count). Pieces of evidence: \(evidence). Notes on items: "
                + "\(journey.notes.count). People: \(journey.people.persons.count)."
        )
        let unknown = Set(journey.progress.keys).union(journey.evidence.keys).union(journey.notes.keys)
            .filter { context.library.item($0) == nil }.sorted()
        if !unknown.isEmpty { Output.line("Kept, but not in this Library: \(unknown.joined(separator: ", ")).") }
        if store.isNewer { Output.line("It was made by a later version of Cairn, and is open for reading only.") }
    }
}
