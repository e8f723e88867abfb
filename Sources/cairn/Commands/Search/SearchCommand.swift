import ArgumentParser
import CairnCore

/// `cairn search`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find words in the Library and in what you wrote, the best match first.")
    @Argument(help: "Words that all have to stand in it.") var words: [String]
    @Option(help: "How many at most.") var limit = 20
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard limit > 0 else { throw Failure.usage("--limit \(limit) shows nothing; give 1 or more") }
        let (context, app) = try options.read()
        let found = LibrarySearch.find(words.joined(separator: " "), app.journey, context, limit: limit)
        if let problem = found.problem { throw Failure(code: 74, description: "memos cannot be searched: \(problem)") }
        let hits = found.hits.map(Report.init)
        if json { return try Output.json(hits) }
        if hits.isEmpty { Output.line("Nothing holds all of these words.") }
        if let suggestion = found.suggestion { Output.line("Did you mean “\(suggestion)”?") }
        Output.lines(hits.map { Output.fitted($0.line, context.measure) })
        if found.total > hits.count {
            Output.line("… and \(found.total - hits.count) more: --limit \(found.total) shows all.")
        }
    }

    private struct Report: Encodable {
        let kind: String
        let id: String
        let title: String
        let excerpt: String
        /// Whether the user wrote it.
        let own: Bool
        private let label: String

        private enum CodingKeys: String, CodingKey { case kind, id, title, excerpt, own }

        var line: String {
            "\(label)  \(title)  (\(id))\(excerpt.isEmpty ? "" : "  \(excerpt)")"
        }

        init(_ hit: SearchHit) {
            (kind, label) = (hit.kind, hit.label)
            title = hit.title
            excerpt = hit.excerpt
            own = hit.isOwn
            switch hit.target {
            case .item(let id): self.id = id
            case .record(_, let key): id = key
            case .row(_, let row): id = row.split(separator: ":", maxSplits: 1).last.map(String.init) ?? row
            default: id = ""
            }
        }
    }
}
