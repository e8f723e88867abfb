/// Finds who is hiring.
enum FactCompany {
    private static let legal: Set<String> = [
        "gmbh", "ag", "ltd", "inc", "se", "e.v", "llc", "plc", "b.v", "bv", "kg", "limited", "corp", "oy", "ab", "s.a",
        "sas",
        "kgaa", "ggmbh",
    ]
    /// What begins sentences and is no name.
    private static let common: Set<String> = [
        "we", "this", "the", "you", "it", "our", "there", "he", "she", "they", "that", "what", "who", "your", "as",
        "in",
        "if", "about", "role", "position", "job", "team", "remote", "experience", "python", "wir", "die", "der", "das",
        "sie", "du", "es", "unser", "unsere", "dies", "everyone", "nobody", "each", "work", "working", "salary", "pay",
        "location", "home", "english", "german", "knowledge", "my", "client", "one", "a", "an", "here", "these", "us",
        "overview", "summary", "full", "part", "hybrid", "benefits", "company", "candidates", "applicants",
        "applications",
        "ideally", "also", "i", "now", "today", "hiring", "please", "all", "both", "not", "no", "yes", "being", "how",
        "why",
    ]

    /// A name behind a label.
    static func name(_ value: String) -> String? {
        let piece = FactTitle.pieces(value).first ?? value
        let cut = piece.prefix { !"(,;[".contains($0) }
        let name = trimmed(String(cut))
        return (1...6).contains(name.split(separator: " ").count) && name.contains(where: \.isLetter)
            && !isAddress(name) ? name : nil
    }

    /// A piece of a header that is a name and nothing else.
    static func alone(_ piece: String) -> String? {
        guard let name = name(piece), isName(name), !FactTitle.isTitle(name), FactPlace.mode(name) == nil,
            FactPlace.piece(piece) == nil || FactPlace.isBehindName(piece), !name.contains(where: \.isNumber),
            FactLine(number: 0, text: piece).words.count <= 6,
            !piece.contains(":")
        else { return nil }
        let small = name.lowercased()
        let kinds = [
            "full-time", "full time", "part-time", "permanent", "contract", "vollzeit", "teilzeit", "unbefristet",
            "befristet", "requirements", "posted", "apply", "easy apply", "save",
        ]
        return kinds.contains { small.hasPrefix($0) } ? nil : name
    }

    /// "Ochre", before "is looking for"; "the client" is nobody.
    static func subject(_ words: String) -> String? {
        guard let name = name(words), isName(name) else { return nil }
        return name
    }

    /// In running text: "About Pier Nine", "Join Pier Nine", "Pier Nine is a …", "Kontor GmbH".
    static func inText(_ line: FactLine) -> PostingFacts.Fact<String>? {
        let words = line.words
        guard let first = words.first else { return nil }
        if words.count <= 5, ["About", "Über", "ABOUT"].contains(first) || first == "Join" || first == "Why" {
            let rest = words.dropFirst().joined(separator: " ")
            if let name = name(rest), isName(name) { return PostingFacts.Fact(value: name, line: line.number) }
        }
        if let name = withLegalForm(words) { return PostingFacts.Fact(value: name, line: line.number) }
        return definition(words).map { PostingFacts.Fact(value: $0, line: line.number) }
    }

    private static func withLegalForm(_ words: [Substring]) -> String? {
        guard
            let end = words.firstIndex(where: {
                legal.contains(trimmed(String($0)).lowercased()) && $0.first?.isUppercase == true
            }),
            end > 0
        else { return nil }
        var start = end
        while start > 0, end - start < 4, isCapitalised(words[start - 1]),
            !".,:;".contains(words[start - 1].last ?? " ")
        { start -= 1 }
        while start < end, common.contains(words[start].lowercased()) { start += 1 }
        return start < end ? trimmed(words[start...end].joined(separator: " ")) : nil
    }

    /// "Pier Nine is a …", "Ochre makes cameras".
    private static func definition(_ words: [Substring]) -> String? {
        let verbs: Set<String> = [
            "is", "makes", "builds", "develops", "runs", "ist", "entwickelt", "baut", "betreibt", "helps",
            "sells",
            "operates", "provides", "was",
        ]
        let name = words.prefix { isCapitalised($0) && $0.last != "." && $0.last != "," }
        guard (1...4).contains(name.count), words.count > name.count + 2, verbs.contains(String(words[name.count]))
        else {
            return nil
        }
        let text = name.joined(separator: " ")
        // "Rate is 550 a day"
        return isName(text) && !FactTitle.isTitle(text) && FactLabel.label(text[...]) == nil ? trimmed(text) : nil
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        word.first.map { $0.isUppercase || $0.isNumber } == true
    }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first, isCapitalised(first) || first.contains(where: \.isUppercase) else {
            return false
        }
        let plain = first.lowercased().filter { $0.isLetter || $0.isNumber }
        return !common.contains(plain) && !isAddress(text)
            && words.allSatisfy {
                isCapitalised($0)
                    || ["of", "for", "and", "&", "the", "für", "de", "van", "von", "+"].contains($0.lowercased())
                    || $0.contains(where: \.isUppercase)
            }
    }

    private static func isAddress(_ text: String) -> Bool {
        text.contains("@") || text.contains("://") || text.hasPrefix("www.")
    }

    private static func trimmed(_ text: String) -> String {
        let marks = " .,;:!?–-\"“”„'"
        return String(text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
    }
}
