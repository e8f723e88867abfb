/// Finds the place of work.
enum FactPlace {
    private static let modes: [(String, PostingFacts.Presence)] = [
        ("hybrid", .hybrid), ("teilweise remote", .hybrid), ("partly remote", .hybrid), ("partially remote", .hybrid),
        ("not remote", .onSite), ("no remote", .onSite), ("kein homeoffice", .onSite), ("kein remote", .onSite),
        ("not a remote", .onSite), ("on-site", .onSite), ("onsite", .onSite), ("on site", .onSite),
        ("in-person", .onSite), ("in person", .onSite), ("office-based", .onSite), ("vor ort", .onSite),
        ("days in the office", .hybrid), ("days a week in the office", .hybrid), ("days in office", .hybrid),
        ("days from home", .hybrid), ("days a week from home", .hybrid), ("tage homeoffice", .hybrid),
        ("tagen homeoffice", .hybrid), ("homeoffice ist an", .hybrid), ("homeoffice an", .hybrid),
        ("remote-first", .remote), ("remote first", .remote), ("fully remote", .remote), ("100% remote", .remote),
        ("100 % remote", .remote), ("remote only", .remote), ("remote (", .remote), ("work from anywhere", .remote),
        ("vollständig remote", .remote), ("komplett remote", .remote), ("fully-remote", .remote),
        ("is remote", .remote),
        ("remote within", .remote), ("remote role", .remote), ("remote position", .remote), ("telecommute", .remote),
        ("work remotely", .remote), ("work from home", .remote),
    ]

    /// What the line says of working at home or not. A clear word counts anywhere, "remote" alone only where it stands by itself.
    static func presence(_ line: FactLine) -> PostingFacts.Fact<PostingFacts.Presence>? {
        let small = line.text.lowercased()
        if ["remote sensing", "remote monitoring"].contains(where: small.contains) { return nil }
        if let (_, presence) = modes.first(where: { isWhole($0.0, in: small) }) {
            return PostingFacts.Fact(value: presence, line: line.number)
        }
        let pieces = line.text.split { "|·,()/–•\t-:".contains($0) }.map {
            $0.lowercased().split(separator: " ").joined(separator: " ")
        }
        if pieces.contains("remote") || pieces.contains("homeoffice") {
            return PostingFacts.Fact(value: .remote, line: line.number)
        }
        return nil
    }

    private static func isWhole(_ part: String, in text: String) -> Bool {
        guard let range = text.range(ofPart: part) else { return false }
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return !before.isLetter && (!after.isLetter || part.last == "(")
    }

    /// The presence that a word names by itself.
    static func mode(_ word: String) -> PostingFacts.Presence? {
        let small = word.lowercased()
        return ["remote": .remote, "hybrid": .hybrid, "on-site": .onSite, "onsite": .onSite, "homeoffice": .remote][
            small]
            ?? (small.hasPrefix("remote") ? .remote : small.hasPrefix("hybrid") ? .hybrid : nil)
    }

    /// A place behind a label: the words before a bracket or a full stop, without how one works there if more is said.
    static func labelled(_ value: String) -> String? {
        let pieces = FactTitle.pieces(value)
        let names = pieces.lazy.map { piece in
            trimmed(piece.split(separator: ",").filter { mode(trimmed(String($0))) == nil }.joined(separator: ","))
        }
        // "remote, in exceptional cases Munich" is left as it is.
        let piece = names.first { $0.first?.isUppercase == true } ?? pieces.first ?? value
        var words: [Substring] = []
        for word in piece.split(separator: " ") {
            if word.first == "(" { break }
            words.append(word)
            if word.count > 3, word.last == "." { break }
        }
        let place = trimmed(words.joined(separator: " "))
        guard (1...8).contains(words.count), place.contains(where: \.isLetter),
            mode(place) != .hybrid || words.count > 1
        else {
            return nil
        }
        return place
    }

