/// A filter of words alone, in any order: each begins a word of what is let through.
struct WordFilter {
    private let wanted: [ArraySlice<UInt8>]

    init(_ text: String) { wanted = Folding.split(text) }

    var isEmpty: Bool { wanted.isEmpty }

    func matches(_ text: String) -> Bool {
        guard !isEmpty else { return true }
        let own = Folding.split(text)
        return wanted.allSatisfy { word in own.contains { $0.starts(with: word) } }
    }

    func matches(_ texts: [String]) -> Bool { isEmpty || matches(texts.joined(separator: " ")) }
}
