import ArgumentParser
import CairnCore
import CairnLibrary
import CairnStore
import Foundation

/// Options of every command: whose journey, and which day it is.
struct JourneyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The journey's database (default: $XDG_DATA_HOME/cairn/journey.sqlite).", valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var data: String?

    @Option(help: ArgumentHelp("The date to take for today, as YYYY-MM-DD.", valueName: "date"))
    var today: String?

    /// Whose journey, and which day.
    var source: JourneySource { JourneySource(data: data, today: today) }

    /// The world on that day.
    func context() throws -> Context { try source.context() }

    /// The world, and the state of the journey as it is stored. Writes nothing.
    func read() throws -> (Context, AppState) { try source.read() }

    /// The store, for reading only or for writing too.
    func store(_ access: Store.Access) throws -> Store { try source.store(access) }

    /// Where the journey is.
    func path() throws -> String { try source.path() }

    /// Writes what was exported to a file; never over a journey or what belongs to one.
    func write(_ data: Data, to file: String, replacing: Bool) throws {
        try Store.checkTarget(UserPath.expanded(file), of: path())
        try PrivateFile.write(data, to: file, replacing: replacing)
    }
}

/// Whose journey, and which day it is; nil stands for the user's own, and for today.
struct JourneySource {
    var data: String?
    var today: String?

    /// The world on that day. Says on standard error which packs are left out.
    func context() throws -> Context {
        let (context, packs) = try world()
        Packs.tell(packs)
        return context
    }

    /// The world on that day, and what became of the user's packs.
    func world() throws -> (Context, [PackReport]) {
        let day = try today.map(DayArgument.iso)
        let loaded = try LibraryWithPacks(folder: Packs.folder)
        return (World.context(loaded.library, today: day), loaded.packs)
    }

    /// The world, and the state of the journey as it is stored. Writes nothing.
    func read() throws -> (Context, AppState) {
        var context = try context()
        let store = try store(.readOnly)
        context.texts = store.texts
        var journey = try store.journey()
        journey.apply(journey.following(context.library.replaced))
        return (context, AppState(journey: journey, size: Size(rows: 24, columns: 80), context: context))
    }

    /// The store, for reading only or for writing too.
    func store(_ access: Store.Access) throws -> Store {
        let path = try path()
        let folder = UserPath.folder(of: path)
        if data != nil, access == .readOnly, !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
            throw Failure(code: 66, description: "there is no folder '\(folder)'; check --data")
        }
        return try Store.open(
            at: path, device: World.device, access: access, now: World.now(), migrations: World.program.migrations,
            kinds: World.program.features.kinds)
    }

    /// Where the journey is.
    func path() throws -> String {
        if let data {
            guard !data.isEmpty else { throw Failure.usage("--data was given nothing; give the path of a file") }
            return UserPath.expanded(data)
        }
        return try Places.data() + "/journey.sqlite"
    }
}

/// A date on the command line.
enum DayArgument {
    /// Reads a day in words ("fri", "in 2 weeks") or as YYYY-MM-DD.
    static func parse(_ text: String, today: Day) throws -> Day {
        guard let day = DayWords.parse(text, today: today) else {
            throw Failure.usage("'\(text)' is not a day to use. \(DayWords.problem(text, today: today))")
        }
        return day
    }

    /// Reads YYYY-MM-DD alone: for what says which day today is.
    static func iso(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw Failure.usage("'\(text)' is not a date; give one that exists, as YYYY-MM-DD")
        }
        return day
    }
}

/// Where files lie (XDG Base Directory Specification).
enum Places {
    /// The folder of the user's data for Cairn.
    static func data() throws -> String {
        if let folder = World.environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/cairn" }
        if let home = World.environment("HOME"), home.hasPrefix("/") { return home + "/.local/share/cairn" }
        throw Failure(
            code: 74, description: "no place to keep the journey: HOME is not set; set it, or give --data FILE")
    }
}
