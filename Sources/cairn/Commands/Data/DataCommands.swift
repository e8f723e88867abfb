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
    @Flag(help: "Of a damaged journey: what can be read of it, without its history.") var damaged = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        if damaged { return try salvage() }
        let store = try options.store(.readOnly)
        let data = try store.exportJourney()
        let leftOut = try store.leftOut()
        if !leftOut.isEmpty {
            Failure.warn("left out, because only a newer Cairn knows it: \(leftOut.joined(separator: ", "))")
        }
        try write(data, saying: "Exported")
    }

    /// Writes what can be read of a journey that is damaged, and says what could not.
    private func salvage() throws {
        let salvage = try Salvage(
            path: options.path(), migrations: World.program.migrations, kinds: World.program.features.kinds)
        if salvage.count == 0, !salvage.damaged.isEmpty {
            let path = try options.path()
            throw Failure(
                code: 65, description: "nothing of '\(path)' can be read; restore a backup: cairn restore FILE")
        }
        if !salvage.damaged.isEmpty {
            Failure.warn("not all could be read of: \(salvage.damaged.joined(separator: ", "))")
        }
        if salvage.leftOut > 0 {
            Failure.warn("left out, because they belong to what could not be read: \(Self.records(salvage.leftOut))")
        }
        try write(salvage.data, saying: "Exported \(Self.records(salvage.count)), without history,")
    }

    private static func records(_ count: Int) -> String { count == 1 ? "1 record" : "\(count) records" }

    private func write(_ data: Data, saying what: String) throws {
        guard let file, file != "-" else { return Output.json(text: String(decoding: data, as: UTF8.self)) }
        try options.write(data, to: file, replacing: force)
        Output.done("\(what) to \(file).")
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
        let path = try options.path()
        do throws(StoreError) {
            let kept = try Store.restore(
                at: path, from: UserPath.expanded(file), now: World.now(), migrations: World.program.migrations,
                kinds: World.program.features.kinds)
            Output.done("Restored from \(file).\(kept.map { " The journey from before is in \($0)." } ?? "")")
        } catch {
            guard let problem = problem(error) else { throw error }
            throw Failure(code: 65, description: "\(problem); nothing was restored")
        }
    }

    /// What is wrong with the backup; nil if it is something else that is wrong.
    private func problem(_ error: StoreError) -> String? {
        switch error {
        case .notAJourney(let path) where isBackup(path):
            "'\(file)' is not a backup of a journey; give a file that `cairn backup` wrote"
        case .foreign(let path) where isBackup(path):
            "'\(file)' is another program's database; give a file that `cairn backup` wrote"
        case .corrupt(let path, let detail) where isBackup(path):
            "'\(file)' is damaged (\(detail)); give another backup"
        case .newer(let path, let found, let known) where isBackup(path):
            "'\(file)' was made by a newer Cairn (version \(found); this one knows up to \(known)); update Cairn"
        default: nil
        }
    }

    /// Whether the path of an error, which is absolute and without links, is that of the backup.
    private func isBackup(_ path: String) -> Bool {
        guard let real = realpath(UserPath.expanded(file), nil) else { return false }
        defer { free(real) }
        return String(cString: real) == path
    }
}
