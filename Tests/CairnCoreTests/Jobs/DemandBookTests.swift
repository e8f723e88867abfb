import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// How often texts are read until it is known what postings ask for.
struct DemandBookTests {
    private let library: Library
    private var journey = Journey()
    private var book = DemandBook()

    init() throws {
        library = try Fixtures.context().library
        for number in 0..<20 {
            var posting = Posting(id: "po-\(number)", found: Day(number: 20_700))
            (posting.title, posting.company) = ("ML engineer", "Pier \(number)")
            posting.text = "Requirements\n- Python\n- SQL\n- \(number == 7 ? "flinker of streams" : "Git")\n"
            journey.apply(journey.putting(posting))
        }
    }

    private mutating func demand() -> DemandTable {
        book.demand(journey, for: nil, library) { _ in [:] }.table(nil, journey)
    }

    private func asked(_ table: DemandTable) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: table.rows.map { ($0.subject.name, $0.musts) })
    }

    @Test mutating func `each text is read once, whatever is ticked in it`() throws {
        #expect(asked(demand())["python"] == 20)
        #expect(book.readings == 20)
        let posting = try #require(journey[Posting.self]["po-3"])
        journey.apply(journey.putting(PostingAsk(posting: "po-3", term: "python", answer: .refused), posting, library))
        #expect(asked(demand())["python"] == 19)
        let done = Progress(item: "python", status: .done, since: Day(number: 20_700))
        journey.apply(Change("Tick", [Edit(from: nil, to: done)]))
        #expect(demand().rows.first { $0.subject.name == "python" }?.state == .done)
        #expect(book.readings == 20)
    }

    @Test mutating func `of what is changed, added and deleted only that is read`() throws {
        _ = demand()
        var posting = try #require(journey[Posting.self]["po-3"])
        posting.pay = "60,000"
        journey.apply(journey.putting(posting))
        _ = demand()
        #expect(book.readings == 20)
        posting.text = "Requirements\n- Docker\n"
        journey.apply(journey.putting(posting))
        #expect(asked(demand())["docker"] == 1)
        #expect(book.readings == 21)
        journey.apply(journey.removing(posting))
        #expect(asked(demand())["docker"] == nil)
        #expect(book.readings == 21)
        #expect(demand().jobs == 19)
    }

    @Test mutating func `a posting without a text counts for nothing`() throws {
        var posting = try #require(journey[Posting.self]["po-3"])
        posting.text = " "
        journey.apply(journey.putting(posting))
        #expect(demand().jobs == 19)
        posting.text = "Come as you are."
        journey.apply(journey.putting(posting))
        #expect(demand().jobs == 20)
    }

    @Test mutating func `a word of one's own has only those read that name it`() throws {
        _ = demand()
        let posting = try #require(journey[Posting.self]["po-3"])
        let word = PostingAsk(posting: "po-3", term: "flinker of streams", answer: .own)
        journey.apply(journey.putting(word, posting, library))
        #expect(asked(demand())["flinker of streams"] == 1)
        #expect(book.readings == 21)
        journey.apply(journey.removing(word, posting))
        #expect(asked(demand())["flinker of streams"] == nil)
        #expect(book.readings == 22)
    }

    @Test mutating func `kept up is the same as read from the beginning`() throws {
        let context = try Fixtures.context()
        let draw = Draw("book")
        for step in 0..<200 {
            let here = draw.at(step)
            let id = "po-\(Int(here.uniform(0) * 20))"
            guard var posting = journey[Posting.self][id] else { continue }
            let ask = PostingAsk(posting: id, term: here.uniform(4) < 0.5 ? "python" : "Git", answer: .refused)
            switch Int(here.uniform(1) * 5) {
            case 0: journey.apply(journey.removing(posting))
            case 1: journey.apply(journey.putting(ask, posting, library))
            case 2: journey.apply(journey.removing(ask, posting))
            case 3:
                journey.apply(
                    journey.putting(PostingAsk(posting: id, term: "of streams", answer: .own), posting, library))
            default:
                posting.text = here.uniform(2) < 0.5 ? "Must have: Python and streams" : "You know SQL of streams."
                posting.track = here.uniform(3) < 0.5 ? "ml-engineer" : nil
                journey.apply(journey.putting(posting))
            }
            let track: TrackID? = here.uniform(5) < 0.8 ? nil : "ml-engineer"
            let kept = book.demand(journey, for: track, library) { _ in [:] }
            #expect(kept == journey.demand(for: track, context), "step \(step)")
        }
    }

    @Test func `what is stored of a reading is read as it was`() throws {
        let text = try PostingText(Array("Must have\n- Python, Blorbit, Docker\nNice to have\n- Zorbs of joy\n".utf8))
        let gist = PostingGist(library.texts.postingLexicon(with: [("Zorbs of joy", nil)]).read(text))
        #expect(!gist.unknown.isEmpty && gist.asks[.word("Zorbs of joy")] == .nice)
        #expect(PostingGist(coded: gist.coded) == gist)
        #expect(PostingGist(coded: PostingGist.none.coded) == PostingGist.none)
        for broken in ["must", "must skill", "maybe skill python", "unknown x Flink", "must thing x"] {
            #expect(PostingGist(coded: broken) == nil, "\(broken)")
        }
    }

    @Test func `a reader that has changed has another edition`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/CairnCore/Features/Jobs/Postings").standardizedFileURL
        let files = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
        let bytes = try files.flatMap { [UInt8](try Data(contentsOf: sources.appending(path: $0))) }
        let found = "\(PostingGist.edition) \(String(digest(bytes), radix: 16))"
        #expect(
            found == "5 d837534bb3477274",
            "The reader has changed: raise PostingGist.edition if it finds other things in a text, and write this here."
        )
    }
}
