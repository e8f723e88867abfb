import ArgumentParser
import CairnCore
import CairnLibrary
import Foundation

extension JobsCommand {
    struct WordsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "words", abstract: "Your own words for skills, and how to make a pack of them.",
            discussion: """
                `cairn jobs gap JOB --word "Feldera=data-at-scale"` adds one. --pack writes those that mean a skill as a pack, for \
                others or for another journey: put it into \(Packs.folder ?? "the folder of packs"). \
                Example: cairn jobs words --pack words.yaml
                """)
        @Option(
            help: "The pack to write; - writes to standard output.", completion: .file(extensions: ["yaml", "yml"]))
        var pack: String?
        @Option(help: "The pack's id: small letters, digits and hyphens.") var id = "own-words"
        @Option(help: "The pack's name.") var name = "Words of postings"
        @Flag(help: "Replace the file if it is there.") var force = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            let isID =
                !id.isEmpty && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            guard isID else { throw ValidationError("'\(id)' is not an id: small letters, digits and hyphens.") }
            guard (1...60).contains(name.count) else { throw ValidationError("A pack's name has 1 to 60 characters.") }
        }

        func run() throws {
            let (context, app) = try options.read()
            guard let pack else { return try list(app.journey.ownWords, context) }
            let made = app.journey.postingWordPack(context.library)
            for omission in made.omissions { Failure.warn("left out: '\(omission.word)' \(omission.reason)") }
            guard made.count > 0 else {
                throw Failure.usage(
                    "no word of yours can go into a pack; `cairn jobs gap JOB --word \"WORD=SKILL\"` says what one means"
                )
            }
            let text = made.text(id: id, name: name)
            guard pack != "-" else { return Output.raw(text) }
            try options.write(Data(text.utf8), to: pack, replacing: force)
            Output.line("Wrote \(made.count) \(made.count == 1 ? "word" : "words") to \(pack).")
            for fault in try LibraryWithPacks(files: [UserPath.expanded(pack)]).packs.compactMap(\.fault) {
                Failure.warn(fault)
            }
        }

        private func list(_ words: [OwnWord], _ context: Context) throws {
            if json { return try Output.json(words) }
            let nothing = "No word of your own yet: `cairn jobs gap JOB --word \"Feldera=data-at-scale\"` adds one."
            Output.table(
                words.map { [$0.word, $0.skill.map { context.library.skill($0)?.name ?? $0 } ?? "means no skill"] },
                nothing: nothing, measure: context.measure)
        }
    }
}
