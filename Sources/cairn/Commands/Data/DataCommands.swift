import ArgumentParser
import CairnCore
import CairnStore
import Foundation

/// `cairn export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
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
        Output.done("Exported to \(file).")
    }
}

/// `cairn backup`
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the journey's database to a file, and check the copy.",
        discussion: "Example: cairn backup ~/cairn-2026-12-03.sqlite")
    @Argument(help: "The file to write.", completion: .file()) var file: String
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        try options.store(.readOnly).backup(to: UserPath.expanded(file), replacing: force)
        Output.done("Backed up to \(file), and checked.")
    }
}

/// `cairn restore`
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the journey; the present one is backed up first.")
    @Argument(help: "The backup.", completion: .file()) var file: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let kept = try Store.restore(
            at: options.path(), from: file, now: World.now(), migrations: World.program.migrations,
            kinds: World.program.features.kinds)
        Output.done("Restored from \(file).\(kept.map { " The journey from before is in \($0)." } ?? "")")
    }
}
