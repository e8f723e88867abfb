/// Finds what is paid, as it is stated.
enum FactPay {
    private static let signs: Set<Character> = ["€", "$", "£", "¥", "₹", "₽"]
    private static let codes: Set<String> = [
        "eur", "euro", "euros", "usd", "gbp", "chf", "sek", "dkk", "nok", "pln", "czk", "inr", "cad", "aud", "sgd",
        "kr", "fr", "lpa",
    ]
    private static let units: Set<String> = [
        "per", "a", "year", "annum", "hour", "day", "month", "week", "gross", "net", "brutto", "netto", "im", "pro",
        "jahr",
        "monat", "stunde", "tag", "p.a", "pa", "p", "ote", "annually", "yearly", "monthly", "an", "jährlich", "base",
        "basic",
    ]
    /// What else money is mentioned for.
    private static let others: Set<String> = [
        "budget", "bonus", "raised", "funding", "funded", "revenue", "series", "equipment", "weiterbildung", "referral",
        "allowance", "turnover", "umsatz", "million", "billion", "millionen", "invest", "investment", "customers",
        "customer",
        "users", "grant", "valuation", "conference", "learning", "training", "books", "laptop", "zuschuss", "fine",
        "fines",
        "transaction", "transactions", "move", "worth", "cost", "costs", "saved", "savings", "orders", "prämie",
    ]
    private static let cues: Set<String> = [
        "salary", "pay", "pays", "paid", "paying", "rate", "compensation", "gehalt", "vergütung", "earn", "verdienst",
        "jahresgehalt", "ote",
        "package", "base", "stipend", "entgelt", "bruttogehalt", "jahresbruttogehalt", "band", "entgeltgruppe", "money",
        "gehaltsband",
        "remuneration", "wage", "tagessatz", "stundensatz", "mindestgehalt",
    ]

    /// Behind a label: as it stands, if an amount or a grade is in it; "competitive" says nothing.
    static func labelled(_ value: String) -> String? {
        guard value.contains(where: \.isNumber) else { return nil }
        return amount(value, isCued: true) ?? (value.count <= 80 ? value : nil)
    }

    /// The line that says most clearly what is paid.
    static func best(_ lines: [FactLine]) -> PostingFacts.Fact<String>? {
        var best: (score: Int, fact: PostingFacts.Fact<String>)?
        for line in lines {
            // "+ bonus" is said of pay.
            let plain = line.text.lowercased().replacing("+ bonus", with: "")
            let words = Set(plain.split { !$0.isLetter }.map(String.init))
            let isCued = !words.isDisjoint(with: cues)
            if !isCued, !words.isDisjoint(with: others) { continue }
            guard let amount = amount(line.text, isCued: isCued) else { continue }
            let score = (isCued ? 2 : 0) + (amount.contains { "–-".contains($0) } ? 1 : 0)
            if score > best?.score ?? -1 { best = (score, PostingFacts.Fact(value: amount, line: line.number)) }
        }
        return best?.fact
    }

    /// The first amount of pay in the text, from its first sign to its unit: "€70,000–90,000 a year", "95 €/h", "E 13 TV-L".
    static func amount(_ text: String, isCued: Bool) -> String? {
        let joined = thousands(text)
        let words = joined.split { $0 == " " || $0 == "\t" }
        for start in words.indices where isMoney(words, start) {
            var end = start + 1
            while end < words.count, continues(words, end) { end += 1 }
            guard isPay(withDash(words[start..<end].joined(separator: " ")), isCued: isCued) else { continue }
            let found = withDash(words[bound(words, before: start)..<end].joined(separator: " "))
            return String(found.map { $0 == Self.blank ? " " : $0 })
        }
        return grade(text.split { $0 == " " || $0 == "\t" })
    }

    /// Where the words begin that make the amount at `start` the most or the least: "up to 95k"; `start` if there are none.
    private static func bound(_ words: [Substring], before start: Int) -> Int {
        let before = words[..<start].suffix(2).map(plain)
        let bound = bounds.first { before.suffix($0.count).elementsEqual($0) }
        return start - (bound?.count ?? 0)
    }

    /// The longer ones first.
    private static let bounds = [
        ["up", "to"], ["starting", "at"], ["starting", "from"], ["at", "least"], ["at", "most"], ["bis", "zu"],
        ["from"], ["over"], ["ab"], ["bis"], ["mindestens"], ["maximal"],
    ]

    /// Between the digits of one number; no posting has it, as ``PostingText`` has plain spaces only.
    private static let blank: Character = "\u{202F}"

    /// "850 000" is one number: its blanks become ``blank``, so that it is one word too.
    private static func thousands(_ text: String) -> String {
        var signs = Array(text)
        for place in signs.indices where signs[place] == " " && isWithinNumber(signs, place) { signs[place] = blank }
        return String(signs)
    }

    /// Whether one to three digits, or more such groups, stand before the blank and three behind it.
    private static func isWithinNumber(_ signs: [Character], _ place: Int) -> Bool {
        let before = signs[..<place].suffix(4).reversed().prefix { isDigit($0) }.count
        let behind = signs[(place + 1)...].prefix(4).prefix { isDigit($0) }.count
        guard (1...3).contains(before), behind == 3 else { return false }
        let first = place - before
        guard first > 0 else { return true }
        // "2.500 300" and "v1.2 300" are two numbers; of groups before it each has three digits.
        if signs[first - 1] == blank { return before == 3 }
        return !".,'’".contains(signs[first - 1])
    }

    private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

