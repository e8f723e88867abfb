import ArgumentParser
import CairnCore

/// Makes two entries one.
struct PeopleMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Say that two entries are one person.",
        discussion: """
            The second one's conversations, learnings, follow-ups, favours and notes go over to the first, who also gets what \
            was not known of them; the second is then gone. Where both say something the first one's stays. Undo parts them \
            again. Example: cairn people merge "Rika Moor Dune" "Rika Moor Kelp"
            """)
    @Argument(help: "The person who stays.") var name: String
    @Argument(help: "The same person once more.") var other: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        let other = try editor.journey.people.person(named: other)
        guard person.id != other.id else {
            throw Failure.usage(
                "'\(name)' and '\(self.other)' are the same entry already: \(person.name) (\(person.id))")
        }
        try editor.keep(editor.journey.merging(other, into: person, editor.context.texts), otherwise: "")
    }
}
