import CairnCore

/// Reads address books: vCard 4.0 (RFC 6350), 3.0 (RFC 2426), and of 2.1 what people are described with.
///
/// What other programs write is not always what the RFCs say, so what is sound is taken, and what is odd is told by its line.
public enum VCardReader {
    /// The people of a file with one card or several. Throws if there is no card, or more people than may be read.
    public static func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits(), encoding: TextEncoding? = nil
    ) throws(ExchangeError) -> Contacts {
        let source = try Source(bytes, limits: limits, encoding: encoding, allowsNUL: true)
        var reading = VCardReading(source)
        do {
            try reading.read()
            return try reading.contacts()
        } catch {
            throw source.error(error)
        }
    }
}

/// A file of cards as far as it has been read.
private struct VCardReading {
    private let source: Source
    private var found = Contacts()
    private var nameless: [Int] = []
    private var remarks = Remarks()
    private var cards = 0
    private var card: VCard?
    /// The line that may go on.
    private var pending: ContentLine?
    private var pendingName = ""
    private var properties = 0
    /// How deep one is in cards inside a card: agents (vCard 2.1).
    private var agents = 0
    /// Whether names are written in capitals, as nearly all programs do.
    private var isInCapitals = true
    private var isOutside = false
    /// What the file's text is read as that is neither UTF-8 nor declared; nil if there is none.
    private let guess: TextEncoding?

    init(_ source: Source) {
        self.source = source
        guess = Self.guess(source)
    }

    /// A file is written in one encoding, and all of its text says more than a name.
    private static func guess(_ source: Source) -> TextEncoding? {
        let lines = source.bytes.split { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }.filter { line in
            guard line.contains(where: { $0 >= 0x80 }), case .broken = UTF8Text.read(line) else { return false }
            let head = String(decoding: line.prefix { $0 != ASCII.colon }.prefix(1_000), as: UTF8.self)
            return !head.uppercased().contains("CHARSET=")
        }
        let separator = [ASCII.lineFeed]
        if let guess = EastAsianGuess.encoding(of: Array(lines.joined(separator: separator))) { return guess }
        let others = lines.filter { !ForeignText.isMostlyUTF8($0) }
        return others.isEmpty ? nil : ForeignText.guesses(Array(others.joined(separator: separator))).first
    }

    mutating func read() throws(Fault) {
        var lines = ContentLines(source)
        while let line = lines.next() {
            if let component = border("BEGIN", line) {
                try begin(component, line)
            } else if let component = border("END", line) {
                // Files are put together whose last line has no end: "END:VCARDBEGIN:VCARD".
                let isGlued = component.hasPrefix("VCARD") && component.hasSuffix("BEGIN:VCARD")
                try end(isGlued ? "VCARD" : component, line)
                if isGlued { try begin("VCARD", line) }
            } else if agents > 0 {
                continue
            } else if card == nil {
                stray(line)
            } else {
                take(line)
            }
        }
        try cutOff()
    }

    func contacts() throws(Fault) -> Contacts {
        guard cards > 0 else {
            throw Fault(
                offset: source.start,
                reason: "there is no card; one begins with BEGIN:VCARD. This is not a vCard, or it is damaged")
        }
        var contacts = found
        contacts.nameless = source.lines(of: nameless)
        contacts.remarks = remarks.byLine(source)
        contacts.notRead = remarks.notRead
        contacts.encoding = (source.encoding ?? guess)?.rawValue
        contacts.isEncodingGuessed = guess != nil
        return contacts
    }

    /// What a BEGIN or END names, in capitals.
    private func border(_ name: String, _ line: ContentLine) -> String? {
        guard line.bytes.count < 100, VCardNames.name(of: line.bytes)?.uppercased() == name,
            let parsed = try? VCardLine(line, limit: source.limits.value, reads: [name])
        else { return nil }
        return PlainText.line(parsed.value).uppercased()
    }

    private mutating func begin(_ component: String, _ line: ContentLine) throws(Fault) {
        guard component == "VCARD" else { return stray(line) }
        if let open = card {
            if agents > 0 || pendingName == "AGENT" {
                agents += 1
                return
            }
            remarks.keep(open.offset, "the card that begins here has no END:VCARD; taken as far as it goes")
            try finish()
        }
        isInCapitals = line.bytes.prefix { $0 != ASCII.colon }.allSatisfy { !(0x61...0x7A).contains($0) }
        card = VCard(offset: line.offset(of: 0))
        cards += 1
        properties = 0
        isOutside = false
    }

