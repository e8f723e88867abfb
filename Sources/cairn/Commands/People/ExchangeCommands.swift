import ArgumentParser
import CairnCore
import CairnExchange
import Foundation

/// Imports contacts.
struct PeopleImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import contacts of LinkedIn (Connections.csv), Google or Outlook, a vCard file, or Cairn's own CSV.",
        discussion: """
            Shows what would be new, changed or doubtful; --apply does it, all at once, and undo takes it back. \
            A contact is doubtful if it may be somebody on your list: --add-doubtful adds them as new people. \
            Of other programs' files all that is sound is taken, and the rest is named with its line; Cairn's own CSV is taken \
            as a whole or not at all. Example: cairn people import Connections.csv
            """)
    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "vcf"])) var file: String
    @Option(
        help: "linkedin, google, outlook, vcard or csv (default: as the file looks).",
        completion: .list(ContactFormat.allCases.map(\.rawValue)))
    var format: String?
    @Option(
        help: "How the file writes text: utf-8, windows-1252, windows-1251, utf-16 … (default: as the file looks).",
        completion: .list(TextEncoding.allCases.map { $0.rawValue.lowercased() }))
    var encoding: String?
    @Flag(help: "Do it.") var apply = false
    @Flag(help: "Add the doubtful ones as new people, too.") var addDoubtful = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let bytes = [UInt8](try PrivateFile.read(file, limit: ExchangeLimits().bytes, what: "are contacts"))
        let context = try options.context()
        let contacts = try contacts(bytes, context.library)
        if apply { return try takeIn(contacts, context) }
        let store = try options.source.store(.readOnly, orNew: true)
        let intake = ContactIntake(contacts.people, try store.journey(), store.texts, makeID: context.makeID)
        if json { return try Output.json(IntakeReport(intake, contacts)) }
        Output.lines(IntakeLines(intake, contacts, try store.journey().people).lines)
        if !intake.isEmpty { Output.line("Nothing is changed yet: --apply does it.") }
    }

    private func contacts(_ bytes: [UInt8], _ library: Library) throws -> Contacts {
        let encoding = try encoding.map(parse(encoding:))
        let format = try format.map(parse(format:)) ?? ContactFormat(of: bytes)
        do throws(ExchangeError) {
            return try format.read(bytes, encoding: encoding) { objection($0, $1, library) }
        } catch {
            throw Failure(
                code: 65, description: "\(file == "-" ? "standard input" : file): \(error.text); nothing was taken in")
        }
    }

    private func parse(format: String) throws -> ContactFormat {
        let allowed = ContactFormat.allCases.map(\.rawValue)
        guard let known = ContactFormat(rawValue: format) else {
            throw Failure.usage("'\(format)' is not a format\(NearMiss.offer(format, allowed: allowed))")
        }
        return known
    }

    private func parse(encoding: String) throws -> TextEncoding {
        guard let known = TextEncoding(named: encoding) else {
            let allowed = TextEncoding.allCases.map { $0.rawValue.lowercased() }
            throw Failure.usage(
                "'\(encoding)' is not an encoding that Cairn reads\(NearMiss.offer(encoding, allowed: allowed))")
        }
        return known
    }

    private func objection(_ column: ContactSheet.Column, _ text: String, _ library: Library) -> String? {
        if column.name == "zone" { return Zones.problem(with: text) }
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
            Output.lines(IntakeLines(intake, contacts, editor.journey.people).lines)
        }
        try editor.keep(change, otherwise: "Nothing changes.", quietly: json)
    }
}

/// What an import would do, line by line.
private struct IntakeLines {
    private let intake: ContactIntake
    private let contacts: Contacts
    private let people: People

    /// Maximum remarks that are shown of a kind; `--json` has all.
    private static let most = 20

    init(_ intake: ContactIntake, _ contacts: Contacts, _ people: People) {
        self.intake = intake
        self.contacts = contacts
        self.people = people
    }

    var lines: [String] { persons + zones + remarks(.leftOut, "left out") + remarks(.kept, "odd") + notRead + [sum] }

    private var persons: [String] {
        var lines = intake.new.map { "new       \(label($0.person))" }
        lines += intake.changed.map { "changed   \(label($0.before)): \($0.differences.joined(separator: ", "))" }
        lines += intake.doubtful.map { doubtful in
            let others = doubtful.candidates.prefix(3).compactMap { people.persons[$0].map(label) }
            return "doubtful  \(label(doubtful.person)): is it \(others.joined(separator: " or "))?"
        }
        return lines + intake.notesDiffer.map { "the same  \(label($0)): notes differ (yours kept)" }
    }

    /// Time zones that cannot be told: they are kept as the file writes them.
    private var zones: [String] {
        let people = intake.new.map(\.person) + intake.changed.filter { $0.before.zone != $0.after.zone }.map(\.after)
        return people.compactMap { person in
            Zones.problem(with: person.zone).map { "odd       \(person.name): \($0); kept as written" }
        }
    }