    private static let lands: Set<String> = [
        "germany", "deutschland", "austria", "österreich", "switzerland", "schweiz", "uk", "united kingdom", "england",
        "scotland", "ireland", "france", "spain", "portugal", "italy", "netherlands", "belgium", "denmark", "sweden",
        "norway", "finland", "poland", "czechia", "estonia", "usa", "us", "united states", "canada", "india",
        "singapore",
        "japan", "australia", "brazil", "israel", "eu", "europe", "emea", "worldwide", "anywhere", "global", "dach",
        "luxembourg", "romania", "greece", "ukraine", "turkey", "mexico", "new zealand", "south africa",
    ]
    private static let cities: Set<String> = [
        "berlin", "hamburg", "münchen", "munich", "köln", "cologne", "frankfurt", "stuttgart", "düsseldorf", "leipzig",
        "dresden", "hannover", "nürnberg", "bremen", "karlsruhe", "heidelberg", "freiburg", "aachen", "darmstadt",
        "jena",
        "vienna", "wien", "graz", "linz", "zurich", "zürich", "basel", "bern", "geneva", "lausanne", "london",
        "manchester",
        "edinburgh", "glasgow", "bristol", "cambridge", "oxford", "leeds", "dublin", "cork", "paris", "lyon",
        "toulouse",
        "grenoble", "amsterdam", "rotterdam", "utrecht", "eindhoven", "delft", "brussels", "ghent", "antwerp",
        "copenhagen", "aarhus", "stockholm", "gothenburg", "malmö", "oslo", "bergen", "trondheim", "helsinki",
        "tampere",
        "warsaw", "kraków", "krakow", "wrocław", "gdańsk", "prague", "brno", "budapest", "bucharest", "tallinn", "riga",
        "vilnius", "lisbon", "porto", "madrid", "barcelona", "valencia", "milan", "rome", "turin", "athens", "istanbul",
        "tel aviv", "new york", "san francisco", "seattle", "boston", "austin", "chicago", "toronto", "montreal",
        "vancouver", "bangalore", "bengaluru", "hyderabad", "pune", "mumbai", "tokyo", "sydney", "melbourne",
        "singapore",
        "los angeles", "palo alto", "mountain view", "menlo park", "sunnyvale", "santa clara", "redmond", "denver",
        "washington", "atlanta", "mannheim", "dortmund", "essen", "bonn", "potsdam", "kiel", "rostock", "ulm",
        "augsburg",
    ]

    /// A piece of a header that is a place: "Hamburg, Germany", "Utrecht (hybrid)", "Remote, EU".
    static func piece(_ piece: String) -> String? {
        let bare = piece.prefix { $0 != "(" && $0 != "[" }
        let parts = bare.split(whereSeparator: { ",;/".contains($0) }).map { trimmed(String($0)) }.filter {
            !$0.isEmpty
        }
        let inside = piece.dropFirst(bare.count).filter { !"()[]".contains($0) }
        if let first = parts.first, mode(first) != nil {
            let land = parts.dropFirst().joined(separator: ", ")
            let rest = land.isEmpty ? trimmed(inside) : land
            return rest.split { $0 == "," || $0 == "/" }.contains { isKnown(trimmed(String($0))) } ? rest : nil
        }
        // "Lisbon, hybrid"
        let names = parts.filter { mode($0) == nil }
        guard (1...4).contains(names.count),
            names.allSatisfy({ $0.split(separator: " ").count <= 4 && $0.first?.isUppercase == true }),
            names.contains(where: isKnown) || names.count == 2 && isState(names[1])
        else { return nil }
        return names[start(of: names)...].joined(separator: ", ")
    }

    /// Where the place begins: "Harbour Analytics, Hamburg" begins with a name that is none; "Kajaani, Finland" is a place.
    private static func start(of names: [String]) -> Int {
        guard let first = names.first, !isKnown(first), let city = names.firstIndex(where: isCity) else { return 0 }
        return city
    }

    /// Whether a name of two words or more stands before a city, as a company's does: "Harbour Analytics, Hamburg".
    static func isBehindName(_ piece: String) -> Bool {
        let names = piece.split(separator: ",").map { trimmed(String($0)) }
        return names.count > 1 && start(of: names) > 0 && names[0].contains(" ")
    }

    private static func isCity(_ name: String) -> Bool {
        let small = name.lowercased()
        return cities.contains(small) || cities.contains { small.hasPrefix($0 + " ") }
    }

    /// Whether it is a land or a city that is known here.
    static func isKnown(_ name: String) -> Bool {
        lands.contains(name.lowercased()) || isCity(name)
    }

    private static func isState(_ name: String) -> Bool { name.count == 2 && name.allSatisfy(\.isUppercase) }

    /// In running text: "based in Utrecht", "our Hamburg office", "in Leipzig".
    static func inText(_ line: FactLine) -> PostingFacts.Fact<String>? {
        let words = line.words
        for (index, word) in words.enumerated() {
            let plain = trimmed(String(word))
            let next = index + 1 < words.count ? trimmed(String(words[index + 1])) : ""
            let isPlace = cities.contains(plain.lowercased()) && plain.first?.isUppercase == true
            let both = "\(plain) \(next)"
            let name =
                isPlace ? plain : cities.contains(both.lowercased()) && plain.first?.isUppercase == true ? both : nil
            guard let name else { continue }
            let before = index > 0 ? words[index - 1].lowercased().filter { $0.isLetter } : ""
            let after = index + 1 < words.count ? next.lowercased() : ""
            if ["in", "our", "unserem", "standort", "near", "from", "raum", "at"].contains(before)
                || ["office", "based", "hq", "lab"].contains(after)
            {
                return PostingFacts.Fact(value: name, line: line.number)
            }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        let marks = " .,;:!?–-\"“”„'()"
        return String(text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
    }
}
