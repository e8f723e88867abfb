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

    @Test(arguments: ["", "\u{FEFF}", "Name\nAda\n"]) func `a file without a card is refused`(
        text: String
    ) {
        do throws(ExchangeError) {
            let contacts = try VCardReader.read(Array(text.utf8))
            Issue.record("read as \(contacts)")
        } catch {
            #expect(error.text.hasPrefix("line 1, column 1: there is no card"))
        }
    }

    @Test(arguments: [
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nBEGIN:VCARD\nFN:B\nEND:VCARD\n", ["Ada", "B"], 1, "no END:VCARD"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nNOTE:cut of", ["Ada"], 1, "without its last line"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n", ["Ada"], 1, "taken as far as it goes"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Ad", [], 1, "no END:VCARD and no name"),
        ("BEGIN:VCARD\nVERSION:5.0\nFN:A\nEND:VCARD\n", ["A"], 1, "version '5.0'"),
        ("BEGIN:VCARD\nFN\nFN:A\nEND:VCARD\n", ["A"], 2, "'FN' is not a property"),
        ("BEGIN:VCARD\nFN:A\n:x\nEND:VCARD\n", ["A :x"], 3, "':x' is not a property; kept as more of FN"),
        ("BEGIN:VCARD\nFN:A\nORG;X=\"a:A\nEND:VCARD\n", ["A"], 3, "the quote that opens here"),
        ("BEGIN:VCARD\nN:B\nFN;\n X=\"a\"b:A\nEND:VCARD\n", ["B"], 4, "a colon is expected"),
        ("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=4\nEND:VCARD\n", ["=4"], 2, "two hexadecimal digits"),
        ("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=FC\nEND:VCARD\n", ["ü"], 2, "read as Windows-1252"),
        ("BEGIN:VCARD\nN:B\nFN;CHARSET=EBCDIC;QUOTED-PRINTABLE:=FC\nEND:VCARD\n", ["B"], 3, "character set 'EBCDIC'"),
        ("BEGIN:VCARD\nFN:B\nNOTE;ENCODING=b:e-A=\nEND:VCARD\n", ["B"], 3, "not Base64"),
        ("BEGIN:VCARD\nFN:A\nEND:VEVENT\nTITLE:x\nEND:VCARD\n", ["A"], 3, "'END:VEVENT' belongs to no card"),
        ("hello\nBEGIN:VCARD\nFN:A\nEND:VCARD\n", ["A"], 1, "'hello' belongs to no card"),
        ("BEGIN:VCARD\nFN:Mentors\nKIND:group\nEND:VCARD\n", [], 1, "'Mentors' is a group, not a person"),
        ("BEGIN:VCARD\nFN:Acme\nX-ABShowAs:COMPANY\nEND:VCARD\n", [], 1, "'Acme' is an organization, not a person"),
    ])
    func `what is odd is told by its line, and the rest is taken`(
        text: String, names: [String], line: Int, reason: String
    ) throws {
        let contacts = try VCardReader.read(Array(text.utf8))
        #expect(contacts.people.map(\.name) == names)
        #expect(contacts.remarks.map(\.line) == [line])
        #expect(contacts.remarks.first?.reason.contains(reason) == true, "\(contacts.remarks)")
    }

    @Test func `an agent is a card in a card, and another person`() throws {
        let card = "BEGIN:VCARD\nVERSION:2.1\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTITLE:x\nEND:VCARD\n"
        let contacts = try VCardReader.read(Array(card.utf8))
        #expect(contacts.people.map(\.name) == ["A"])
        #expect(contacts.people.map(\.role) == ["x"])
        #expect(contacts.notRead == [Contacts.NotRead("AGENT")])
    }

    @Test func `cards whose borders stand on one line are cards`() throws {
        let contacts = try VCardReader.read(
            Array("BEGIN:VCARD\nFN:Ada\nEND:VCARDBEGIN:VCARD\nFN:Bea\nEND:VCARD BEGIN:VCARD\nFN:Cy\nEND:VCARD".utf8))
        #expect(contacts.people.map(\.name) == ["Ada", "Bea", "Cy"] && contacts.remarks.isEmpty)
    }

    @Test(arguments: [
        ("N:山田;太郎;;;", "山田太郎"), ("N:佐藤;はな;;;", "佐藤 はな"), ("N:;;;;\r\nNICKNAME:Pippo,Pip\r\nORG:Kelp", "Pippo"),
        ("NICKNAME:Pippo\r\nFN:Pip Moor", "Pip Moor"),
    ])
    func `who has no name is called by its parts or a nickname`(lines: String, name: String) throws {
        #expect(try people(lines).map(\.name) == [name])
    }

    @Test func `addresses are read bare, groups by commas or semicolons, handles are no links`() throws {
        let contacts = try VCardReader.read(
            Array(
                """
                BEGIN:VCARD
                FN:Ada
                EMAIL:Ada One <a@x.example>
                EMAIL:mailto:b@x.example
                CATEGORIES:Mentors;Friends,C\\;D
                X-SOCIALPROFILE;type=mastodon:@ada@x.example
                END:VCARD
                """.utf8))
        let person = try #require(contacts.people.first)
        #expect(person.mails == ["a@x.example", "b@x.example"] && person.tags == ["Mentors", "Friends", "C;D"])
        #expect(person.links.isEmpty && contacts.notRead == [Contacts.NotRead("X-SOCIALPROFILE")])
    }

    @Test func `texts in Base64 are read`() throws {
        #expect(try people("FN:A\r\nNOTE;ENCODING=b:WsO2ZQ==").map(\.notes) == ["Zöe"])
        #expect(
            try people("FN;ENCODING=BASE64;CHARSET=ISO-8859-1:\r\n Wm/r\r\n", version: "2.1").map(\.name) == ["Zoë"])
    }

    @Test(arguments: [
        ("X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/pip", "http://www.linkedin.com/in/pip"),
        ("X-SOCIALPROFILE;type=linkedin;x-user=pip:x-apple:pip", "https://www.linkedin.com/in/pip"),
        ("item1.X-SOCIALPROFILE;TYPE=GitHub:x-apple:pip", "https://github.com/pip"),
        ("SOCIALPROFILE;SERVICE-TYPE=LinkedIn;VALUE=text:linkedin.com/in/pip", "https://linkedin.com/in/pip"),
        ("item1.URL:https\\://pip.example/a\\,b", "https://pip.example/a,b"),
    ])
    func `profiles are links`(line: String, link: String) throws {
        #expect(try people("FN:Pip\r\n\(line)").map(\.links) == [[link]])
    }

    @Test func `a soft break before the end of a card costs no card`() throws {
        let card = "BEGIN:VCARD\nFN:A\nNOTE;QUOTED-PRINTABLE:x=\nEND:VCARD\n"
        #expect(try VCardReader.read(Array("\(card)\u{FEFF}\(card)".utf8)).people.map(\.notes) == ["x", "x"])
    }

    @Test func `a soft break may be folded`() throws {
        let head = "N:x\r\nNOTE;ENCODING=QUOTED-PRINTABLE:"
        #expect(try people("\(head)one=\r\n two=\r\nthree").map(\.notes) == ["one twothree"])
        #expect(try people("\(head)o=\r\n ne=\r\n two").map(\.notes) == ["onetwo"])
        #expect(try people("\(head)one=\r\n two").map(\.notes) == ["one two"])
    }

    @Test func `values and cards are bounded, but photographs may be as long as the file`() throws {
        var limits = ExchangeLimits()
        limits.value = 20
        limits.properties = 4
        func read(_ properties: String) throws(ExchangeError) -> [String] {
            let text = "BEGIN:VCARD\nVERSION:3.0\nFN:A\n\(properties)END:VCARD\n"
            let contacts = try VCardReader.read(Array(text.utf8), limits: limits)
            return contacts.people.count == 1 ? contacts.remarks.map(\.reason) : ["nobody"]
        }
        let long = String(repeating: "x", count: 21)
        #expect(try read("PHOTO:\(long)\n") == [])
        #expect(try read("NOTE:\(long)\n") == ["NOTE has 21 bytes, and at most 20 are read"])
        #expect(try read("X-A;\(long):\n") == ["name and parameters have more than 20 bytes"])
        #expect(try read("X-A:\nX-B:\n") == [])
        #expect(try read("X-A:\nX-B:\nX-C:\n") == ["this card has more than 4 properties; the rest is not read"])
    }

    private func vcardLine(_ text: String) throws -> VCardLine {
        var lines = ContentLines(try Source(Array(text.utf8), limits: ExchangeLimits()))
        let line = lines.next()
        return try VCardLine(try #require(line), limit: 100, reads: ["B-C"])
    }
}
