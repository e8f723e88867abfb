import CairnCore
import Testing

@testable import CairnExchange

/// Cards of three versions, as address books write them.
struct VCardReaderTests {
    private func people(_ properties: String, version: String = "3.0") throws(ExchangeError) -> [Contact] {
        try VCardReader.read(Array("BEGIN:VCARD\r\nVERSION:\(version)\r\n\(properties)\r\nEND:VCARD\r\n".utf8)).people
    }

    @Test func `a card of a group or a firm is nobody`() throws {
        #expect(try people("KIND:group\r\nFN:The band", version: "4.0").isEmpty)
        #expect(try people("KIND:org\r\nFN:Acme", version: "4.0").isEmpty)
        #expect(try people("KIND:Individual\r\nFN:Ada", version: "4.0").count == 1)
    }

    @Test func `a card says who somebody is`() throws {
        let person = try #require(
            try people(
                """
                UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6
                FN:Ada Lovelace
                N:Lovelace;Ada;Augusta,King;Countess;
                ORG:Engines\\, Ltd;Research
                TITLE:Analyst
                ROLE:Author
                EMAIL;TYPE=INTERNET:ada@example.org
                item1.EMAIL;TYPE="internet",PREF:first@example.org
                item1.X-ABLabel:_$!<Home>!$_
                URL:https\\://example.org/a,b;c
                ADR;TYPE=WORK:;;1 Street;London;Greater London;N1;UK
                TZ;VALUE=text:Europe/London
                CATEGORIES:maths,eng\\,ines,
                NOTE:One\\nTwo\\; and \\\\n
                NOTE: 
                NOTE:Three
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ
                 SkZJ==
                """
            ).first)
        #expect(person.uid == "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
        #expect([person.name, person.givenName, person.familyName] == ["Ada Lovelace", "Ada", "Lovelace"])
        #expect([person.company, person.role] == ["Engines, Ltd", "Analyst"])
        #expect(person.mails == ["first@example.org", "ada@example.org"])
        #expect(person.links == ["https://example.org/a,b;c"])
        #expect([person.place, person.zone] == ["London, Greater London, UK", "Europe/London"])
        #expect(person.tags == ["maths", "eng,ines"])
        #expect(person.notes == "One\nTwo; and \\n\n\nThree")
    }

    @Test(arguments: ["\r\n ", "\n\t", "\r "]) func `a fold may cut a character in two`(fold: String) throws {
        var bytes = Array("BEGIN:VCARD\nVERSION:4.0\nFN:日本\(fold) x\nEND:VCARD".utf8)
        let second = try #require(bytes.firstIndex(of: 0x97), "the second byte of 日")
        bytes.insert(contentsOf: Array(fold.utf8), at: second)
        #expect(try VCardReader.read(bytes).people.map(\.name) == ["日本 x"])
    }

    @Test func `parameters may be quoted, careted and without a name`() throws {
        let names = try people("fn;language=\"a:b;c,d\";x=^n^^^'^,y;TEL;type=a,\"b\":Ada", version: "4.0").map(\.name)
        #expect(names == ["Ada"])
        let line = try vcardLine("A.b-c;x=\"1:2\",^n^^^'^x;home:v:w")
        #expect(line.name == "B-C")
        #expect(line.parameters.map(\.name) == ["X", "TYPE"])
        #expect(line.parameters.map(\.values) == [["1:2", "\n^\"^x"], ["home"]])
        #expect(line.value == "v:w")
    }

    @Test func `vCard 2-1 writes what is not ASCII as quoted-printable`() throws {
        let text = """
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;
            NOTE;QUOTED-PRINTABLE:one=0D=0A=
            two=3D
            """
        let person = try #require(try people(text, version: "2.1").first)
        #expect([person.name, person.notes] == ["Jörg Müller", "one\ntwo="])
    }

    @Test func `several cards stand in one file, blank lines between them`() throws {
        let card = "begin:vcard\rversion:4.0\rfn:A\rend:vcard\r\r\r"
        #expect(try VCardReader.read(Array((card + card).utf8)).people.count == 2)
    }

    @Test func `company or address stand for a name; a card without any is told`() throws {
        let one = "BEGIN:VCARD\nVERSION:3.0\nORG:Engines;\nEMAIL:a@example.org\nEND:VCARD\n"
        let two = "BEGIN:VCARD\nVERSION:3.0\nEMAIL:a@example.org\nEND:VCARD\n"
        let three = "BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\n"
        let contacts = try VCardReader.read(Array((one + two + three).utf8))
        #expect(contacts.people.map(\.name) == ["Engines", "a@example.org"])
        #expect(contacts.nameless == [10])
    }

    @Test(arguments: [
        ("", 1, 1, "there is no card"), ("\u{FEFF}", 1, 1, "there is no card"),
        ("BEGIN:VCALENDAR\n", 1, 1, "BEGIN:VCARD is expected"),
        ("\nBEGIN:VCARD\nVERSION:3.0\nFN:Half\n", 2, 1, "has no END:VCARD"),
        ("BEGIN:VCARD\nVERSION:3.0\nBEGIN:VCARD\nEND:VCARD\n", 1, 1, "has no END:VCARD"),
        ("BEGIN:VCARD\nFN:A\nEND:VCARD\n", 1, 1, "no VERSION"),
        ("BEGIN:VCARD\nVERSION:5.0\nEND:VCARD\n", 2, 1, "vCard '5.0' is not read"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN\nEND:VCARD\n", 3, 1, "'NAME:value' is expected"),
        ("BEGIN:VCARD\nVERSION:3.0\n:x\nEND:VCARD\n", 3, 1, "no name before the colon"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN;X=\"a:A\nEND:VCARD\n", 3, 6, "the quote that opens here"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN;\n X=\"a\"b:A\nEND:VCARD\n", 4, 7, "a colon is expected"),
        ("BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=4\nEND:VCARD\n", 3, 1, "two hexadecimal digits"),
        ("BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=FC\nEND:VCARD\n", 3, 1, "not UTF-8"),
        ("BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:=00\nEND:VCARD\n", 3, 1, "not UTF-8"),
        ("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=LATIN1:x\nEND:VCARD\n", 3, 1, "the character set 'LATIN1'"),
        ("BEGIN:VCARD\nVERSION:3.0\nNOTE;ENCODING=b:eA==\nEND:VCARD\n", 3, 1, "Base64"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VEVENT\n", 4, 1, "END:VCARD is expected"),
    ])
    func `what is wrong is told with its place`(text: String, line: Int, column: Int, reason: String) {
        do throws(ExchangeError) {
            let contacts = try VCardReader.read(Array(text.utf8))
            Issue.record("read as \(contacts)")
        } catch {
            guard case .broken(line, column, let found) = error, found.contains(reason) else {
                Issue.record("\(error.text)")
                return
            }
        }
    }

    @Test func `values and cards are bounded, but photographs may be as long as the file`() throws {
        var limits = ExchangeLimits()
        limits.value = 20
        limits.properties = 4
        func read(_ properties: String) throws(ExchangeError) -> Int {
            let text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\n\(properties)END:VCARD\n"
            return try VCardReader.read(Array(text.utf8), limits: limits).people.count
        }
        let long = String(repeating: "x", count: 21)
        #expect(try read("PHOTO:\(long)\n") == 1)
        #expect(throws: ExchangeError.self) { try read("NOTE:\(long)\n") }
        #expect(throws: ExchangeError.self) { try read("X;\(long):\n") }
        #expect(try read("X:\nX:\n") == 1)
        #expect(throws: ExchangeError.self) { try read("X:\nX:\nX:\n") }
    }

    private func vcardLine(_ text: String) throws -> VCardLine {
        var lines = ContentLines(try Source(Array(text.utf8), limits: ExchangeLimits()))
        let line = lines.next()
        return try VCardLine(try #require(line), limit: 100, reads: ["B-C"])
    }
}
