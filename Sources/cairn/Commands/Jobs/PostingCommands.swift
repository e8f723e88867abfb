import ArgumentParser
import CairnCore

extension JobsCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Keep a posting with its text.",
            discussion: """
                --from takes the text as you copied or saved it, HTML too. What it says of title, company, place, pay and closing \
                day is kept where you say nothing; `cairn jobs edit` corrects it.
                Example: cairn jobs add "ML engineer" --company "Pier Nine" --closes "12 dec" --from posting.txt
                """)
        @Argument(help: "What the job is called.") var title: String?
        @Option(help: "A file with the text; - reads standard input.", completion: .file()) var from: String?
        @OptionGroup var posting: FieldOptions<Posting>
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if title == nil, from == nil { throw ValidationError("Give a title, or the text with --from.") }
        }

        func run() throws {
            let text = try from.map { try PostingFile.read($0) }
            var editor = try JourneyEditor(options)
            var new = Posting(id: editor.context.makeID(), found: editor.context.today)
            try editor.arguments.fill(&new, texts: ["title": title])
            try posting.fill(&new, editor.journey, editor.context)
            if let text {
                new.take(text, today: editor.context.today, editor.context.library.texts.postingLexicon)
            }
            if new.title.isEmpty {
                throw Failure.usage(
                    "the text does not name the job; say it before --from: cairn jobs add TITLE --from FILE")
            }
            let doubt = editor.journey.doubt(about: new, today: editor.context.today)
            try editor.keep(editor.journey.putting(new), otherwise: "")
            if let doubt { Failure.warn(doubt) }
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Change a posting: what is not given stays as it is.")
        @Argument(help: "The job.") var job: String
        @Option(help: "Another title.") var title: String?
        @Option(help: "A file with its text; - reads standard input.", completion: .file()) var from: String?
        @OptionGroup var posting: FieldOptions<Posting>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let text = try from.map { try PostingFile.read($0) }
            var editor = try JourneyEditor(options)
            var new = try editor.journey.posting(job)
            if let text { new.text = text.whole }
            try editor.arguments.fill(&new, texts: ["title": title])
            try posting.fill(&new, editor.journey, editor.context)
            let doubt = editor.journey.doubt(about: new, today: editor.context.today)
            try editor.keep(editor.journey.putting(new), otherwise: "“\(new.label)” is as before.")
            if let doubt { Failure.warn(doubt) }
        }
    }
}

/// Texts of postings in files.
enum PostingFile {
    /// What stands in a file, or on standard input for "-".
    static func read(_ path: String) throws -> PostingText {
        let data = try PrivateFile.read(path, limit: PostingText.limit, what: "is a posting")
        do throws(PostingText.Problem) { return try PostingText(Array(data)) } catch {
            throw Failure(code: 65, description: "\(path == "-" ? "standard input" : "'\(path)'"): \(error)")
        }
    }
}