    private func remarks(_ outcome: Contacts.Remark.Outcome, _ title: String) -> [String] {
        let remarks = contacts.remarks.filter { $0.outcome == outcome }
        var lines = remarks.prefix(Self.most).map { "line \($0.line), \($0.reason)" }
        if remarks.count > Self.most { lines.append("and \(remarks.count - Self.most) more; --json has them all") }
        guard !lines.isEmpty else { return [] }
        let head = "\(title) \(remarks.count): "
        return lines.enumerated().map {
            ($0.offset == 0 ? head : String(repeating: " ", count: head.count)) + $0.element
        }
    }

    private var notRead: [String] {
        var lines: [String] = []
        if !contacts.nameless.isEmpty {
            let places = contacts.nameless.prefix(Self.most).map(String.init).joined(separator: ", ")
            let rest = contacts.nameless.count > Self.most ? " …" : ""
            lines.append(
                "left out \(contacts.nameless.count) without a name: line\(contacts.nameless.count == 1 ? "" : "s") \(places)\(rest)"
            )
        }
        if !contacts.notRead.isEmpty {
            let names = contacts.notRead.prefix(Self.most * 2).map {
                $0.count == 1 ? $0.name : "\($0.name) \($0.count)"
            }
            let rest = contacts.notRead.count > names.count ? " …" : ""
            lines.append("not read: \(names.joined(separator: ", "))\(rest)")
        }
        if !contacts.ignoredColumns.isEmpty {
            lines.append("not read: columns \(contacts.ignoredColumns.joined(separator: ", "))")
        }
        if let encoding = contacts.encoding {
            let guess = " (a guess, since it is not UTF-8; --encoding says another)"
            lines.append("read as \(encoding)\(contacts.isEncodingGuessed ? guess : "").")
        }
        return lines
    }

    private var sum: String {
        "\(intake.new.count) new, \(intake.changed.count) changed, \(intake.doubtful.count) doubtful, \(intake.same) the same."
    }

    private func label(_ person: Person) -> String {
        person.position.isEmpty ? person.name : "\(person.name), \(person.position)"
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
    let remarks: [Contacts.Remark]
    let notRead: [Contacts.NotRead]
    /// Ids of those whose notes in the file are others than those that are kept.
    let notesDiffer: [PersonID]
    let encoding: String?

    init(_ intake: ContactIntake, _ contacts: Contacts) {
        nameless = contacts.nameless
        remarks = contacts.remarks
        notRead = contacts.notRead + contacts.ignoredColumns.map { Contacts.NotRead($0) }
        new = intake.new.map(\.person)
        changed = intake.changed.map(\.after)
        doubtful = intake.doubtful.map(\.person)
        same = intake.same
        notesDiffer = (intake.changed.filter(\.notesDiffer).map(\.before) + intake.notesDiffer).map(\.id)
        encoding = contacts.encoding
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
        if let file, file != "-" { try options.checkTarget(file) }
        let text = try text(app.journey.people, context)
        if text.isEmpty || isEmptyTable(text) { Failure.warn("nothing to export: \(nothing)") }
        if text.isEmpty { return }
        guard let file, file != "-" else { return Output.raw(text) }
        try options.write(Data(text.utf8), to: file, replacing: force)
        Output.line("Exported to \(file).")
    }

    /// A table of nobody is still a table.
    private func isEmptyTable(_ text: String) -> Bool { format == "csv" && text == ContactSheet.text([]) }

    private var nothing: String {
        if ["ical", "ics"].contains(format) {
            return
                "no conversation is scheduled or called off, and nothing is due; `cairn people log NAME --state scheduled "
                + "--day …` plans one"
        }
        return filter.isEmpty ? "nobody is known yet; `cairn people add` adds someone" : "nobody matches '\(filter)'"
    }

    private func text(_ people: People, _ context: Context) throws -> String {
        let list = PeopleList(filter: filter)
        try refuse(list.problem(context))
        switch format {
        case "vcard", "vcf": return VCardWriter.text(contacts(list, people, context))
        case "csv": return ContactSheet.text(contacts(list, people, context))
        case "ical", "ics": return try calendar(people, context)
        default:
            let allowed = ["vcard", "csv", "ical"]
            throw Failure.usage(
                "'\(format)' is not a format\(NearMiss.offer(format, allowed: allowed))"
            )
        }
    }

    private func contacts(_ list: PeopleList, _ people: People, _ context: Context) -> [Contact] {
        list.people(people, context).compactMap { id in
            people.persons[id].map { Contact($0, notes: people.memo(of: id, context.texts) ?? "") }
        }
    }

    /// The calendar. What the zones in it could not be read as is told on standard error.
    private func calendar(_ people: People, _ context: Context) throws -> String {
        let written = PeopleCalendar.write(
            people, try options.recordHistory(), question: context.library.questionText, ahead: Zones.ahead)
        for talk in written.floating {
            let name = people.persons[talk.person]?.name ?? ""
            let problem = Zones.problem(with: talk.zone) ?? "'\(talk.zone)' is not known"
            Failure.warn("the conversation with \(name) is written without a zone: \(problem)")
        }
        return written.text
    }
}

extension JourneyOptions {
    /// How often records were changed, and when last.
    func recordHistory() throws -> RecordHistory {
        let store = try store(.readOnly)
        var history = RecordHistory()
        var entries = try store.history(limit: 1_000)
        while let last = entries.last {
            for entry in entries { history.take(entry) }
            entries = try store.history(limit: 1_000, before: last)
        }
        return history
    }
}
