/// What the user said about a reading: confirmed, refused.
public struct PostingRulings: Equatable, Sendable {
    /// With how much it is asked for; what the reading did not find is added.
    public var confirmed: [DemandSubject: PostingDemand]
    public var refused: Set<DemandSubject>

    /// Nothing said yet.
    public init(confirmed: [DemandSubject: PostingDemand] = [:], refused: Set<DemandSubject> = []) {
        self.confirmed = confirmed
        self.refused = refused
    }
}

extension PostingReading.Ask {
    /// What it is about.
    public var subject: DemandSubject { skill.map { .skill($0) } ?? .word(words) }
}

/// What a posting asks for, held against what the user can prove.
public struct PostingProof: Equatable, Sendable {
    /// Something that it asks for.
    public struct Line: Equatable, Sendable {
        public let subject: DemandSubject
        /// The skill's name, or the word.
        public let name: String
        public let demand: PostingDemand
        /// From 1; 0 if the user added it and the text does not name it.
        public let line: Int
        /// That line of the posting, trimmed.
        public let text: String
        /// What of it is shown: of a row of a table the cell with the words that were found.
        let quote: String
        /// Where those words stand in ``quote``, in bytes of UTF-8; nil if that is not known.
        let place: Range<Int>?
        public let state: ProofState
        /// Newest first; empty unless it is proven.
        public let evidence: [Evidence]
        /// What a first pass takes; nil unless it is missing.
        public let hours: HourRange?
        /// The same for alternatives of which one is enough, from 0.
        public let group: Int?
        public let isConfirmed: Bool
    }

    /// In the posting's order, demands first.
    public let lines: [Line]
    public let unplaced: [PostingReading.OpenLine]
    public let unknown: [PostingReading.Unknown]
    public let doubts: [PostingReading.Doubt]

    /// - Parameter rulings: laid over the reading; they win.
    public init(
        _ reading: PostingReading, of text: PostingText, _ rulings: PostingRulings,
        _ library: Library, _ journey: Journey
    ) {
        var groups: [ItemID: Int] = [:]
        for (number, group) in reading.either.enumerated() {
            for id in group where groups[id] == nil { groups[id] = number }
        }
        func line(
            _ subject: DemandSubject, _ demand: PostingDemand, _ number: Int, _ place: Range<Int>? = nil
        ) -> Line {
            Line(
                subject, demand, number, text: text, at: place, group: subject.skill.flatMap { groups[$0] },
                isConfirmed: rulings.confirmed[subject] != nil, library, journey)
        }
        let read = reading.asks.filter { !rulings.refused.contains($0.subject) }
        let found = read.map { line($0.subject, rulings.confirmed[$0.subject] ?? $0.demand, $0.line, $0.place) }
        let known = Set(read.map(\.subject)).union(rulings.refused)
        let added = rulings.confirmed.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
            .map { line($0.key, $0.value, 0) }
        // By line, as the posting beside it is read; what the text does not name comes last.
        let all = found.sorted { $0.line < $1.line } + added
        lines = PostingDemand.allCases.flatMap { demand in all.filter { $0.demand == demand } }
        unplaced = reading.unplaced
        unknown = reading.unknown
        doubts = reading.doubts
    }

    /// The lines with that demand.
    public func lines(_ demand: PostingDemand) -> [Line] { lines.filter { $0.demand == demand } }

    /// What is demanded; alternatives of which one is enough stand together.
    public var musts: [[Line]] {
        lines(.must).reduce(into: [[Line]]()) { musts, line in
            if let group = line.group, let place = musts.firstIndex(where: { $0.first?.group == group }) {
                musts[place].append(line)
            } else {
                musts.append([line])
            }
        }
    }

    /// How many of the demands are in that state, alternatives by the best of them.
    public func count(_ state: ProofState) -> Int { musts.count { PostingProof.best($0)?.state == state } }

    /// First-pass hours of what is demanded and missing, or if nothing is, of what is begun; the shortest of alternatives.
    public var missingHours: HourRange? {
        let wanted: ProofState = count(.not) > 0 ? .not : .begun
        let hours = musts.compactMap { must -> HourRange? in
            guard PostingProof.best(must)?.state == wanted else { return nil }
            return must.compactMap(\.hours).min { $0.middle < $1.middle }
        }
        guard !hours.isEmpty else { return nil }
        return HourRange(low: hours.map(\.low).reduce(0, +), high: hours.map(\.high).reduce(0, +))
    }

    /// Of alternatives the one that the user can show most of.
    static func best(_ must: [Line]) -> Line? { must.min { $0.state.rank < $1.state.rank } }
}

