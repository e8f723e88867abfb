import Foundation
import Testing

@testable import AssetCheck

/// The practice cards that ship.
struct ShippedCardTests {
    private let cards: [Tree]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Assets").standardized
        cards = try AssetFolder(at: root).files.filter { $0.path.hasPrefix("cards/") }.flatMap { try $0.tree().items }
    }

    private func cards(_ kind: String) -> [Tree] { cards.filter { $0["kind"]?.text == kind } }

    @Test func `there are enough for every kind of round`() {
        #expect(cards.count >= 180)
        for kind in ["coding", "ml", "design", "genai", "behavioural"] {
            #expect(cards(kind).count >= 20, "\(kind)")
            #expect(Set(cards(kind).compactMap { $0["level"]?.text }).count >= 2, "\(kind)")
        }
        #expect(cards("design").filter { $0["minutes"]?.text == "40" }.count >= 8)
    }

    @Test func `what the sources say must be practised comes first, each once`() {
        let musts = cards.filter { $0["must"]?.text == "true" }
        let facts = musts.flatMap { $0["facts"]?.items ?? [] }.compactMap(\.text)
        #expect(facts.sorted() == (143...163).map { "004-\($0)" })
        #expect(musts.count == facts.count)
    }

    @Test func `a question is asked once, and its outline fits the time`() {
        #expect(Set(cards.compactMap { $0["question"]?.text }).count == cards.count)
        for card in cards {
            let texts = (card["outline"]?.items ?? []).compactMap(\.text)
            let words = texts.map { $0.split(separator: " ").count }.reduce(0, +)
            let minutes = card["minutes"]?.text.flatMap(Int.init) ?? 0
            // A spoken answer says about 140 words a minute; an outline is what it is built on.
            #expect(words <= 140 * minutes && words >= 20, "\(card["id"]?.text ?? ""): \(words)")
        }
    }
}
