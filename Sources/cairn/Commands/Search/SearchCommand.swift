import ArgumentParser
import CairnCore

/// `cairn search`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Find words in the whole Library, the best match first.")
    @Argument(help: "Words that all have to stand in it.") var words: [String]
    @Option(help: "How many at most.") var limit = 20
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard limit > 0 else { throw Failure.usage("--limit \(limit) shows nothing; give 1 or more") }
        let context = try options.context()
        let hits = LibrarySearch.hits(words.joined(separator: " "), context, limit: limit).map(Report.init)
        if json { return try Output.json(hits) }
        if hits.isEmpty { return Output.line("Nothing in the Library holds all of these words.") }
        Output.lines(hits.map { "\($0.kind)  \($0.title)  (\($0.id))\($0.excerpt.isEmpty ? "" : "  \($0.excerpt)")" })
    }

    private struct Report: Encodable {
        let kind: String
        let id: String
        let title: String
        let excerpt: String

        init(_ hit: SearchHit) {
            kind = hit.kind
            title = hit.title
            excerpt = hit.excerpt
            switch hit.target {
            case .item(let id): self.id = id
            case .row(_, let row): id = row.split(separator: ":", maxSplits: 1).last.map(String.init) ?? row
            default: id = ""
            }
        }
    }
}
