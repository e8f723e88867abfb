import CairnCore

/// Writes vCard 3.0 (RFC 2426), which every address book reads. The same people give the same bytes.
public enum VCardWriter {
    /// One card per person. The `uid` is written as it is; give a `urn:uuid:`, so that other programs find the person
    /// again.
    public static func text(_ people: [Contact]) -> String {
        var writer = LineWriter()
        for person in people { card(person, &writer) }
        return writer.text
    }

    private static func card(_ person: Contact, _ writer: inout LineWriter) {
        writer.line("BEGIN", "VCARD")
        writer.line("VERSION", "3.0")
        writer.text("UID", PlainText.line(person.uid ?? ""))
        // FN and N are required (RFC 2426, 3.1).
        writer.line("FN", line(person.name))
        writer.line("N", name(of: person))
        writer.text("TITLE", PlainText.line(person.role))
        writer.text("ORG", PlainText.line(person.company))
        for mail in person.mails { writer.text("EMAIL;TYPE=INTERNET", PlainText.line(mail)) }
        // RFC 2426 (3.6.8) escapes nothing here, but address books do, and some cut an address at a bare comma.
        for link in person.links { writer.text("URL", PlainText.line(link)) }
        if !PlainText.line(person.place).isEmpty { writer.line("ADR", ";;;\(line(person.place));;;") }
        writer.text("TZ;VALUE=text", PlainText.line(person.zone))
        let tags = person.tags.map(line).filter { !$0.isEmpty }
        if !tags.isEmpty { writer.line("CATEGORIES", tags.joined(separator: ",")) }
        writer.text("NOTE", PlainText.lines(person.notes))
        writer.line("END", "VCARD")
    }

    /// Family and given name. If only the whole name is known, it is written as the given name: cutting it in two
    /// would be wrong in half the world, and phones that show only N then show all of it.
    private static func name(of person: Contact) -> String {
        let isWhole = person.givenName.isEmpty && person.familyName.isEmpty
        return "\(line(person.familyName));\(line(isWhole ? person.name : person.givenName));;;"
    }

    private static func line(_ text: String) -> String { LineText.escaped(PlainText.line(text)) }
}
