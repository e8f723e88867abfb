/// What the columns of another program's contacts are, by what they are called.
struct ForeignHeader {
    /// Column by column; nil for what a person has no field for.
    let columns: [ForeignColumn?]
    /// As the file calls them.
    let names: [String]
    /// Whose file it is; nil where it is nobody's that is known.
    let format: ContactFormat?
    /// The language of the names; nil for Google's, whose are always English.
    let language: String?
    /// How many columns are known by what they are called, to tell a header from a row.
    let known: Int

    /// Takes a row for a header.
    init(_ cells: [CSVCell]) {
        names = cells.map { PlainText.line(FormulaGuard.off($0.text)) }
        let words = names.map(Words.folded)
        if let google = GoogleColumns.columns(words) {
            (columns, language, format, known) = (google, nil, .google, google.count { $0 != nil })
            return
        }
        let bare = words.map(Self.bare)
        // Most rows that are looked at are no header.
        guard zip(words, bare).contains(where: { ColumnNames.all.contains($0) || ColumnNames.all.contains($1) }) else {
            (columns, language, format, known) = (cells.map { _ in nil }, nil, nil, 0)
            return
        }
        var best: (count: Int, columns: [ForeignColumn?], language: String)?
        for (language, meanings) in ColumnNames.byLanguage {
            let columns = Self.columns(words, bare, meanings)
            let count = Set(columns.compactMap { $0 }).count * 2 + (words.filter { meanings[$0] != nil }.count)
            if count > best?.count ?? 0 { best = (count, columns, language) }
        }
        columns = best?.columns ?? cells.map { _ in nil }
        language = best?.language
        known = columns.count { $0 != nil }
        format = Self.format(columns)
    }

    /// The columns in LinkedIn's order, for a header in words that are not known.
    init(linkedInBelow cells: [CSVCell], _ header: ForeignHeader) {
        names = cells.map { PlainText.line($0.text) }
        let order = Self.order(cells.count)
        columns = cells.indices.map { $0 < order.count ? order[$0] : nil }
        format = .linkedin
        language = header.language
        known = header.known
    }

    /// LinkedIn's columns; years ago there were no profiles among them.
    private static func order(_ count: Int) -> [ForeignColumn] {
        [.given, .family] + (count == 6 ? [] : [.link]) + [.mail, .company, .role, .connectedOn]
    }

    /// Whether it has LinkedIn's columns in LinkedIn's order, as far as their names are known: at least four are, the given name
    /// among them.
    var isInOrder: Bool {
        guard [6, 7].contains(columns.count), columns.first == .given else { return false }
        let places = zip(columns, Self.order(columns.count)).filter { $0.0 != nil }
        return places.count >= 4 && places.allSatisfy { $0.0 == $0.1 }
    }

    /// Whether a row names the columns once more.
    func isSame(as cells: [CSVCell]) -> Bool {
        cells.count == names.count && zip(cells, names).allSatisfy { PlainText.line(FormulaGuard.off($0.text)) == $1 }
    }

    private static func columns(
        _ words: [String], _ bare: [String], _ meanings: [String: ForeignColumn]
    ) -> [ForeignColumn?] {
        let columns = zip(words, bare).map { word, bare in
            meanings[word] ?? meanings[bare] ?? ColumnNames.everywhere[word] ?? ColumnNames.everywhere[bare]
        }
        // Beside another column for the role, as in Danish and Swedish, a title is "Mr" or "Ms".
        guard columns.count(where: { $0 == .role }) > 1 else { return columns }
        return zip(words, columns).map { word, column in column == .role && word == "titel" ? nil : column }
    }

    /// "E-mail 2 Address" is one more of "E-mail Address".
    private static func bare(_ word: String) -> String {
        word.split(separator: " ").filter { Int($0) == nil }.joined(separator: " ")
    }

    private static func format(_ columns: [ForeignColumn?]) -> ContactFormat? {
        let known = Set(columns.compactMap { $0 })
        guard known.contains(.given), known.contains(.family) else { return nil }
        if known.contains(.connectedOn) { return .linkedin }
        return known.isDisjoint(with: [.mail, .company, .role, .notes]) ? .linkedin : .outlook
    }
}

/// The columns of Google's contacts, of 2024 and of the years before.
private enum GoogleColumns {
    private static let names: [String: ForeignColumn] = [
        "first name": .given, "given name": .given, "middle name": .middle, "additional name": .middle,
        "last name": .family, "family name": .family, "name": .whole, "file as": .label, "notes": .notes,
        "labels": .tags,
        "group membership": .tags, "organization name": .company, "organization 1 name": .company,
        "organization title": .role, "organization 1 title": .role, "address 1 city": .city,
        "address 1 region": .region,
        "address 1 country": .country,
    ]

    /// What the columns are; nil where they are not Google's.
    static func columns(_ words: [String]) -> [ForeignColumn?]? {
        let isGoogle = words.contains { word in
            ["group membership", "organization name", "phonetic first name", "yomi name", "organization 1 name"]
                .contains(word)
                || isNumbered(
                    word, ["e mail", "phone", "website", "address"], ["value", "type", "label", "formatted"])
        }
        let hasName = words.contains { [.given, .family, .whole].contains(names[$0]) }
        guard isGoogle, hasName else { return nil }
        return words.map { word in
            if let column = names[word] { return column }
            if isNumbered(word, ["e mail"], ["value", "address"]) { return .mail }
            if isNumbered(word, ["website"], ["value"]) { return .link }
            return word.hasSuffix(" label") || word.hasSuffix(" type") ? .label : nil
        }
    }

    private static func isNumbered(_ word: String, _ first: [String], _ last: [String]) -> Bool {
        first.contains { name in
            guard word.hasPrefix(name + " ") else { return false }
            let rest = word.dropFirst(name.count + 1).split(separator: " ")
            return rest.count == 2 && Int(rest[0]) != nil && last.contains(String(rest[1]))
        }
    }
}

/// The groups that Google makes by itself.
enum GoogleTags {
    /// Whether it is the group of everybody, which says nothing.
    static func isOfAll(_ tag: String) -> Bool { ["mycontacts", "my contacts"].contains(Words.folded(tag)) }
}
