/// The names on the list of people, to be put out of sight in what the user wrote.
///
/// Found are all parts of a name, in any case, with or without accents, in addresses too: “Ines”, “OKAFOR”,
/// “github.com/ines-okafor”. Rather too much is hidden than too little: whoever knows a Max hides max pooling.
struct HiddenNames: Sendable {
    /// A stretch of letters, or of anything else.
    private typealias Run = (text: Substring, isWord: Bool)

    /// Folded parts of names of three letters or more, and whole names without their spaces.
    private var words: Set<[UInt8]> = []
    /// Parts of two letters, as written: “Li” is a name, “li” may be anything.
    private var short: Set<String> = []
    /// Mail addresses, and names in scripts that know neither capitals nor spaces; sought anywhere.
    private var anywhere: [String] = []

    /// Folded words of companies, the longest first. They count as a whole: whoever applies to Now still says "now and then".
    private var companies: [[[UInt8]]] = []
    /// Their first words, by which one speaks of them.
    private var shortCompanies: Set<[UInt8]> = []

    /// What stands in the place of a name, and of a company.
    static let mark = "[someone]"
    static let companyMark = "[a company]"

    /// The names of these people and companies.
    ///
    /// - Parameter titles: of jobs: their words are no short forms of companies, as "Data" of Data Works.
    init(_ people: some Sequence<Person>, companies: some Sequence<String> = [], titles: some Sequence<String> = []) {
        self.companies = companies.compactMap { CompanyKey($0)?.parts }.sorted { $0.count > $1.count }
        let ordinary = Set(titles.flatMap { Folding.split($0).map(Array.init) })
        shortCompanies = Set(self.companies.compactMap(\.first).filter { $0.count > 3 && !ordinary.contains($0) })
        for person in people {
            add(person.name)
            anywhere += person.mails.filter { $0.count > 3 }
        }
        anywhere.sort { ($1.count, $0) < ($0.count, $1) }
    }

    private mutating func add(_ name: String) {
        let parts = Self.runs(name).filter(\.isWord).map { String($0.text) }
        // “van der Berg” is known by “Berg”; in “ada example” every part counts.
        let hasCapitals = parts.contains { $0.first?.isUppercase ?? false }
        for part in parts where !(hasCapitals && part.first?.isLowercase ?? false) {
            if !part.contains(where: \.isCased) {
                if part.count > 1 { anywhere.append(part) }
            } else if part.count == 2 {
                short.insert(part)
            } else if part.count > 2 {
                words.insert(Self.folded(part))
            }
        }
        let whole = parts.flatMap { Self.folded($0) }
        if whole.count > 2 { words.insert(whole) }
    }

    /// Whether a name is in the text.
    func areIn(_ text: String) -> Bool { hide(text) != text }

    /// The text with a mark in the place of each name.
    func hide(_ text: String) -> String {
        var shown: [(text: Substring, isName: Bool)] = []
        for run in Self.runs(hidingAnywhere(hidingCompanies(text))) {
            let isName = run.isWord && isName(run.text)
            // A first and a last name are one mark.
            if isName, shown.count > 1, shown[shown.count - 2].isName, isGap(shown[shown.count - 1].text) {
                shown.removeLast()
            } else {
                shown.append((isName ? Self.mark[...] : run.text, isName))
            }
        }
        return shown.map(\.text).joined()
    }

    private func isName(_ word: Substring) -> Bool {
        short.contains(String(word)) || words.contains(Self.folded(String(word)))
    }

    private func isGap(_ text: Substring) -> Bool { text.count < 3 && text.allSatisfy { " -.".contains($0) } }

    private func hidingAnywhere(_ text: String) -> String {
        var text = text
        for name in anywhere { text = Self.replacing(name, in: text) }
        return text
    }

    /// All words of a company in a row, or its first alone, with a capital as names have it or in an address.
    private func hidingCompanies(_ text: String) -> String {
        guard !companies.isEmpty else { return text }
        let runs = Self.runs(text, of: { $0.isLetter || $0.isNumber })
        let folded = runs.map { $0.isWord ? Self.folded(String($0.text)) : [] }
        var (shown, place) = ("", 0)
        while place < runs.count {
            if let end = endOfCompany(at: place, runs, folded) {
                shown += Self.companyMark
                place = end
            } else {
                shown += runs[place].text
                place += 1
            }
        }
        return shown
    }

    /// Where the company that begins there ends, its form in law with it; nil if none does.
    private func endOfCompany(at place: Int, _ runs: [Run], _ folded: [[UInt8]]) -> Int? {
        guard runs[place].isWord, runs[place].text.first?.isLowercase == false || isInAddress(place, runs) else {
            return nil
        }
        let whole = companies.lazy.compactMap { company -> Int? in
            let places = (0..<company.count).map { place + 2 * $0 }
            guard let last = places.last, last < runs.count, zip(places, company).allSatisfy({ folded[$0] == $1 }),
                places.dropLast().allSatisfy({ parts(runs[$0 + 1]) })
            else { return nil }
            return last + 1
        }.first
        guard var end = whole ?? (shortCompanies.contains(folded[place]) ? place + 1 : nil) else { return nil }
        // "& Co", ") Ltd", " A/S": small letters would be words, as in "Nord as it is".
        for count in [3, 2, 1] {
            let places = (1...count).map { end + 2 * $0 - 1 }
            guard let last = places.last, last < runs.count, places.allSatisfy({ parts(runs[$0 - 1]) }),
                runs[places[0]].text.first?.isUppercase == true,
                CompanyKey.formAtEnd(of: places.map { folded[$0] }) == count
            else { continue }
            end = last + 1
            break
        }
        return end
    }

    /// Whether it stands between two words of one name.
    private func parts(_ run: Run) -> Bool { run.text.count <= 3 && !run.text.contains(where: \.isNewline) }

    /// Whether the word stands before a dot and another word: "paylane.com".
    private func isInAddress(_ place: Int, _ runs: [Run]) -> Bool {
        place + 2 < runs.count && runs[place + 1].text == "."
    }

    private static func replacing(_ name: String, in text: String) -> String {
        let (wanted, all) = (Array(name.lowercased()), Array(text))
        let folded = all.map { Character($0.lowercased().first.map(String.init) ?? String($0)) }
        guard !wanted.isEmpty, folded.count >= wanted.count else { return text }
        var (shown, place) = ("", 0)
        while place < all.count {
            if folded[place...].starts(with: wanted) {
                shown += mark
                place += wanted.count
            } else {
                shown.append(all[place])
                place += 1
            }
        }
        return shown
    }

    private static func folded(_ word: String) -> [UInt8] { Folding.words(word).filter { $0 != 0x20 } }

    /// The text in stretches of letters and of anything else.
    private static func runs(_ text: String, of isPart: (Character) -> Bool = \.isLetter) -> [Run] {
        var runs: [Run] = []
        var start = text.startIndex
        for index in text.indices where index > start && isPart(text[index]) != isPart(text[start]) {
            runs.append((text[start..<index], isPart(text[start])))
            start = index
        }
        if start < text.endIndex { runs.append((text[start...], isPart(text[start]))) }
        return runs
    }
}
