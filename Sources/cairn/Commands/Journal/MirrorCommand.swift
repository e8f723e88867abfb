import ArgumentParser
import CairnCore

/// `cairn mirror`: a doubt held against one's own record.
struct MirrorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mirror", abstract: "Check a doubt about yourself against your record.",
        discussion: """
            Without a doubt, lists those that Cairn knows. What you write yourself is checked against the nearest of them, or \
            against what your record says about the skill that it names; nothing of it is kept. Example: cairn mirror "I \
            never finish anything"
            """)
    @Argument(
        help: "A doubt, by id or in your own words.", completion: .list(Doubt.all.map(\.id)))
    var doubt: [String] = []
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let text = doubt.joined(separator: " ")
        guard text.contains(where: { !$0.isWhitespace }) else {
            guard doubt.isEmpty else { throw Failure.usage("the doubt is empty; say it in a line") }
            if json { return try Output.json(Doubt.all.map(DoubtEntry.init)) }
            return Output.table(Doubt.all.map { [$0.text, $0.id] }, nothing: "", measure: context.measure)
        }
        let mirror = Doubt(text).map { DoubtMirror($0, app.journey, context) }
        let held = mirror ?? DoubtMirror(saying: text, app.journey, context)
        if json { return try Output.json(held) }
        Output.document(MirrorPage(app.desk(context)).document(held), measure: context.measure)
    }

    private struct DoubtEntry: Encodable {
        let id: String
        let text: String

        init(_ doubt: Doubt) { (id, text) = (doubt.id, doubt.text) }
    }
}

/// `cairn radar`: the pitfalls, measured.
struct RadarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "radar", abstract: "The pitfalls of work in AI, measured from your record.",
        discussion: "Each with its numbers, its threshold, and what would clear it.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let readings = Radar.readings(app.journey, context)
        if json { return try Output.json(readings) }
        Output.document(RadarPage.document(readings), measure: context.measure)
    }
}
