/// Finds a job's title.
enum FactTitle {
    /// The title, the company beside it and the other pieces of its line.
    struct Found {
        let title: String
        let company: String?
        let pieces: [String]
        let line: FactLine
    }

    /// Words that titles end in or have in them.
    private static let roles: Set<String> = [
        "engineer", "engineers", "engineering", "scientist", "scientists", "analyst", "researcher", "developer",
        "architect", "lead", "manager", "consultant", "specialist", "intern", "internship", "fellow", "fellowship",
        "postdoc", "professor", "technician", "trainee", "apprentice", "director", "head", "student", "phd",
        "traineeship", "apprenticeship", "programmer", "quant", "statistician", "expert", "advisor", "officer",
        "thesis",
        "assistant", "associate", "strategist", "evangelist", "staff", "mle", "contractor", "ingenieur", "ingenieurin",
        "entwickler", "entwicklerin", "wissenschaftler", "wissenschaftlerin", "analystin", "berater", "beraterin",
        "werkstudent", "werkstudentin", "praktikum", "praktikant", "praktikantin", "doktorand", "doktorandin",
        "mitarbeiter", "mitarbeiterin", "referent", "referentin", "leiter", "leiterin", "leitung", "architektin",
        "informatiker", "informatikerin", "softwareentwickler", "abschlussarbeit", "masterarbeit", "ausbildung",
    ]

    /// Words that a title ends before: what follows says what one does there.
    private static let ends: Set<String> = [
        "to", "who", "for", "with", "that", "in", "on", "for", "mit", "für", "der", "die", "das", "zur", "zum", "and",
        "join", "based", "(f/m/d)", "in:",
    ]

    /// Whether a mail begins with it: "Hi Ada,", "Subject: …".
    static func isOfMail(_ text: String) -> Bool {
        greetings.union(heads).contains(firstWord(text)) && text.count < 120
    }

    /// Whether somebody is greeted: "Hi Ada,".
    static func isGreeting(_ text: String) -> Bool {
        let word = firstWord(text)
        guard greetings.contains(word) else { return false }
        // "Hi-tech start-up" greets nobody.
        return text.drop { !$0.isLetter }.dropFirst(word.count).first.map { " ,!.:".contains($0) } ?? true
    }

    /// Whether it says from whom, to whom or when a mail was sent: "From: Ada".
    static func isOfEnvelope(_ text: String) -> Bool {
        envelope.contains(firstWord(text)) && text.drop { !$0.isLetter }.drop(while: \.isLetter).first == ":"
    }

    private static func firstWord(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
    }

    private static let greetings: Set<String> = [
        "hi", "hello", "hey", "dear", "hallo", "guten", "liebe", "lieber", "sehr", "servus", "moin",
    ]
    private static let heads: Set<String> = [
        "subject", "from", "sent", "betreff", "von", "an", "re", "fwd", "fw", "wg", "date", "datum",
    ]
    private static let envelope: Set<String> = ["from", "sent", "to", "cc", "date", "von", "an", "gesendet", "datum"]

    /// A title behind a label: as it stands, without what is in brackets for the law.
    static func title(in value: String) -> String? {
        let piece = pieces(value).first ?? value
        let plain = withoutGender(piece)
        return (1...14).contains(plain.split(separator: " ").count) && plain.contains(where: \.isLetter) ? plain : nil
    }

    /// The first line that has a title.
    static func find(_ lines: [FactLine]) -> Found? {
        for line in lines {
            if let found = hiring(line) ?? header(line) { return found }
        }
        return nil
    }

