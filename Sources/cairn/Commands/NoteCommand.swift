import ArgumentParser
import CairnCore

/// What the notes of a `note` command are about.
protocol NoteOwners {
    /// The word for one of them, with its article: "an item".
    static var one: String { get }
    /// A note, as an example of the command: "linear-algebra \"shapes first\"".
    static var example: String { get }
    static var completion: CompletionKind? { get }

    /// The subject of the note on the one that is called `id`, and its name.
    ///
    /// - Throws: if none is called that.
    static func subject(_ id: String, _ context: Context) throws -> (subject: String, name: String)
}

/// Shows or writes the note on an item, a track or an entry of the shelf.
struct NoteCommand<Owners: NoteOwners>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "note", abstract: "Show, write or remove your note on \(Owners.one).",
            discussion: "Where there is a note, the text goes below it. Example: cairn \(Owners.example)")
    }
    @Argument(help: "The id.", completion: Owners.completion) var id: String
    @OptionGroup var long: LongText
    @OptionGroup var options: JourneyOptions

    func run() throws {
        if long.onlyShows { return try show() }
        let new = try long.given()
        var editor = try JourneyEditor(options)
        let (subject, name) = try Owners.subject(id, editor.context)
        let old = editor.journey.notes[subject]?.text
        let written = long.text(new, after: old)
        try editor.keep(
            editor.journey.noting(written, on: subject, name: name), otherwise: "The note is as it was.")
        long.tell(new, after: old)
    }

    private func show() throws {
        let (subject, name) = try Owners.subject(id, options.context())
        guard let note = try options.store(.readOnly).journey().notes[subject] else {
            return Output.line("No note on \(name).")
        }
        Output.write(Visible.lines(note.text) + "\n")
    }
}

/// Skills, projects and tasks.
enum ItemNotes: NoteOwners {
    static let one = "an item"
    static let example = "skills note linear-algebra \"shapes first\""
    static let completion: CompletionKind? = IDCompletion.items

    static func subject(_ id: String, _ context: Context) throws -> (subject: String, name: String) {
        let item = try context.library.item(named: id)
        return (item.id, item.name)
    }
}

/// The roles.
enum TrackNotes: NoteOwners {
    static let one = "a role"
    static let example = "tracks note research \"ask Ada about the maths\""
    static let completion: CompletionKind? = IDCompletion.tracks

    static func subject(_ id: String, _ context: Context) throws -> (subject: String, name: String) {
        let track = try context.library.track(named: id)
        return (NoteSubject.track(track.id), track.name)
    }
}

/// The entries of one kind on the shelf.
enum ShelfNotes<Shelf: ShelfCommand>: NoteOwners {
    static var one: String { "one" }
    static var example: String { "\(Shelf._commandName) note ID \"read it again in May\"" }
    static var completion: CompletionKind? { nil }

    static func subject(_ id: String, _ context: Context) throws -> (subject: String, name: String) {
        let entry = try Shelf.entry(named: id, context.library)
        return (NoteSubject.entry(entry), entry.title)
    }
}
