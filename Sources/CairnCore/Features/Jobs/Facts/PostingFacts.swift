/// What a posting says of the job itself, proposed from its text for the user to correct. What is not sure is left out.
public struct PostingFacts: Equatable, Sendable {
    /// A proposal, and the line it came from.
    public struct Fact<Value: Equatable & Sendable>: Equatable, Sendable {
        public let value: Value
        /// From 1, in ``PostingText``.
        public let line: Int
    }

    /// The place of work.
    public enum Presence: String, CaseIterable, Sendable {
        case remote
        case hybrid
        case onSite

        /// "on site".
        public var name: String { self == .onSite ? "on site" : rawValue }
    }

    public internal(set) var title: Fact<String>?
    public internal(set) var company: Fact<String>?
    public internal(set) var place: Fact<String>?
    public internal(set) var presence: Fact<Presence>?
    /// As stated.
    public internal(set) var pay: Fact<String>?
    /// May have passed.
    public internal(set) var closes: Fact<Day>?

    /// Lines that are looked at, at the beginning and as many at the end.
    private static let most = 300

    /// - Parameters:
    ///   - today: the day from which a day without a year is counted.
    ///   - lexicon: tells headings, tables and skills from names.
    public init(_ text: PostingText, today: Day, _ lexicon: PostingLexicon) {
        self.init(text, today: today, lexicon, FactFrame(text, lexicon))
    }

    init(_ text: PostingText, today: Day, _ lexicon: PostingLexicon, _ frame: FactFrame) {
        let lines = FactLine.lines(of: text, most: Self.most)
        labels(lines, today, frame)
        header(lines.filter { frame.mayName($0.number) })
        for line in lines {
            if closes == nil { closes = FactDay.closing(line, lines, today) }
            if presence == nil { presence = FactPlace.presence(line) }
            if company == nil, frame.mayName(line.number), let found = FactCompany.inText(line),
                !lexicon.isSkill(found.value)
            {
                company = found
            }
            if place == nil { place = FactPlace.inText(line) }
        }
        pay = pay ?? FactPay.best(lines)
    }

    /// "Location: Utrecht", and a label alone with what it names on the next line.
    private mutating func labels(_ lines: [FactLine], _ today: Day, _ frame: FactFrame) {
        for (index, line) in lines.enumerated() {
            for (label, value, number) in FactLabel.labelled(line, next: lines.dropFirst(index + 1).first) {
                // "Role | Must have" is the head of a table.
                if label == .title || label == .company, frame.rows.contains(line.number) { continue }
                switch label {
                case .title: title = title ?? FactTitle.title(in: value).map { Fact(value: $0, line: number) }
                case .company: company = company ?? FactCompany.name(value).map { Fact(value: $0, line: number) }
                case .place: place = place ?? FactPlace.labelled(value).map { Fact(value: $0, line: number) }
                case .pay: pay = pay ?? FactPay.labelled(value).map { Fact(value: $0, line: number) }
                case .closes: closes = closes ?? FactDay.first(value, today).map { Fact(value: $0, line: number) }
                }
                if label == .place, presence == nil {
                    presence = FactPlace.presence(FactLine(number: number, text: value))
                }
            }
        }
    }

    /// The title and what stands around it: "ML engineer at Pier Nine", "Pier Nine | ML engineer | Utrecht".
    private mutating func header(_ lines: [FactLine]) {
        let head = lines.prefix(12).filter { !FactTitle.isOfMail($0.text) }
        guard let found = FactTitle.find(head) else { return }
        title = title ?? Fact(value: found.title, line: found.line.number)
        company = company ?? found.company.map { Fact(value: $0, line: found.line.number) }
        place =
            place
            ?? found.pieces.lazy.compactMap(FactPlace.piece).first.map { Fact(value: $0, line: found.line.number) }
        guard let after = head.firstIndex(where: { $0.number == found.line.number }) else { return }
        for line in head[(after + 1)...].prefix(3) {
            let pieces = FactTitle.pieces(line.text)
            guard pieces.count > 1 || line.words.count <= 6, !line.endsAsSentence else { break }
            if place == nil {
                place = pieces.lazy.compactMap(FactPlace.piece).first.map { Fact(value: $0, line: line.number) }
            }
            if company == nil, line.number <= found.line.number + 2 {
                company = pieces.first.flatMap(FactCompany.alone).map { Fact(value: $0, line: line.number) }
            }
        }
    }
}

/// A line of a posting as facts are looked for in it: without bullets and marks of emphasis.
struct FactLine: Equatable {
    let number: Int
    let text: String

    /// Words with whatever stands around them.
    var words: [Substring] { text.split { $0 == " " || $0 == "\t" } }
    var endsAsSentence: Bool { text.last == "." || text.last == "," }

    /// Lines that say something, cut into sentences where they are long; the first and the last of a long text.
    static func lines(of text: PostingText, most: Int) -> [FactLine] {
        let count = text.lines.count
        let numbers = count <= 2 * most ? Array(1...max(1, count)) : Array(1...most) + Array(count - most + 1...count)
        return numbers.flatMap { number -> [FactLine] in
            guard text.lines.indices.contains(number - 1), text.lines[number - 1].count <= 20_000 else { return [] }
            let line = text.trimmed(number).filter { $0 != "*" && $0 != "_" || false }
            let plain = line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            guard !plain.isEmpty else { return [] }
            return plain.utf8.count <= 240
                ? [FactLine(number: number, text: plain)]
                : sentences(plain).map { FactLine(number: number, text: $0) }
        }
    }

