import ArgumentParser
import CairnCore
import Foundation

/// What documents of projects are asked for.
struct DocumentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who made it, as the document is to say.", valueName: "name")) var author = ""
    @Option(
        help: ArgumentHelp("Where to write to: a mail address or https://… (default: left out).", valueName: "address"))
    var contact = ""
    @Flag(help: "Tell your hours, too.") var hours = false

    /// The same as the documents read it.
    func request() throws -> DocumentRequest {
        let request = DocumentRequest(author: author, contact: contact, hours: hours)
        if let fault = request.fault { throw Failure.usage("--contact: \(fault)") }
        return request
    }
}

extension Projects {
    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "write",
            abstract: "Write a document of a project from its record, or list the documents.",
            discussion: """
                To standard output, or to a new file: cairn projects write late model-card --to MODEL_CARD.md

                What nobody wrote down is left out and listed once. Mail addresses and paths of your machine are left out of \
                all that you wrote.
                """)
        @Argument(help: "The project.") var project: String
        @Argument(
            help: "The document; without one they are listed.",
            completion: .list(ProjectDocument.allCases.map(\.rawValue)))
        var document: String?
        @Option(help: "The file to write; nothing or - writes to standard output.", completion: .file()) var to: String?
        @Flag(help: "Replace the file if it is there.") var force = false
        @Flag(help: "Print what the document says as JSON, by the names that templates have.") var json = false
        @OptionGroup var details: DocumentOptions
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let project = try app.journey.project(project)
            guard let name = document else { return try list(context) }
            let document = try Self.document(named: name)
            let request = try details.request()
            if json {
                if to != nil { throw Failure.usage("--json goes to standard output: leave out --to") }
                return try Output.json(project.documentData(document, request, app.journey, context))
            }
            guard let text = project.written(document, request, app.journey, context) else {
                throw Failure(code: 65, description: Self.nothing(document, project))
            }
            guard let to, to != "-" else { return Output.raw(text) }
            try options.write(Data(text.utf8), to: to, replacing: force)
            Output.line("\(document.entry(context.library)?.name ?? "It") is in \(to).")
        }

        private func list(_ context: Context) throws {
            if to != nil { throw Failure.usage("--to says where a document goes: name the document") }
            let entries = ProjectDocument.allCases.compactMap { $0.entry(context.library) }
            if json { return try Output.json(entries.map(Listed.init)) }
            Output.table(entries.map { [$0.id, $0.file, $0.what] }, measure: context.measure)
        }

        private static func document(named name: String) throws -> ProjectDocument {
            guard let document = ProjectDocument(rawValue: name.lowercased()) else {
                let allowed = ProjectDocument.allCases.map(\.rawValue)
                throw Failure.usage("'\(name)' is not a document\(NearMiss.offer(name, allowed: allowed))")
            }
            return document
        }

        private static func nothing(_ document: ProjectDocument, _ project: Project) -> String {
            document == .overTime
                ? "“\(project.name)” has no results of two days to draw; `cairn projects result add` adds one"
                : "“\(project.name)” has no result to draw; `cairn projects result add` adds one"
        }
    }

    /// A document in a list, for scripts.
    private struct Listed: Encodable {
        let id: String
        let name: String
        let what: String
        let file: String

        init(_ entry: DocumentEntry) { (id, name, what, file) = (entry.id, entry.name, entry.what, entry.file) }
    }

    struct PortfolioCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "portfolio", abstract: "Write a folder of web pages about what you shipped.",
            discussion: """
                Pages without a script, with nothing to fetch: cairn projects portfolio --to ~/portfolio --author "Ada Example"
                """)
        @Option(help: "The folder; it is made if it is not there.", completion: .directory) var to: String
        @Flag(help: "Replace pages of these names that are there.") var force = false
        @OptionGroup var details: DocumentOptions
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            guard let portfolio = Portfolio(try details.request(), app.journey, context) else {
                throw Failure(
                    code: 65, description: "nothing is shipped yet: `cairn projects ship NAME` ships a project")
            }
            let folder = try PortfolioFolder(to)
            try folder.write(
                portfolio, replacing: force, otherwise: "--force replaces it", check: options.checkTarget
            ) { data, path in
                try options.write(data, to: path, replacing: force)
            }
            Output.line(folder.said(portfolio))
        }
    }
}
