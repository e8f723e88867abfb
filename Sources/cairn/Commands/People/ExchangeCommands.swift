import ArgumentParser
import CairnCore
import CairnExchange
import Foundation

/// Imports contacts.
struct PeopleImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import contacts from LinkedIn's Connections.csv, a vCard file, or Cairn's own CSV.",
        discussion: """
            Shows what would be new, changed or doubtful; --apply does it, all or nothing, and undo takes it back. \
            A contact is doubtful if it may be somebody on your list: --add-doubtful adds them as new people. \
            Example: cairn people import Connections.csv
            """)
    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "vcf"])) var file: String
    @Option(
        help: "linkedin, vcard or csv (default: as the file looks).",
        completion: .list(ContactFormat.allCases.map(\.rawValue)))
    var format: String?
    @Flag(help: "Do it.") var apply = false
    @Flag(help: "Add the doubtful ones as new people, too.") var addDoubtful = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let bytes = [UInt8](try PrivateFile.read(file, limit: ExchangeLimits().bytes, what: "are contacts"))
        let context = try options.context()
        let contacts = try contacts(bytes, context.library)
        if apply { return try takeIn(contacts, context) }
        let store = try options.store(.readOnly)
        let intake = ContactIntake(contacts.people, try store.journey(), store.texts, makeID: context.makeID)
        if json { return try Output.json(IntakeReport(intake, contacts)) }
        report(intake, contacts, try store.journey().people)
        if !intake.isEmpty { Output.line("Nothing is changed yet: --apply does it.") }
    }

    private func contacts(_ bytes: [UInt8], _ library: Library) throws -> Contacts {
        let format = try format.map(parse) ?? ContactFormat(of: bytes)
        do throws(ExchangeError) {
            return try format.read(bytes) { objection($0, $1, library) }
        } catch {
            throw Failure(
                code: 65, description: "\(file == "-" ? "standard input" : file): \(error.text); nothing was taken in")
        }
    }

    private func parse(_ format: String) throws -> ContactFormat {
        let allowed = ContactFormat.allCases.map(\.rawValue)
        guard let known = ContactFormat(rawValue: format) else {
            throw Failure.usage("'\(format)' is not a format\(NearMiss.offer(format, allowed: allowed))")
        }
        return known
    }

    private func objection(_ column: ContactSheet.Column, _ text: String, _ library: Library) -> String? {
        guard column.name == "track", library.track(text) == nil else { return nil }
        return "'\(text)' is not a track; allowed: \(library.tracks.map(\.id).joined(separator: ", "))"
    }

    private func takeIn(_ contacts: Contacts, _ context: Context) throws {
        var editor = try JourneyEditor(options, context)
        let intake = ContactIntake(contacts.people, editor.journey, editor.context.texts, makeID: context.makeID)
        let name = file == "-" ? "standard input" : UserPath.name(of: file)
        let change = intake.change(title: "Import people from \(name)", addingDoubtful: addDoubtful)
        if json {
            try Output.json(IntakeReport(intake, contacts))
        } else {
            report(intake, contacts, editor.journey.people)
        }
        try editor.keep(change, otherwise: "Nothing changes.", quietly: json)
    }

    private func report(_ intake: ContactIntake, _ contacts: Contacts, _ people: People) {
        var lines = intake.new.map { "new       \(label($0.person))" }
        lines += intake.changed.map { "changed   \(label($0.before)): \(differences($0).joined(separator: ", "))" }
        lines += intake.doubtful.map { doubtful in
            let others = doubtful.candidates.prefix(3).compactMap { people.persons[$0].map(label) }
            return "doubtful  \(label(doubtful.person)): is it \(others.joined(separator: " or "))?"
        }
        Output.lines(lines)
        if !contacts.nameless.isEmpty {
            Output.line(
                "left out  \(contacts.nameless.count) without a name, or no person (line \(contacts.nameless[0])…)")
        }
        if !contacts.ignoredColumns.isEmpty {
            Output.line("not read  columns \(contacts.ignoredColumns.joined(separator: ", "))")
        }
        Output.line(
            "\(intake.new.count) new, \(intake.changed.count) changed, \(intake.doubtful.count) doubtful, \(intake.same) the same."
        )
    }

    private func label(_ person: Person) -> String {
        person.position.isEmpty ? person.name : "\(person.name), \(person.position)"
    }

    private func differences(_ changed: ContactIntake.Changed) -> [String] {
        let (old, new) = (changed.before, changed.after)
        var names: [String] = []
        if old.role != new.role { names.append("role “\(new.role)”") }
        if old.company != new.company { names.append("company “\(new.company)”") }
        if old.mails != new.mails { names.append("mail") }
        if old.links != new.links { names.append("links") }
        if changed.notes != nil { names.append("notes") }
        return names.isEmpty ? ["details"] : names
    }
}

/// What an import would do, for scripts.
private struct IntakeReport: Encodable {
    let new: [Person]
    let changed: [Person]
    let doubtful: [Person]
    let same: Int
    /// The lines of people left out because they have no name.
    let nameless: [Int]

    init(_ intake: ContactIntake, _ contacts: Contacts) {
        nameless = contacts.nameless
        new = intake.new.map(\.person)
        changed = intake.changed.map(\.after)
        doubtful = intake.doubtful.map(\.person)
        same = intake.same
    }
}

extension ContactIntake {
    /// Whether there is nothing to import.
    fileprivate var isEmpty: Bool { new.isEmpty && changed.isEmpty && doubtful.isEmpty }
}

/// Writes people for other programs.
struct PeopleExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write people as vCard or CSV, or conversations and follow-ups as iCalendar.",
        discussion: "To standard output, or to a new file. Example: cairn people export vcard people.vcf")
    @Argument(help: "vcard, csv or ical.", completion: .list(["vcard", "csv", "ical"])) var format: String
    @Argument(help: "The file to write; nothing or - writes to standard output.", completion: .file()) var file: String?
    @Option(help: "Only who matches, as in `list`: company:acme.") var filter = ""
    @Flag(help: "Replace the file if it is there.") var force = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let text = try text(app.journey.people, context)
        guard let file, file != "-" else { return Output.write(text) }
        try options.write(Data(text.utf8), to: file, replacing: force)
        Output.line("Exported to \(file).")
    }

    private func text(_ people: People, _ context: Context) throws -> String {
        let list = PeopleList(filter: filter)
        try refuse(list.unknownStanding)
        let contacts = list.people(people, context).compactMap { id in
            people.persons[id].map { Contact($0, notes: people.memo(of: id, context.texts) ?? "") }
        }
        switch format {
        case "vcard", "vcf": return VCardWriter.text(contacts)
        case "csv": return ContactSheet.text(contacts)
        case "ical", "ics": return PeopleCalendar.text(people, context.library, ahead: PeopleExport.minutesAhead)
        default:
            let allowed = ["vcard", "csv", "ical"]
            throw Failure.usage(
                "'\(format)' is not a format\(NearMiss.offer(format, allowed: allowed))"
            )
        }
    }

    /// The minutes that a zone is ahead of UTC at noon on a day; nil for an unknown zone.
    private static func minutesAhead(_ zone: String, _ day: Day) -> Int? {
        guard let zone = TimeZone(identifier: zone) ?? TimeZone(abbreviation: zone) else { return nil }
        let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
        return zone.secondsFromGMT(for: noon) / 60
    }
}
