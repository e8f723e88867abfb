import ArgumentParser
import CairnCore
import CairnLibrary
import CairnStore
import Foundation

/// `cairn doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the journey's database and your packs, and say where things are.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let findings = try Findings(options)
        if json { return try Output.json(findings) }
        Output.lines(findings.lines)
    }
}

/// What a check has found. Nothing of it is told before all of it is known.
private struct Findings: Encodable {
    let version: String
    let journey: String
    /// Whether there is a journey yet.
    let exists: Bool
    /// Whether a newer Cairn made it, so that it is only read.
    let newer: Bool
    let packs: [PackJSON]
    let statuses: Int
    let evidence: Int
    let notes: Int
    let people: Int
    /// Ids that are kept, but are not in this Library.
    let unknown: [String]
    /// What is wrong with the settings; nil where nothing is.
    let settings: String?
    private let packLines: [String]

    private enum CodingKeys: String, CodingKey {
        case version, journey, exists, newer, settings, packs, statuses, evidence, notes, people, unknown
    }

    /// Checks all of it. Throws what is wrong with the journey.
    init(_ options: JourneyOptions) throws {
        version = Version.text
        journey = try options.path()
        do throws(ConfigFault) {
            _ = try Config.load()
            settings = nil
        } catch {
            settings = "\(error)"
        }
        let (context, reports) = try options.source.world()
        packs = reports.map(PackJSON.init)
        packLines = reports.flatMap { pack in
            pack.fault.map { ["Pack left out: \($0)"] } ?? pack.lines(ids: false).map { "Pack \($0)" }
        }
        exists = FileManager.default.fileExists(atPath: journey)
        // A link may lead nowhere, and then there is none yet, or to itself.
        let isThere = (try? FileManager.default.attributesOfItem(atPath: journey)) != nil
        let opened = isThere ? try options.store(.readOnly) : nil
        let store = exists ? opened : nil
        try store?.verify()
        newer = store?.isNewer ?? false
        let kept = try store?.journey() ?? Journey()
        statuses = kept.progress.count
        evidence = kept.evidence.values.reduce(0) { $0 + $1.count }
        notes = kept.notes.count
        people = kept.people.persons.count
        unknown = Set(kept.progress.keys).union(kept.evidence.keys).filter { context.library.item($0) == nil }
            .union(kept.notes.keys.filter { !Self.isKnown($0, context) }).sorted()
    }

    /// Whether this Library has what a note is about: an item, a role, or an entry of the shelf.
    private static func isKnown(_ subject: String, _ context: Context) -> Bool {
        context.library.item(subject) != nil || ShelfEntry(subject, context) != nil
            || context.library.tracks.contains { NoteSubject.track($0.id) == subject }
    }

    var lines: [String] {
        let lines =
            ["Cairn \(version)", "Journey: \(journey)"] + (settings.map { ["Settings do not hold: \($0)"] } ?? [])
            + packLines
        guard exists else { return lines + ["There is none yet: it is made when you first change something."] }
        let counts =
            "Items with a status: \(statuses). Pieces of evidence: \(evidence). Notes: \(notes). People: \(people)."
        return lines + ["The database is sound.", counts]
            + (unknown.isEmpty ? [] : ["Kept, but not in this Library: \(unknown.joined(separator: ", "))."])
            + (newer ? ["It was made by a later version of Cairn, and is open for reading only."] : [])
    }
}
