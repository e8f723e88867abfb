import CairnCore
import Foundation

/// What reading costs: a posting of 1 MiB, one that says a piece again and again, and demand over 2,000 postings.
enum Speed {
    /// What a reader might take more than in proportion to its length for.
    private static let pieces = [
        "Requirements\n- Python and SQL, tested code\n- Docker\nNice to have\n- Kubernetes\n",
        "We need Python, SQL, and Docker would be a plus; no PhD required. ", "x", "- ", "Python ",
        "you need Python, Docker is a plus, not Go (without SQL), ", "(a plus) Python without ", "Must? ",
    ]

    static func text(_ folder: URL, _ lexicon: PostingLexicon) throws -> String {
        let postings = try Half(folder, "open").postings
        var long: [UInt8] = []
        while long.count < PostingText.limit { for posting in postings { long += posting.text + [0x0A] } }
        let raw = Array(long.prefix(PostingText.limit))
        let oneLine = raw.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        let reading = try least { _ = lexicon.read(try PostingText(raw)) }
        let single = try least { _ = lexicon.read(try PostingText(oneLine)) }
        let facts = try least { _ = PostingFacts(try PostingText(raw), today: Day(number: 20_000), lexicon) }
        return "1 MiB: \(reading) ms, in one line \(single) ms, its facts \(facts) ms\n"
            + "eight times as long, as a multiple of eight times as much: \(try growth(lexicon))\n"
            + "demand over 2,000 postings: \(try demand(postings, lexicon))"
    }

    /// The cost of 160 kB in proportion to that of 20 kB, for each piece: 1 if it grows as the text does.
    private static func growth(_ lexicon: PostingLexicon) throws -> String {
        try pieces.map { piece in
            let (short, long) = (Array(text(20_000, of: piece).utf8), Array(text(160_000, of: piece).utf8))
            let one = try least { for _ in 0..<8 { _ = lexicon.read(try PostingText(short)) } }
            let whole = try least { _ = lexicon.read(try PostingText(long)) }
            return String((whole / max(one, 0.01) * 100).rounded() / 100)
        }
        .joined(separator: " ")
    }

    private static func text(_ bytes: Int, of piece: String) -> String {
        String(repeating: piece, count: bytes / piece.utf8.count)
    }

    private static func demand(_ postings: [Half.Posting], _ lexicon: PostingLexicon) throws -> String {
        let asks = try postings.map { posting in
            let reading = lexicon.read(try PostingText(posting.text))
            return Dictionary(reading.asks.map { ($0.subject, $0.demand) }, uniquingKeysWith: min)
        }
        var index = DemandIndex()
        func posting(_ number: Int) -> DemandPosting {
            DemandPosting(
                id: "\(number)", track: "ml-engineer", company: "Company \(number)", title: "ML engineer",
                asks: asks[number % asks.count])
        }
        let build = least { for number in 0..<2000 { index.put(posting(number)) } }
        let one = least { index.put(posting(7)) }
        let table = least { _ = index.table("ml-engineer", Journey()) }
        return "all \(build) ms, one more \(one) ms, the table \(table) ms"
    }

    /// Milliseconds of the processor, the least of several.
    private static func least(_ work: () throws -> Void) rethrows -> Double {
        let times = try (0..<7).map { _ in
            let begin = clock()
            try work()
            return Double(clock() - begin) * 1000 / Double(CLOCKS_PER_SEC)
        }
        return ((times.min() ?? 0) * 100).rounded() / 100
    }
}