extension DemandSubject {
    /// nil for a word.
    public var skill: ItemID? { if case .skill(let id) = self { id } else { nil } }
}

extension PostingProof.Line {
    fileprivate init(
        _ subject: DemandSubject, _ demand: PostingDemand, _ line: Int, text: PostingText, at place: Range<Int>?,
        group: Int?, isConfirmed: Bool, _ library: Library, _ journey: Journey
    ) {
        let state = ProofState(subject, journey)
        let skill = subject.skill.flatMap { library.skill($0) }
        self.subject = subject
        name = skill?.name ?? subject.name
        self.demand = demand
        self.line = line
        self.text = text.trimmed(line)
        (quote, self.place) =
            place.flatMap { text.cell($0, inLine: line) }
            ?? (self.text, place.flatMap { text.place($0, inTrimmed: line) })
        self.state = state
        evidence = state == .proven ? (subject.skill.flatMap { journey.evidence[$0] } ?? []).reversed() : []
        hours = state.isMissing ? skill.map { $0.first?.hours ?? $0.hours } : nil
        self.group = group
        self.isConfirmed = isConfirmed
    }
}

extension PostingProof.Line {
    /// The quote, or at most so many characters of it, cut around the words that were found.
    func excerpt(_ most: Int) -> String {
        guard let first = quote.index(quote.startIndex, offsetBy: most - 1, limitedBy: quote.endIndex),
            first < quote.endIndex, quote.index(after: first) < quote.endIndex
        else { return quote }
        guard let place, place.upperBound <= quote.utf8.count else { return "\(quote[..<first])…" }
        let start = quote.utf8.index(quote.startIndex, offsetBy: place.lowerBound)
        let end = quote.utf8.index(start, offsetBy: place.count)
        guard end > first else { return "\(quote[..<first])…" }
        // As much before them as behind; a word that would be cut at the beginning is left out.
        let room = max(0, most - 2 - quote[start..<end].count)
        let last = quote.index(end, offsetBy: room / 2, limitedBy: quote.endIndex) ?? quote.endIndex
        let rest = room - quote[end..<last].count
        let from = quote.index(start, offsetBy: -rest, limitedBy: quote.startIndex) ?? quote.startIndex
        let before = quote[from..<start]
        let word = before.firstIndex(of: " ").map { before.index(after: $0) } ?? from
        return "…\(quote[word..<last])\(last < quote.endIndex ? "…" : "")"
    }
}

extension PostingText {
    /// A range of ``bytes`` that lies in the line, as one of ``trimmed(_:)``; nil if it lies in none of it.
    func place(_ range: Range<Int>, inTrimmed number: Int) -> Range<Int>? {
        guard lines.indices.contains(number - 1) else { return nil }
        let lead = line(number).unicodeScalars.prefix { Self.before.contains($0) }.reduce(0) { $0 + UTF8.width($1) }
        let start = lines[number - 1].lowerBound + lead
        guard start <= range.lowerBound, range.upperBound <= lines[number - 1].upperBound else { return nil }
        return range.lowerBound - start..<range.upperBound - start
    }

    /// The cell of a table that has a range of ``bytes``, and that range in it; nil if the line is no row.
    fileprivate func cell(_ range: Range<Int>, inLine number: Int) -> (String, Range<Int>?)? {
        guard lines.indices.contains(number - 1) else { return nil }
        let line = self.line(number)
        let start = range.lowerBound - lines[number - 1].lowerBound
        guard let cells = TextTable.row(line[...], between: self.line(number - 1)[...], and: self.line(number + 1)[...])
        else { return nil }
        for cell in cells {
            let place = start - line.utf8.distance(from: line.startIndex, to: cell.startIndex)
            guard place >= 0, place + range.count <= cell.utf8.count else { continue }
            return (String(cell), place..<place + range.count)
        }
        return nil
    }

    /// The line without bullets and blanks around it.
    func trimmed(_ number: Int) -> String {
        let line = self.line(number)
        // By scalars: to find where characters end takes ten times as long.
        var scalars = line.unicodeScalars.drop { Self.before.contains($0) }
        if scalars.isEmpty { return line }
        while let last = scalars.last, Self.behind.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static let before: Set<Unicode.Scalar> = [
        " ", "\t", "-", "*", "•", "·", "–", "—", "#", "|", "▪", "●", "◦", "➢", ">",
    ]
    private static let behind: Set<Unicode.Scalar> = [" ", "\t", "*", "|"]
}
