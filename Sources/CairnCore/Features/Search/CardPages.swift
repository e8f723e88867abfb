/// The Library's questions to practise, prepared for searching: the question alone, since whoever reads the answer first has not known
/// it. They are many and short, so one index of all says which of them have a word.
struct CardPages: Sendable {
    private let pages: [SearchPage]
    private let index: IndexedText
    /// Where each question begins in the index, in bytes.
    private let starts: [Int]

    init(_ library: Library) {
        let cards = library.texts.cards
        // The question is what it is found by, not what it is called: else questions came before what explains them.
        pages = cards.map { SearchPage(.card($0.id), title: $0.question, kind: "card", text: [], around: $0.question) }
        index = IndexedText(cards.map(\.question))
        let ends = index.bytes.indices.lazy.filter { [index] in index.bytes[$0] == 0x0A }
        starts = [0] + ends.prefix(max(0, cards.count - 1))
    }

    /// Those that may match, in their order: in which a word begins as the first one does, or one that says the same.
    func having(_ words: SearchWords) -> [SearchPage] {
        guard let first = words.terms.first else { return [] }
        var found: Set<Int> = []
        for word in [first.own] + first.others + words.others {
            index.eachPlace(of: word) { found.insert(page(at: $0)) }
        }
        return found.sorted().map { pages[$0] }
    }

    /// The index of the question that a place is in.
    private func page(at place: Int) -> Int {
        var range = 0..<starts.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = starts[middle] <= place ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound - 1
    }
}
