import CairnCore
import Foundation

/// What reading costs: a posting of 1 MiB, and demand over 2,000 postings.
enum Speed {
    static func text(_ folder: URL, _ lexicon: PostingLexicon) throws -> String {
        let postings = try Half(folder, "open").postings
        var long: [UInt8] = []
        while long.count < PostingText.limit { for posting in postings { long += posting.text + [0x0A] } }
        let raw = Array(long.prefix(PostingText.limit))
        let oneLine = raw.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        let reading = try least { _ = lexicon.read(try PostingText(raw)) }
        let single = try least { _ = lexicon.read(try PostingText(oneLine)) }
        let facts = try least { _ = PostingFacts(try PostingText(raw), today: Day(number: 20_000)) }
        return "1 MiB: \(reading) ms, in one line \(single) ms, its facts \(facts) ms\n"
            + "demand over 2,000 postings: \(try demand(postings, lexicon))"
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
