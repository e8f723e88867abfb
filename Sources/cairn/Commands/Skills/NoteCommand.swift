import ArgumentParser
import CairnCore
import Foundation

/// Reads or writes the note on an item.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Show, write or remove your note on an item.",
        discussion:
            "Where there is a note, the text goes below it. Example: cairn skills note linear-algebra \"shapes first\". "
            + "With - the text is read from standard input.")
    @Argument(help: "The id.", completion: IDCompletion.items) var id: String
    @Argument(help: "The text; - reads standard input; nothing shows the note.") var text: [String] = []
    @OptionGroup var long: LongText
    @OptionGroup var options: JourneyOptions

    func run() throws {
        if text.isEmpty, !long.remove, !long.replace { return try show() }
        let new = text.isEmpty ? nil : try read()
        try long.check(new)
        var editor = try JourneyEditor(options)
        let item = try editor.item(id)
        let old = editor.journey.notes[item.id]?.text
        let written = long.text(new, after: old)
        try editor.keep(
            editor.journey.noting(written, on: item.id, name: item.name), otherwise: "The note is as it was.")
        long.tell(new, after: old)
    }

    private func read() throws -> String {
        guard text == ["-"] else { return text.joined(separator: " ") }
        let data = FileHandle.standardInput.readDataToEndOfFile()
        guard let read = String(data: data, encoding: .utf8) else {
            throw Failure(
                code: 65, description: "standard input is not UTF-8; convert it first, for example with iconv")
        }
        return read
    }

    private func show() throws {
        let context = try options.context()
        let item = try context.library.item(named: id)
        guard let note = try options.store(.readOnly).journey().notes[item.id] else {
            return Output.line("No note on \(item.name).")
        }
        Output.write(Visible.lines(note.text) + "\n")
    }
}
