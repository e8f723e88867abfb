import CairnCore

/// Reads address books: vCard 4.0 (RFC 6350), 3.0 (RFC 2426), and of 2.1 what people are described with.
public enum VCardReader {
    /// The people of a file with one card or several. A card without any name is left out and said.
    public static func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) -> Contacts {
        let source = try Source(bytes, limits: limits)
        do { return try contacts(source) } catch { throw source.error(error) }
    }

    private static func contacts(_ source: Source) throws(Fault) -> Contacts {
        var lines = ContentLines(source)
        var contacts = Contacts()
        var nameless: [Int] = []
        var cards = 0
        while let line = lines.next() {
            let card = try card(beginningWith: line, &lines, source.limits)
            cards += 1
            if let person = card.contact {
                try contacts.append(person, from: card.offset, limit: source.limits.contacts)
            } else {
                nameless.append(card.offset)
            }
        }
        guard cards > 0 else {
            throw Fault(offset: source.start, reason: "there is no card; one begins with BEGIN:VCARD")
        }
        contacts.nameless = source.lines(of: nameless)
        return contacts
    }

    private static func card(
        beginningWith first: ContentLine, _ lines: inout ContentLines, _ limits: ExchangeLimits
    ) throws(Fault) -> VCard {
        let begin = try VCardLine(first, limit: limits.value, reads: VCard.properties)
        guard begin.name == "BEGIN", begin.isAbout("VCARD") else {
            throw first.fault("BEGIN:VCARD is expected here; this is not a vCard, or it is damaged")
        }
        var card = VCard(offset: begin.offset)
        var count = 0
        while let next = lines.next() {
            let line = try VCardLine(next, limit: limits.value, reads: VCard.properties)
            if line.name == "END" {
                guard line.isAbout("VCARD") else { throw next.fault("END:VCARD is expected here") }
                return try card.finished()
            }
            if line.name == "BEGIN" { break }
            count += 1
            guard count <= limits.properties else {
                throw next.fault("a card may have at most \(limits.properties) properties")
            }
            try card.add(line)
        }
        throw first.fault("the card that begins here has no END:VCARD; the file may be cut off")
    }
}

extension VCardLine {
    /// Whether a BEGIN or END names that component.
    fileprivate func isAbout(_ component: String) -> Bool { PlainText.line(value).uppercased() == component }
}
