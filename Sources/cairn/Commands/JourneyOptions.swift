import ArgumentParser
import CairnCore
import CairnLibrary
import CairnStore
import Foundation

/// Options of every command: the journey, and the date to take for today.
struct JourneyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The journey's database (default: $XDG_DATA_HOME/cairn/journey.sqlite).", valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var data: String?

    @Option(help: ArgumentHelp("The date to take for today, as YYYY-MM-DD.", valueName: "date"))
    var today: String?

    /// The journey and the day. Throws if that is no day, whether the command asks for it or not.
    var source: JourneySource {
        get throws { JourneySource(data: data, today: try today.map(DayArgument.iso)) }
    }

    /// The context on that day.
    func context() throws -> Context { try source.context() }

    /// The context, and the state of the stored journey. Writes nothing. `forecasting` if the command speaks of the end of the
    /// plan or of cards that are due: to work these out takes longer than all else. `orNew`: see ``JourneySource``.
    func read(forecasting: Bool = false, orNew: Bool = false) throws -> (Context, AppState) {
        warnIfEmpty()
        return try source.read(forecasting: forecasting, orNew: orNew)
    }

    /// The store, opened for reading only or for writing.
    func store(_ access: Store.Access) throws -> Store {
        warnIfEmpty()
        return try source.store(access)
    }

    /// The store for writing; for reading if there is no journey yet, which is made with its folder when something is to be
    /// kept.
    func storeToEdit() throws -> Store {
        let isThere = try FileManager.default.fileExists(atPath: path())
        return try source.store(isThere ? .readWrite : .readOnly, orNew: true)
    }

    private func warnIfEmpty() { if let remark = try? source.remarkOnEmptyFile { Failure.warn(remark) } }

    /// The path of the journey.
    func path() throws -> String { try source.path() }

    /// Throws if the file is the journey, or belongs to it.
    func checkTarget(_ file: String) throws { try Store.checkTarget(UserPath.expanded(file), of: path()) }

    /// Writes an export to a file; never over a journey or its files.
    func write(_ data: Data, to file: String, replacing: Bool) throws {
        try checkTarget(file)
        try PrivateFile.write(data, to: file, replacing: replacing)
    }
}

/// The path of a journey and a date; nil for the user's own journey, and for today.
struct JourneySource {
    var data: String?
    var today: Day?

    /// The context on that day. Reports packs that are left out on standard error.
    func context() throws -> Context {
        let (context, packs) = try world()
        Packs.tell(packs)
        return context
    }

    /// The context on that day, and reports on the user's packs.
    func world() throws -> (Context, [PackReport]) {
        let loaded = try LibraryWithPacks(folder: Packs.folder)
        return (World.context(loaded.library, today: today), loaded.packs)
    }

    /// The context, and the state of the stored journey. Writes nothing.
    func read(forecasting: Bool, orNew: Bool = false) throws -> (Context, AppState) {
        var context = try context()
        let store = try store(.readOnly, orNew: orNew)
        (context.texts, context.reviews, context.readings) = (store.texts, store.reviews, store.readings)
        var journey = try store.journey()
        journey.apply(journey.following(context.library.replaced))
        let size = Size(rows: 24, columns: 80)
        return (context, AppState(journey: journey, size: size, context: context, forecasting: forecasting))
    }

    /// The store, opened for reading only or for writing. `checkingLater`: see ``Store/check()``.
    ///
    /// - Parameter orNew: whether the file that `--data` names may be missing, as where the store is to be written.
    func store(_ access: Store.Access, checkingLater: Bool = false, orNew: Bool = false) throws -> Store {
        let path = try path()
        if data != nil, access == .readOnly, !orNew, Self.isMissing(path) {
            throw Failure(code: 66, description: "there is no journey '\(path)'; check --data")
        }
        let store = try Store.open(
            at: path, device: World.device, access: access, now: World.now(), migrations: World.program.migrations,
            kinds: World.program.features.kinds, checkingLater: checkingLater)
        // The end of the process closes it. To let go of it takes a thread, and there may be none to be had.
        _ = Unmanaged.passRetained(store)
        return store
    }

    /// Whether nothing has that name. A link that leads nowhere is a journey that is not there yet.
    private static func isMissing(_ path: String) -> Bool {
        var info = stat()
        guard lstat(path, &info) != 0, [ENOENT, ENOTDIR].contains(errno) else { return false }
        // In a folder that is gone there is nothing, and whoever opens the store is told so.
        guard let folder = getcwd(nil, 0) else { return path.hasPrefix("/") }
        free(folder)
        return true
    }

    /// What to say of an empty file in its place; nil if there is none.
    var remarkOnEmptyFile: String? { (try? path()).flatMap(Store.remarkOnEmptyFile) }

    /// The path of the journey.
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
    static func parse(_ text: String, today: Day, _ sense: DaySense = .coming) throws -> Day {
        if let day = DayWords.parse(text, today: today, sense) { return day }
        throw Failure.usage("'\(text)' is not a day to use. \(DayWords.problem(text, today: today))")
    }

    /// Where a list begins or ends: any day of the calendar, since what is written out is meant. In words as `parse`.
    static func bound(_ text: String, today: Day, _ sense: DaySense = .coming) throws -> Day {
        try Day(text) ?? parse(text, today: today, sense)
    }

    /// Reads only YYYY-MM-DD: for options that set today's date.
    static func iso(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw Failure.usage("'\(text)' is not a date; give one that exists, as YYYY-MM-DD")
        }
        return day
    }
}

/// Places of files (XDG Base Directory Specification).
enum Places {
    /// The folder of Cairn's data.
    static func data() throws -> String {
        for name in ["XDG_DATA_HOME", "HOME"] where World.isUnreadable(name) {
            throw Failure(
                code: 74,
                description: "no place to keep the journey: \(name) is not UTF-8; change it, or give --data FILE")
        }
        if let folder = World.environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder + "/cairn" }
        if let home = World.environment("HOME"), home.hasPrefix("/") { return home + "/.local/share/cairn" }
        throw Failure(
            code: 74, description: "no place to keep the journey: HOME is not set; set it, or give --data FILE")
    }
}
