import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// The search against one that reads every page from its beginning for every word.
struct PlainSearchTests {
    private static let typed = [
        "evaluation", "self-taught", "don't", "e-mail me", "\"machine learning\" model", "linear algebra sql", "kaggle",
        "impostor", "gradeint", "verfitting", "οδυσ", "研究", "zoë", "c++", "rag -graph", "not:deep learn", "-", "a b c",
        "the of", "x2", "overfitting \"held out",
    ]

    /// The first letters of what is typed, all of it, and pieces of the Library's own words.
    private func queries(_ pages: [SearchPage]) -> [String] {
        var random = SplitMix64(seed: 11)
        var letters: [String] = []
        for text in Self.typed {
            for count in [1, 2, 3, 5, 8, 13, text.count] { letters.append(String(text.prefix(count))) }
        }
        let pieces = (0..<30).compactMap { _ -> String? in
            let words = pages.randomElement(using: &random)?.words.bytes.split(separator: 0x20) ?? []
            return (0...Int.random(in: 0...1, using: &random)).compactMap { _ in
                words.randomElement(using: &random).map {
                    String(decoding: $0.prefix(Int.random(in: 1...7, using: &random)), as: UTF8.self)
                }
            }.joined(separator: " ")
        }
        return letters + pieces
    }

    @Test func `it finds the same pages in the same order`() throws {
        let context = try Fixtures.context(Fixtures.realLibrary())
        let pages = context.library.searchIndex.pages
        let plain = pages.map(PlainPage.init)
        let own = OwnPages(Journey(), context)
        for query in queries(pages) {
            let words = SearchWords(query, context.library.texts.synonyms)
            guard !words.terms.isEmpty else { continue }
            let found = LibrarySearch.find(query, own, Journey(), context, limit: 25).hits.map(\.target)
            var ranks = plain.map { $0.rankByWords(words) }
            if ranks.allSatisfy({ $0 == nil }) { ranks = plain.map { $0.rankInside(words) } }
            let ranked = pages.indices.compactMap { page in ranks[page].map { (rank: $0, page: page) } }
            let expected = ranked.sorted { ($0.rank, $0.page) < ($1.rank, $1.page) }.map { pages[$0.page].target }
            #expect(found == Array(expected.prefix(25)), "\(query)")
        }
    }
}

/// A page as bytes to be read through.
private struct PlainPage {
    let names: Data
    /// Without the words that are joined.
    let wholeNames: Data
    let title: Data
    let titleWords: Data
    let words: Data

    init(_ page: SearchPage) {
        names = Data(page.names.bytes)
        wholeNames = Data(page.names.bytes.prefix(page.names.text.joined.start))
        title = Data([0x20] + Folding.words(page.title))
        titleWords = Data(Folding.searched([page.title]))
        words = Data(page.words.bytes)
    }

    private func begins(_ text: Data, _ word: [UInt8]) -> Bool { text.range(of: Data([0x20] + word)) != nil }
    private func has(_ word: [UInt8]) -> Bool { begins(names, word) || begins(words, word) }
    private func isInside(_ text: Data, _ word: [UInt8]) -> Bool { text.range(of: Data(word)) != nil }

    func rankByWords(_ words: SearchWords) -> SearchPage.Rank? {
        guard !words.without.contains(where: has) else { return nil }
        let whole = Data([0x20] + words.whole)
        if title == whole { return .title }
        if wholeNames.split(separator: 0x0A).contains(whole) { return .name }
        if words.terms.allSatisfy({ begins(titleWords, $0.own) }) { return .titleWords }
        if words.terms.allSatisfy({ begins(names, $0.own) }) { return .nameWords }
        if words.others.contains(where: { begins(names, $0) }) { return .otherNames }
        let isNamed = words.terms.allSatisfy { term in ([term.own] + term.others).contains { begins(names, $0) } }
        if isNamed { return .otherNames }
        if words.terms.allSatisfy({ has($0.own) }) { return .textWords }
        if words.others.contains(where: has) { return .otherText }
        return words.terms.allSatisfy { ([$0.own] + $0.others).contains(where: has) } ? .otherText : nil
    }

    func rankInside(_ words: SearchWords) -> SearchPage.Rank? {
        guard !words.without.contains(where: has) else { return nil }
        if words.terms.allSatisfy({ isInside(names, $0.own) }) { return .insideNames }
        return words.terms.allSatisfy { isInside(names, $0.own) || isInside(self.words, $0.own) } ? .insideText : nil
    }
}
