import ArgumentParser
import CairnCore
import CairnLibrary
import CairnScreen
import CairnStore
import Foundation

/// `cairn demo`
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Look around in somebody's half-year, in a temporary copy.",
        discussion: "With --screenshot a frame is printed instead: cairn demo --screenshot 120x40 --keys \"jj<space>\"")
    @Option(help: ArgumentHelp("Print the frame of a screen of that size.", valueName: "columns x rows"))
    var screenshot: String?
    @Option(help: "Keys to press first: jj<space><c-r><esc><enter>.") var keys = ""
    @Flag(help: "Print the frame as SVG.") var svg = false
    @Option(help: "Print a report of it for a mentor: html or markdown.") var report: String?
    @Flag(help: "Start from nothing instead of the half-year.") var empty = false
    @Option(help: "Look around in this exported journey instead of the half-year.", completion: .file())
    var journey: String?
    @Option(help: ArgumentHelp("The date to take for today, as YYYY-MM-DD.", valueName: "date")) var today: String?
    @OptionGroup var looks: LookOptions

    func validate() throws {
        if empty, journey != nil { throw ValidationError("Give --empty or --journey, not both.") }
    }

    func run() throws {
        // Somebody else's half-year: the Library as it ships.
        let context = World.context(EmbeddedLibrary.load(), today: try today.map(DayArgument.iso))
        if let report {
            let format = try MentorReport.Format.named(report)
            let request = MentorReport.Request(since: context.today + -91)
            return Output.raw(MentorReport(request, try shown(context), context).text(format))
        }
        guard let screenshot else {
            guard keys.isEmpty, !svg else { throw Failure.usage("--keys and --svg go with --screenshot 120x40") }
            try checkStreams()
            return try open(context)
        }
        let frame = try picture(size: Demo.size(screenshot), context)
        // A picture has all the colours there are.
        let theme = Theme(
            try LookOptions.name(looks.theme), colors: 1 << 24, environment: World.environment(of: ["NO_COLOR"]))
        Output.write(svg ? frame.svg(title: "Cairn", theme: theme) : frame.lines.joined(separator: "\n") + "\n")
    }

    /// The journey that is looked at.
    private func shown(_ context: Context) throws -> Journey {
        guard let journey else { return empty ? Journey() : SampleJourney.journey(context) }
        let folder = try DemoFolder()
        defer { folder.remove() }
        return try imported(journey, folder.path).journey()
    }

    private func imported(_ file: String, _ folder: String) throws -> Store {
        let data = try PrivateFile.read(file, limit: Store.importLimit)
        let store = try Store.open(
            at: folder + "/journey.sqlite", device: World.device, access: .readWrite, now: World.now())
        _ = try store.importJourney(data, at: World.now())
        return store
    }

    private func picture(size: Size, _ context: Context) throws -> Frame {
        var app = AppState(journey: try shown(context), size: size, context: context)
        for key in Key.parse(keys) { _ = reduce(&app, .key(key), context) }
        return screen(app, context)
    }

    /// Creates the sample in a temporary folder and opens it there.
    private func open(_ context: Context) throws {
        // What would end it meanwhile waits until the screen takes it, and the folder goes.
        if let signal = try Signals.holding({ release in try explore(context, release) }) { Signals.die(by: signal) }
    }

    private func explore(_ context: Context, _ release: () -> Void) throws -> Int32? {
        let folder = try DemoFolder()
        defer { folder.remove() }
        var loop = try ScreenLoop(
            OpenJourney(try store(in: folder.path, context)),
            on: Terminal(theme: LookOptions.name(looks.theme), hasMouse: Config.current.mouse), context: context,
            followsClock: today == nil)
        release()
        return loop.run()
    }

    private func store(in folder: String, _ context: Context) throws -> Store {
        let store =
            try journey.map { try imported($0, folder) }
            ?? Store.open(at: folder + "/journey.sqlite", device: World.device, access: .readWrite, now: World.now())
        if !empty, journey == nil {
            try store.apply(
                SampleJourney.changes(context).map { (at: $0.number * 86_400_000 + 18 * 3_600_000, change: $1) })
        }
        return store
    }

    private static func size(_ text: String) throws -> Size {
        let parts = text.split(separator: "x").map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
            (1...1000).contains(rows)
        else { throw Failure.usage("'\(text)' is not a size; give columns x rows, like 120x40") }
        return Size(rows: rows, columns: columns)
    }
}
