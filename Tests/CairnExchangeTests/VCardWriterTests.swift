import CairnCore
import CairnExchange
import Testing

/// Cards that every address book reads.
struct VCardWriterTests {
    @Test func `a card is vCard 3-0`() {
        var ada = Contact(name: "Ada, Countess")
        ada.uid = "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
        ada.givenName = "Ada"
        ada.role = "Analyst; author"
        ada.mails = ["a@example.org"]
        ada.links = ["https://example.org/a,b;c"]
        ada.place = "London, UK"
        ada.tags = ["a,b", "c"]
        ada.notes = "One\r\nTwo \\n"
        #expect(
            VCardWriter.text([ada]) == """
                BEGIN:VCARD\r
                VERSION:3.0\r
                UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\r
                FN:Ada\\, Countess\r
                N:;Ada;;;\r
                TITLE:Analyst\\; author\r
                EMAIL;TYPE=INTERNET:a@example.org\r
                URL:https://example.org/a\\,b\\;c\r
                ADR:;;;London\\, UK;;;\r
                CATEGORIES:a\\,b,c\r
                NOTE:One\\nTwo \\\\n\r
                END:VCARD\r\n
                """)
    }

    @Test func `what a card has room for comes back`() throws {
        var ada = Contact(name: "=Ada; \\Lovelace, \\n")
        ada.uid = "a;b,c\\"
        ada.givenName = "Ada, Augusta; A."
        ada.familyName = "Lovelace\\"
        ada.role = ":"
        ada.company = "Engines; Ltd,"
        ada.mails = ["a,b@example.org", "c@example.org"]
        ada.links = ["C:\\new\\,x", "https://example.org/?a=1;b,c"]
        ada.place = "London, UK; \\Earth"
        ada.zone = "UTC+2"
        ada.tags = ["a,b", "c;d", "\\"]
        ada.notes = "\"One\"\n\n\tTwo: \\n\u{1F469}\u{200D}\u{1F4BB}\u{FEFF}x"
        let people = [ada, Contact(name: "毛"), Contact(name: String(repeating: "é", count: Person.longestName))]
        #expect(try VCardReader.read(Array(VCardWriter.text(people).utf8)) == Contacts(people: people))
    }

    @Test func `a fold cuts no character`() throws {
        let family = "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}"
        let zalgo = "e" + String(repeating: "\u{301}", count: 100)
        for padding in 0..<75 {
            var ada = Contact(name: "A")
            ada.notes = String(repeating: "x", count: padding) + String(repeating: family, count: 5) + zalgo
            let text = VCardWriter.text([ada])
            let lines = text.split(separator: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 })
            #expect(lines.joined(separator: "|").replacing("| ", with: "|").count(of: family) == 5)
            #expect(try VCardReader.read(Array(text.utf8)).people == [ada])
        }
    }

    @Test func `nothing of a person becomes a property of its own`() {
        var person = Contact(name: "A\r\nEND:VCARD")
        person.uid = "u\nX:1"
        person.mails = ["a@example.org\r\nX-EVIL:1"]
        person.links = ["https://example.org\nX-EVIL:1"]
        person.notes = "one\u{2028}X-EVIL:1\u{0}"
        let names = VCardWriter.text([person]).split(separator: "\r\n").map { $0.prefix { $0 != ":" && $0 != ";" } }
        #expect(names == ["BEGIN", "VERSION", "UID", "FN", "N", "EMAIL", "URL", "NOTE", "END"])
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