    /// The sentences of a text; one of more than 60 words in parts.
    static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var current: [Substring] = []
        for word in text.split(separator: " ") {
            current.append(word)
            if word.count > 2, let last = word.last, ".!?".contains(last) && !isDay(word) || current.count == 60 {
                sentences.append(current.joined(separator: " "))
                current = []
            }
        }
        if !current.isEmpty { sentences.append(current.joined(separator: " ")) }
        return sentences
    }

    /// "15. Januar"
    private static func isDay(_ word: Substring) -> Bool {
        word.count == 3 && word.last == "." && word.dropLast().allSatisfy(\.isNumber)
    }
}

/// Words before a colon that say what stands behind it.
enum FactLabel {
    case title, company, place, pay, closes

    private static let words: [String: FactLabel] = [
        "title": .title, "job title": .title, "role": .title, "role title": .title, "position": .title,
        "position title": .title, "job": .title, "vacancy": .title, "opening": .title, "stelle": .title,
        "stellenbezeichnung": .title, "stellentitel": .title, "jobtitel": .title, "rolle": .title,
        "company": .company, "company name": .company, "employer": .company, "organisation": .company,
        "organization": .company, "hiring organization": .company, "firm": .company, "client": .company,
        "unternehmen": .company, "arbeitgeber": .company, "firma": .company, "institution": .company,
        "hiringorganization": .company, "institute": .company, "university": .company,
        "location": .place, "locations": .place, "place": .place, "where": .place, "job location": .place,
        "work location": .place, "office": .place, "based": .place, "based in": .place, "place of work": .place,
        "base": .place, "standort": .place, "einsatzort": .place, "ort": .place, "arbeitsort": .place,
        "dienstort": .place, "city": .place,
        "salary": .pay, "salary range": .pay, "pay": .pay, "pay range": .pay, "rate": .pay, "day rate": .pay,
        "daily rate": .pay, "hourly rate": .pay, "compensation": .pay, "money": .pay, "budget": .pay, "package": .pay,
        "base salary": .pay, "gehalt": .pay, "vergütung": .pay, "jahresgehalt": .pay, "stundensatz": .pay,
        "tagessatz": .pay, "entgelt": .pay, "bezahlung": .pay, "eingruppierung": .pay, "grade": .pay, "stipend": .pay,
        "closing date": .closes, "closes": .closes, "closing": .closes, "deadline": .closes, "apply by": .closes,
        "apply before": .closes, "application deadline": .closes, "applications close": .closes,
        "applications by": .closes, "deadline for applications": .closes, "valid through": .closes,
        "validthrough": .closes, "expires": .closes, "bewerbungsfrist": .closes, "bewerbungsschluss": .closes,
        "bewerbung bis": .closes, "frist": .closes, "einsendeschluss": .closes, "date closed": .closes,
    ]

    /// What the line's labels name, each with its line: several may stand in it, between bars.
    static func labelled(_ line: FactLine, next: FactLine?) -> [(FactLabel, String, Int)] {
        let pieces = line.text.split(whereSeparator: { $0 == "|" || $0 == "·" || $0 == "\t" })
        var found: [(FactLabel, String, Int)] = []
        for piece in pieces {
            guard let colon = piece.firstIndex(of: ":") else { continue }
            guard let label = label(piece[..<colon]) else { continue }
            let value = clean(piece[piece.index(after: colon)...])
            if !value.isEmpty {
                found.append((label, value, line.number))
            } else if pieces.count == 1, let next, !next.text.contains(":") {
                found.append((label, next.text, next.number))
            }
        }
        // Two cells of a table, or a label that stands alone over what it names.
        if found.isEmpty, pieces.count == 2, let label = label(pieces[0]) {
            found.append((label, clean(pieces[1]), line.number))
        } else if found.isEmpty, pieces.count == 1, let label = label(line.text[...]), let next, label != .title,
            next.text.count <= 80
        {
            found.append((label, next.text, next.number))
        }
        return found
    }

    /// What the words are a label of; nil if they are none.
    static func label(_ text: Substring) -> FactLabel? {
        let plain = text.lowercased().filter { $0.isLetter || $0 == " " }
        let parts = plain.split(separator: " ").map(String.init)
        return words[parts.joined(separator: " ")] ?? (isClosing(parts) ? .closes : nil)
    }

    /// "Posting end date", "Last day to apply": what ends, and that it does.
    private static func isClosing(_ words: [String]) -> Bool {
        (2...5).contains(words.count) && words.contains(where: offers.contains) && words.contains(where: ends.contains)
    }

    private static let offers: Set<String> = [
        "posting", "application", "applications", "advert", "advertisement", "vacancy", "requisition", "apply",
        "submission", "submissions", "listing", "bewerbung", "bewerbungen", "ausschreibung", "bewerben",
    ]
    private static let ends: Set<String> = [
        "end", "ends", "close", "closes", "closing", "deadline", "expiry", "expires", "expiration", "until", "last",
        "latest", "endet", "ende", "schluss", "frist", "bis",
    ]

    private static func clean(_ text: Substring) -> String {
        String(text.drop { " \"'".contains($0) }.reversed().drop { " \"',".contains($0) }.reversed())
    }
}