    /// "Ochre is looking for a machine learning engineer", "We are hiring a data scientist".
    private static func hiring(_ line: FactLine) -> Found? {
        let words = line.words
        let verbs: [[String]] = [
            ["is", "looking", "for"], ["is", "hiring"], ["are", "hiring"], ["are", "looking", "for"], ["looks", "for"],
            ["seeks"], ["is", "seeking"], ["are", "seeking"], ["sucht"], ["suchen", "wir"], ["wir", "suchen"],
            ["is", "recruiting"], ["are", "after"], ["is", "after"], ["wants"], ["needs"], ["who", "need"], ["hiring"],
            ["require"],
        ]
        let small = words.map { $0.lowercased().filter { $0.isLetter || $0 == "'" } }
        for start in small.indices.prefix(16) {
            guard let verb = verbs.first(where: { small[start...].starts(with: $0) }) else { continue }
            var rest = words[(start + verb.count)...]
            while let first = rest.first, articles.contains(first.lowercased()) { rest = rest.dropFirst() }
            var title: [Substring] = []
            for word in rest {
                let plain = word.lowercased()
                if !title.isEmpty, ends.contains(plain) || word.first == "(" { break }
                title.append(word)
                if let last = word.last, ".,;:!–".contains(last) { break }
            }
            while let last = title.last, ["–", "-", "—", "|"].contains(last) { title.removeLast() }
            let name = withoutGender(trimmed(title.joined(separator: " ")))
            guard isTitle(name), title.count <= 8 else { continue }
            let before = words[..<start].joined(separator: " ")
            return Found(title: name, company: FactCompany.subject(before), pieces: [], line: line)
        }
        return nil
    }

    private static let articles: Set<String> = [
        "a", "an", "the", "our", "its", "their", "first", "second", "third", "another", "one", "eine", "einen",
        "ein", "zwei", "two", "three",
        "new", "for",
        "experienced", "talented", "skilled", "motivated", "passionate", "ab", "sofort", "zum", "nächstmöglichen",
        "zeitpunkt",
    ]

    /// "Senior ML Engineer | Pier Nine | Utrecht", "ML Engineer at Pier Nine".
    private static func header(_ line: FactLine) -> Found? {
        guard line.words.count <= 24, !line.endsAsSentence else { return nil }
        let pieces = pieces(line.text)
        guard let place = pieces.firstIndex(where: { isTitle($0) && $0.split(separator: " ").count <= 12 }) else {
            return nil
        }
        let (title, company) = splitAt(bare(pieces[place]))
        var others = pieces + placeInBrackets(pieces[place])
        others.remove(at: place)
        let isFirst = place == 1 && pieces.count > 2
        let beside = isFirst ? pieces.first : pieces.dropFirst(place + 1).first
        return Found(
            title: title,
            company: company ?? beside.flatMap { isFirst || pieces.count > 2 ? FactCompany.alone($0) : nil },
            pieces: others, line: line)
    }

    /// "ML Engineer at Pier Nine", "ML Engineer @ Pier Nine", "ML Engineer bei Pier Nine".
    private static func splitAt(_ title: String) -> (String, String?) {
        for mark in [" at ", " @ ", " bei ", " @"] {
            guard let range = title.range(ofPart: mark) else { continue }
            let (before, after) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
            if isTitle(before), let company = FactCompany.name(after) { return (before, company) }
        }
        return (title, nil)
    }

    /// The parts between bars, dots, tabs and dashes with spaces around them.
    static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current: [Substring] = []
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
            if ["|", "·", "•", "–", "—", "-", "/", "∙", "➤", "→"].contains(word) {
                pieces.append(current.joined(separator: " "))
                current = []
            } else {
                current.append(word)
            }
        }
        pieces.append(current.joined(separator: " "))
        return pieces.map(trimmed).filter { !$0.isEmpty }
    }

    /// Whether a word for a role is in it.
    static func isTitle(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first.isNumber || first == "(" else { return false }
        return text.lowercased().split { !$0.isLetter }.contains { word in
            roles.contains(String(word))
                || ["ingenieur", "entwickler", "wissenschaftler", "ingenieurin", "werkstudent"].contains {
                    word.hasSuffix($0)
                }
        }
    }

    /// Without "(m/w/d)" and its like.
    static func withoutGender(_ text: String) -> String {
        let whole = without(text) { inside in
            inside.lowercased().split { !$0.isLetter }.allSatisfy {
                $0.count == 1 || ["all", "gender", "genders", "div"].contains($0)
            }
        }
        let words = whole.split(separator: " ").filter {
            !["m/w/d", "w/m/d", "f/m/d", "m/f/d", "m/f/x", "m/w/x", "d/m/w", "all genders"].contains($0.lowercased())
        }
        return trimmed(words.joined(separator: " "))
    }

    private static func trimmed(_ text: String) -> String {
        let marks = " .,;:!–-\"“”'#"
        return String(text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
    }
}

extension StringProtocol {
    /// Where the part stands first, or nil.
    func range(ofPart part: String) -> Range<Index>? {
        guard !part.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }
}