    private mutating func end(_ component: String, _ line: ContentLine) throws(Fault) {
        if component == "VCARD", agents > 0 {
            agents -= 1
        } else if component == "VCARD", card != nil {
            try finish()
        } else {
            stray(line)
        }
    }

    /// A line that belongs to no card.
    private mutating func stray(_ line: ContentLine) {
        if !isOutside { remarks.leaveOut(line.offset(of: 0), "\(quoted(line)) belongs to no card") }
        isOutside = card == nil
    }

    private func quoted(_ line: ContentLine) -> String { PlainText.line(line.text(0..<line.bytes.count)).quoted }

    /// A property, or more of the one before.
    private mutating func take(_ line: ContentLine) {
        guard let name = VCardNames.name(of: line.bytes), isProperty(name) else { return goOn(line) }
        addPending()
        pending = line
        pendingName = name.uppercased()
    }

    private func isProperty(_ name: String) -> Bool {
        let capitals = name.uppercased()
        if capitals.hasPrefix("X-") { return true }
        let isText = ["NOTE", "FN", "N", "ORG", "TITLE", "ROLE", "ADR", "LABEL"].contains(pendingName)
        guard VCardNames.known.contains(capitals) else { return !isText }
        // "Tel: 123" on a line of its own, in a note that somebody broke into lines.
        return !(isText && isInCapitals && name != capitals)
    }

    /// A line that is not a property: some programs write long values without the space that every further line of them needs.
    private mutating func goOn(_ line: ContentLine) {
        guard pending != nil else {
            remarks.leaveOut(line.offset(of: 0), "\(quoted(line)) is not a property")
            return
        }
        // No name goes on for pages, and what stands below it must not cost the person.
        if ["FN", "N", "NICKNAME"].contains(pendingName), let pending,
            pending.bytes.count + line.bytes.count > Person.longestName
        {
            remarks.leaveOut(line.offset(of: 0), "\(quoted(line)) is not a property")
            return
        }
        let isText = pending.map { !VCardLine.isBase64($0) } ?? true
        if isText, VCardNames.read.contains(pendingName) {
            remarks.keep(line.offset(of: 0), "\(quoted(line)) is not a property; kept as more of \(pendingName)")
        }
        pending?.append(line)
    }

    private mutating func addPending() {
        guard let line = pending else { return }
        pending = nil
        properties += 1
        guard properties <= source.limits.properties else {
            if properties == source.limits.properties + 1 {
                remarks.leaveOut(
                    line.offset(of: 0),
                    "this card has more than \(source.limits.properties) properties; the rest is not read")
            }
            return
        }
        do {
            let property = try VCardLine(
                line, limit: source.limits.value, reads: VCardNames.read, guess: guess)
            if let oddity = property.oddity { remarks.keep(property.offset, oddity) }
            if VCardNames.read.contains(property.name) {
                card?.add(property, &remarks)
            } else if !VCardNames.isTechnical(property.name) {
                remarks.count(property.name)
            }
        } catch {
            remarks.leaveOut(error.offset, error.reason)
        }
    }

    private mutating func finish() throws(Fault) {
        addPending()
        pendingName = ""
        guard let card = card?.finished(&remarks) else { return }
        self.card = nil
        guard let person = card.contact else {
            if let something = card.something {
                remarks.leaveOut(card.offset, "\(card.name.quoted) is \(something), not a person")
            } else {
                nameless.append(card.offset)
            }
            return
        }
        guard person.name.count <= Person.longestName else {
            remarks.leaveOut(
                card.offset, "a name of \(person.name.count) characters; at most \(Person.longestName) are taken")
            return
        }
        if let version = card.version, !["2.1", "3.0", "4.0"].contains(version) {
            remarks.keep(card.offset, "this card says version \(version.quoted); read as if it were 3.0")
        }
        try found.append(person, from: card.offset, limit: source.limits.contacts)
    }

    /// The end of the file inside a card: the last line may be cut in two, so it does not count.
    private mutating func cutOff() throws(Fault) {
        guard let open = card else { return }
        let isLineWhole = source.bytes.last == ASCII.lineFeed || source.bytes.last == ASCII.carriageReturn
        if !isLineWhole { pending = nil }
        let before = found.people.count
        let unnamed = nameless.count
        try finish()
        if found.people.count > before {
            let rest = isLineWhole ? "as far as it goes" : "without its last line"
            remarks.keep(open.offset, "the card that begins here is cut off, it has no END:VCARD; taken \(rest)")
        } else if nameless.count > unnamed {
            nameless.removeLast()
            remarks.leaveOut(open.offset, "the card that begins here is cut off, it has no END:VCARD and no name")
        }
    }
}
