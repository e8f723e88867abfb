import ArgumentParser
import CairnCore
import CairnStore
import Foundation

/// `cairn import`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read what `export` wrote, all or nothing.",
        discussion: """
            Into an empty journey it comes at once, with its history. With another one it is merged: of two changes of the \
            same thing the later one counts, whichever side made it. What would change is shown first; --apply does it, as \
            one change that undo takes back. Example: cairn import laptop.json
            """)
    @Argument(help: "The file; - reads standard input.", completion: .file()) var file: String
    @Flag(help: "Do it.") var apply = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let data = try PrivateFile.read(file, limit: Store.importLimit)
        // A journey that is not there yet is made, with its folder, once all of the import is found sound.
        let store = try options.source.store(.readOnly, orNew: true)
        guard let merge = try store.previewImport(data) else { return try take(data, after: nil) }
        if !json {
            let journey = try store.journey()
            Output.lines(MergeLines(merge, journey, try options.context().library).lines)
        }
        if apply, !merge.edits.isEmpty { return try take(data, after: merge) }
        if json { return try Output.json(MergeReport(merge)) }
        Output.line(merge.edits.isEmpty ? "Nothing changes." : "Nothing is changed yet: --apply does it.")
    }

    private func take(_ data: Data, after merge: JourneyMerge?) throws {
        // What there is to say of it was said.
        let store = try options.source.store(.readWrite)
        let imported = try store.importJourney(data, at: World.now())
        if let journey = try? store.journey(), let context = try? options.context() {
            store.readPostings(of: journey, context)
        }
        if json { return try merge.map { try Output.json(MergeReport($0)) } ?? Output.json(imported) }
        Output.line("Imported: \(text(of: imported)).")
    }
}

/// "2 records and 1 log entry".
private func text(of imported: Store.Imported) -> String {
    let records = imported.records == 1 ? "1 record" : "\(imported.records) records"
    return "\(records) and \(imported.entries) log \(imported.entries == 1 ? "entry" : "entries")"
}

/// What an import would change, line by line.
private struct MergeLines {
    private let merge: JourneyMerge
    private let names: RecordNames

    /// Maximum lines of a kind; `--json` has all.
    private static let most = 40

    init(_ merge: JourneyMerge, _ journey: Journey, _ library: Library) {
        self.merge = merge
        names = RecordNames(journey, added: merge.added, library)
    }

    var lines: [String] {
        some(merge.added) { "new       \(names.name(of: $0))" }
            + some(merge.overwritten) { "changed   \(name($0)): \(differences($0))" }
            + some(merge.removed) { "removed   \(names.name(of: $0)), as there" }
            + some(merge.kept) { "kept      \(name($0)): \(differences($0, ", not")) (yours is later)" }
            + some(merge.keptRemoved) { "left out  \(names.name(of: $0)): you removed it later" }
            + [sum]
    }

    private func some<Item>(_ items: [Item], _ line: (Item) -> String) -> [String] {
        let rest = items.count - Self.most
        return items.prefix(Self.most).map(line) + (rest > 0 ? ["          and \(rest) more; --json has them all"] : [])
    }

    private func name(_ edit: Edit) -> String { (edit.before ?? edit.after).map(names.name(of:)) ?? "" }

    private func differences(_ edit: Edit, _ between: String = " →") -> String {
        guard let before = edit.before, let after = edit.after else { return "" }
        return before.value.differences(from: after.value).map { field, old, new in
            "\(field) \(quoted(old))\(between) \(quoted(new))"
        }.joined(separator: ", ")
    }

    private func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.isEmpty ? "nothing" : "“\(line.prefix(40))\(line.count > 40 ? "…" : "")”"
    }

    private var sum: String {
        let removed = merge.removed.isEmpty ? "" : "\(merge.removed.count) removed, "
        return "\(merge.added.count) new, \(merge.overwritten.count) changed, \(removed)"
            + "\(merge.kept.count + merge.keptRemoved.count) kept because yours is later, \(merge.same) the same."
    }
}

extension JourneyRecord {
    /// The fields whose values differ from the other's, and both as they would be typed.
    fileprivate func differences(from other: any JourneyRecord) -> [(field: String, mine: String, theirs: String)] {
        guard let other = other as? Self else { return [] }
        return Self.fields.filter { $0.get(self) != $0.get(other) }.map {
            (
                $0.label.isEmpty || $0.label.contains("?") ? $0.name : $0.label.lowercased(), $0.text(in: self),
                $0.text(in: other)
            )
        }
    }
}

/// What records are called in a list.
private struct RecordNames {
    private let library: Library
    private let journey: Journey
    private let added: [RecordID: Record]
    private var people: [PersonID: String]

    init(_ journey: Journey, added: [Record], _ library: Library) {
        self.library = library
        self.journey = journey
        self.added = Dictionary(added.map { (RecordID($0), $0) }) { first, _ in first }
        people = journey.people.persons.mapValues(\.name)
        for record in added { if let person = record.as(Person.self) { people[person.id] = person.name } }
    }

    /// "person Ada", "note on Linear algebra", "conversation with Ada".
    func name(of record: Record) -> String {
        if let person = record.as(Person.self) { return "person \(person.name)" }
        if let memo = record.as(Memo.self) { return "notes on \(people[memo.person] ?? memo.person)" }
        let words = record.kind.name.replacing("-", with: " ")
        guard let parent = record.value.parent else {
            if record.kind.name == record.key { return words }
            return title(of: record).map { "\(words) \($0)" } ?? "\(words) of \(item(of: record))"
        }
        if let person = people[parent] { return "\(words) with \(person)" }
        let owner = record.value.fieldTies.first { $0.key == parent }.flatMap(find)
        return "\(words) of \(owner.flatMap(title) ?? library.item(parent)?.name ?? parent)"
    }

    /// What it is called, such as a task or a posting; nil if it has no name of its own.
    private func title(of record: Record) -> String? {
        if let application = record.as(Application.self) {
            let posting = application.posting.flatMap { find(RecordID(Posting.kind, $0)) }
            return posting.flatMap(title) ?? [application.title, application.company].first { !$0.isEmpty }
        }
        return record.value.title
    }

    private func find(_ id: RecordID) -> Record? { added[id] ?? journey.record(id.kind, id.key) }

    /// The item that it is about.
    private func item(of record: Record) -> String {
        let id = record.value.item ?? record.key
        return library.item(id)?.name ?? id
    }
}

extension JourneyRecord {
    /// The first line that it cannot be without.
    fileprivate var title: String? {
        for field in Self.fields where field.isRequired {
            if case .text = field.kind, case .text(let text) = field.get(self), !text.isEmpty { return text }
        }
        return nil
    }

    /// The item that it is about, if a field names one.
    fileprivate var item: String? {
        for field in Self.fields {
            if case .item = field.kind, case .text(let id) = field.get(self), !id.isEmpty { return id }
        }
        return nil
    }
}

/// What an import would change, for scripts.
private struct MergeReport: Encodable {
    let new: [Record]
    let changed: [Edit]
    let removed: [Record]
    let kept: [Edit]
    let leftOut: [Record]
    let same: Int

    init(_ merge: JourneyMerge) {
        new = merge.added
        changed = merge.overwritten
        removed = merge.removed
        kept = merge.kept
        leftOut = merge.keptRemoved
        same = merge.same
    }
}