    /// Without marks around it, but with the dash that stands for no cents: "130'000.-".
    private static func withDash(_ text: String) -> String {
        let found = trimmed(text)
        guard found.last.map(isDigit) == true, let place = text.range(ofPart: found)?.upperBound else { return found }
        let rest = text[place...].prefix(2)
        guard rest.count == 2, let point = rest.first, let dash = rest.last else { return found }
        return ".,".contains(point) && "-–—".contains(dash) ? found + rest : found
    }

    private static func plain(_ word: Substring) -> String { trimmed(String(word)).lowercased() }

    private static func hasDigits(_ word: Substring) -> Bool { word.contains(where: \.isNumber) }
    private static func hasSign(_ word: Substring) -> Bool {
        word.contains(where: signs.contains) || codes.contains(plain(word))
            || codes.contains { plain(word).hasPrefix($0) && hasDigits(word) }
    }

    /// A number with a currency on it, or beside it.
    private static func isMoney(_ words: [Substring], _ place: Int) -> Bool {
        let word = words[place]
        let next = place + 1 < words.count ? words[place + 1] : ""
        if hasSign(word) { return hasDigits(word) || hasDigits(next) && plain(word).count <= 4 }
        guard hasDigits(word), word.first?.isNumber == true else { return false }
        if hasSign(next), !hasDigits(next) { return true }
        // "70.000 – 90.000 €", "48,000 to 58,000 SEK"
        let rest = words[place...].dropFirst().prefix(4)
        guard let sign = rest.firstIndex(where: { hasSign($0) && !hasDigits($0) }) ?? rest.firstIndex(where: hasSign)
        else { return false }
        return words[(place + 1)..<sign].allSatisfy { hasDigits($0) || isJoint($0) }
    }

    private static func isJoint(_ word: Substring) -> Bool {
        ["–", "-", "—", "to", "bis", "and", "und", "/", "up"].contains(word.lowercased())
    }

    private static func continues(_ words: [Substring], _ place: Int) -> Bool {
        let word = words[place]
        if let before = words[place - 1].last, ".;,)".contains(before), !isJoint(word) { return false }
        if hasSign(word) { return true }
        if hasDigits(word) {
            return isJoint(words[place - 1]) || hasSign(words[place - 1]) && !hasDigits(words[place - 1])
        }
        if isJoint(word) {
            return place + 1 < words.count && (hasDigits(words[place + 1]) || hasSign(words[place + 1]))
        }
        return units.contains(plain(word)) || word.hasPrefix("/")
    }

    /// At least a wage: no sum of millions, no budget for books; hours and days are paid less.
    private static func isPay(_ text: String, isCued: Bool) -> Bool {
        let small = text.lowercased().replacing(" k€", with: "k €")
        let numbers = numbers(small)
        guard let most = numbers.max(), most > 0 else { return false }
        if small.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains(where: {
            $0.hasSuffix("m") && $0.dropLast().allSatisfy(\.isNumber) && $0.count > 1 || $0.hasSuffix("bn")
                || $0 == "million"
        }) {
            return false
        }
        let perTime = ["/h", "hour", "/day", "day", "stunde", "tag", "month", "monat", "week", "/d", "/m", "/month"]
            .contains { small.contains($0) }
        let perYear = ["year", "annum", "jahr", "p.a"].contains { small.contains($0) }
        if perYear { return most >= 8000 && most <= 3_000_000 }
        if perTime { return most >= 8 && most <= 400_000 }
        return most >= (isCued ? 400 : 20_000) && most <= 3_000_000
    }

    /// "70k" is 70,000; "70.000", "70,000", "70'000", "70 000" are one number.
    private static func numbers(_ text: String) -> [Double] {
        text.split { !($0.isNumber || ".,'’k".contains($0) || $0 == blank) }.compactMap { part in
            let isThousands = part.last == "k"
            let digits = part.filter(\.isNumber)
            guard let value = Double(String(digits)) else { return nil }
            // ",00" at the end are cents.
            let hasCents =
                part.count > 3 && ".,".contains(part[part.index(part.endIndex, offsetBy: -3)])
                && part.last?.isNumber == true
            return isThousands ? value * 1000 : hasCents ? value / 100 : value
        }
    }

    /// "E 13 TV-L", "TVöD E13", "Band 7", "EG 14".
    private static func grade(_ words: [Substring]) -> String? {
        for (place, word) in words.enumerated() {
            let small = plain(word)
            guard ["tv-l", "tvöd", "tvoed", "tv-h", "tvl", "tv-l/tvöd"].contains(small) || small.hasPrefix("tvöd-")
            else { continue }
            let from = max(0, place - 3)
            let to = min(words.count, place + 4)
            let isGrade = { (word: Substring) in
                let plain = plain(word)
                return ["e", "eg", "entgeltgruppe", "bis", "tv-l", "tvöd"].contains(plain)
                    || plain.split { "/-–".contains($0) }.allSatisfy {
                        $0.first == "e" && $0.dropFirst().allSatisfy(\.isNumber)
                    } && plain.first == "e"
                    || !plain.isEmpty && plain.allSatisfy(\.isNumber) && plain.count <= 2
            }
            var (start, end) = (place, place + 1)
            while start > from, isGrade(words[start - 1]) { start -= 1 }
            while end < to, isGrade(words[end]) { end += 1 }
            let found = trimmed(words[start..<end].joined(separator: " "))
            if found.contains(where: \.isNumber) { return found }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        let marks = " .,;:!?–-()[]\"'"
        return String(text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
    }
}
