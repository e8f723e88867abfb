/// Finds the last day to apply.
enum FactDay {
    private static let cues = [
        "closing date", "apply by", "apply before", "apply until", "applications close", "closes on", "closes",
        "deadline", "apply no later than",
        "applications by", "application by", "applications are open until", "open until", "valid through",
        "bewerbungsfrist", "bewerbungsschluss",
        "bis zum", "bis spätestens", "spätestens bis", "spätestens am", "applications until",
        "applications received by", "until midnight on",
        "closing on", "before the", "by midnight on", "send your cv by", "bewerben sie sich bis", "bewirb dich bis",
        "bewerbung bis", "applications will be reviewed from",
        "send us your application by", "to be received by", "submitted by", "received by", "apply to us by",
        "close applications", "closing applications", "posting end", "posting closes", "posting expires",
    ]
    /// Of a day by which something else begins or ends.
    private static let others = [
        "befristet", "fixed-term", "fixed term", "start date", "contract until", "funded until", "eintritt", "starting",
        "beginn",
    ]

    /// The day in the line that names the last day to apply, or in the next line if it heads it.
    static func closing(_ line: FactLine, _ lines: [FactLine], _ today: Day) -> PostingFacts.Fact<Day>? {
        (cued(line, today) ?? FactSending.last(line, today)).map { PostingFacts.Fact(value: $0, line: line.number) }
    }

    private static func cued(_ line: FactLine, _ today: Day) -> Day? {
        let small = line.text.lowercased()
        guard let cue = cues.lazy.compactMap({ small.range(ofPart: $0) }).min(by: { $0.lowerBound < $1.lowerBound }),
            !others.contains(where: { small[..<cue.lowerBound].contains($0) })
        else { return nil }
        let place = small.distance(from: small.startIndex, to: cue.lowerBound)
        return first(String(line.text.dropFirst(place)), today)
    }

    private static let months: [String: Int] = {
        let names = [
            ["january", "jan", "januar", "jänner"], ["february", "feb", "februar"], ["march", "mar", "märz", "mrz"],
            ["april", "apr"], ["may", "mai"], ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
            ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"], ["november", "nov"],
            ["december", "dec", "dezember", "dez"],
        ]
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().flatMap { number, words in words.map { ($0, number + 1) } })
    }()

    /// The first day in the text; without a year the next such day. "03/04/2026" is read differently in different countries, and so not at all.
    static func first(_ text: String, _ today: Day) -> Day? {
        let words = words(text)
        return words.indices.lazy.compactMap { begins(words[$0...], today) }.first
    }

    /// The words of a text as days are looked for in them.
    static func words(_ text: String) -> [String] {
        text.split { " \t,()|".contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// The day that the words begin with.
    static func begins(_ words: ArraySlice<String>, _ today: Day) -> Day? {
        guard let word = words.first else { return nil }
        return whole(word, today) ?? joined(word, today) ?? named(words, today)
    }

    /// "30-Sep-2026".
    private static func joined(_ word: String, _ today: Day) -> Day? {
        let parts = word.split { "-/.".contains($0) }.map(String.init)
        guard parts.count == 3, Int(parts[2]).map((2000...2100).contains) == true else { return nil }
        return named(parts[...], today)
    }

    /// "2026-12-03", also before a time; "3.12.2026", "3.12.", "13/12/2026", "13-12-2026".
    private static func whole(_ word: String, _ today: Day) -> Day? {
        if let day = Day(String(word.prefix(10))), word.count == 10 || word.dropFirst(10).first == "T" { return day }
        for sign in [".", "/", "-"] as [Character] {
            let parts = word.split(separator: sign, omittingEmptySubsequences: true).map { Int($0) }
            guard (2...3).contains(parts.count), let first = parts[0], let second = parts[1],
                word.allSatisfy({ $0.isNumber || $0 == sign })
            else { continue }
            if sign == ".", parts.count == 2 {
                return word.filter { $0 == "." }.count == 2 || first > 12 ? next(second, first, today) : nil
            }
            guard parts.count == 3, let last = parts[2] else { continue }
            if first >= 1000 { return Day(year: first, month: second, day: last) }
            // "26-09-30" may begin with its year.
            if sign == "-", last < 1000 { continue }
            let year = last < 100 ? 2000 + last : last
            if sign == "." { return Day(year: year, month: second, day: first) }
            if first > 12 { return Day(year: year, month: second, day: first) }
            if second > 12 || first == second { return Day(year: year, month: first, day: second) }
        }
        return nil
    }

    /// "3 December 2026", "December 3rd", "3. Dezember".
    private static func named(_ words: ArraySlice<String>, _ today: Day) -> Day? {
        var rest = words.prefix(5).filter { !["of", "the"].contains($0.lowercased()) }
        guard rest.count > 1 else { return nil }
        let day: Int
        let month: Int
        if let number = number(rest[0]), let named = months[rest[1].lowercased().filter(\.isLetter)] {
            (day, month) = (number, named)
        } else if let named = months[rest[0].lowercased().filter(\.isLetter)], let number = number(rest[1]) {
            (day, month) = (number, named)
        } else {
            return nil
        }
        rest.removeFirst(2)
        if let year = rest.first.flatMap({ Int($0.filter(\.isNumber)) }), (2000...2100).contains(year) {
            return Day(year: year, month: month, day: day)
        }
        return next(month, day, today)
    }

    private static func number(_ word: String) -> Int? {
        var digits = word.lowercased()
        for ending in ["st", "nd", "rd", "th", "."] where digits.hasSuffix(ending) { digits.removeLast(ending.count) }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func next(_ month: Int, _ day: Int, _ today: Day) -> Day? {
        let year = today.parts.year
        return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 >= today }
    }

    /// A dot at the end belongs to a German day.
    private static func trimmed(_ word: Substring) -> String {
        let marks = ";:!?\"“”„'*"
        var text = String(word.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
        if text.last == ".", text.filter({ $0 == "." }).count != 2 { text.removeLast() }
        return text
    }
}
