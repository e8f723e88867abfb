import CairnCore
import Testing

@testable import CairnExchange

/// What holds for every file, whatever its format.
struct SourceTests {
    @Test(arguments: RoundTrip.allCases) func `a file that is too large is refused, with its size and the limit`(
        format: RoundTrip
    ) {
        var limits = ExchangeLimits()
        limits.bytes = 10
        let error = ExchangeError.tooLarge(bytes: 11, limit: 10)
        #expect(throws: error) { try limits.check(bytes: 11) }
        #expect(throws: error) { try Source([UInt8](repeating: 65, count: 11), limits: limits) }
        #expect(throws: Never.self) { try limits.check(bytes: 10) }
        #expect(error.text == "the file has 11 bytes, and at most 10 are read; split it into smaller files")
    }

    @Test(arguments: [
        (RoundTrip.csv, "Name\nA\nB\nC\n"),
        (.google, "Given Name,Family Name,E-mail 1 - Value\nA,,\nB,,\nC,,\n"),
        (.outlook, "First Name,Last Name,Job Title\nA,,\nB,,\nC,,\n"),
        (.linkedin, "First Name,Last Name,Company,Position,Connected On\nA,,,,\nB,,,,\nC,,,,\n"),
        (.vcard, String(repeating: "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n", count: 3)),
    ])
    func `the number of people is bounded`(format: RoundTrip, text: String) throws {
        var limits = ExchangeLimits()
        limits.contacts = 3
        #expect(try format.read(Array(text.utf8), limits).count == 3)
        limits.contacts = 2
        #expect(throws: ExchangeError.self) { try format.read(Array(text.utf8), limits) }
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}\u{0}", "Connections.csv"), ("%PDF-1.7", "PDF"), ("\u{FEFF} <html>", "HTML"),
        ("<?xml version=\"1.0\"?><vcards/>", "XML"),
        ("[[\"vcard\",[[\"version\",{},\"text\",\"4.0\"]]]]", "JSON"), ("{\"people\": []}", "JSON"),
        ("[\n  {\n    \"name\": \"Rika\"\n  }\n]\n", "JSON"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar"), ("dn: cn=Rika\ncn: Rika\n", "LDIF"),
    ])
    func `a file that holds no contacts is told by what it is`(text: String, word: String) throws {
        let bytes = Array(text.utf8)
        #expect(throws: ExchangeError.self) { try ContactFormat(of: bytes).read(bytes) }
        #expect(reason(.csv, bytes)?.contains(word) == true)
    }

    @Test(arguments: ["%PDF-1.7", "{\"a\": 1}", "<html>", "BEGIN:VCALENDAR\r\n", "dn: cn=Rika\n"])
    func `what to give instead is what is looked for`(text: String) {
        let asked: [(OtherFile.Wanted, String)] = [
            (.contacts, "export the contacts as CSV or vCard instead"),
            (.applications, "export the applications as CSV instead"),
            (.cases, "give a CSV file instead, with a header and a line for each case"),
        ]
        for (wanted, words) in asked {
            let reason = OtherFile(Array(text.utf8))?.reason(wanted)
            #expect(reason?.contains(words) == true, "\(reason ?? "")")
        }
    }

    @Test(arguments: [
        (TextEncoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []),
        (.utf16BigEndian, []), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    ])
    func `wide encodings are read`(encoding: TextEncoding, mark: [UInt8]) throws {
        let texts: [(RoundTrip, String)] = [
            (.csv, "Name,Role\r\nZoë 毛,Dev\r\n"), (.vcard, "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë 毛\nEND:VCARD\n"),
            (.linkedin, "First Name,Last Name,Connected On\nZoë,毛,\n"),
            (.google, "Given Name,Family Name,Group Membership\nZoë,毛,\n"),
        ]
        for (format, text) in texts {
            let bytes = mark + text.unicodeScalars.flatMap { encoding.bytes($0) }
            let contacts = try format.contacts(bytes)
            #expect(contacts.people.map(\.name) == ["Zoë 毛"])
            #expect(contacts.encoding == encoding.rawValue)
            #expect(ContactFormat(of: bytes).rawValue == format.rawValue)
        }
    }

    @Test func `what is no text is refused, a stray NUL is not`() throws {
        #expect(reason(.csv, Array("Name\nA\0B".utf8))?.hasPrefix("line 2, column 2: a NUL byte") == true)
        #expect(reason(.linkedin, [UInt8](repeating: 0, count: 100))?.contains("a NUL byte") == true)
        #expect(try RoundTrip.vcard.read(Array("BEGIN:VCARD\nFN:A\0B\nEND:VCARD".utf8)).map(\.name) == ["AB"])
    }

    @Test(arguments: [
        ("Łukasz Żak, Śląsk", TextEncoding.windows1250), ("Лев Ильин", .windows1251), ("Ελένη Παππά", .windows1253),
        ("Iñigo Núñez, nº 5 ¿Qué? 20°C, «x»", .windows1252), ("Åsa Ødegård, Ça", .windows1252),
        ("Zoë Å, Öland", .macRoman),
    ])
    func `an encoding is guessed by its letters`(text: String, encoding: TextEncoding) {
        let reading = ForeignText.read(encoding.narrow(text))
        #expect(reading.text == text && reading.guess == encoding)
    }

    @Test(arguments: [
        (
            "Imię;Nazwisko;URL;Adres e-mail;Firma;Stanowisko;Połączono\nŁucja;Żak;;;;;4 mar 2024",
            TextEncoding.windows1250
        ),
        ("Ad;Soyadı;URL;E-posta Adresi;Şirket;Pozisyon;Bağlantı Tarihi\nGül;Işık;;;;;4 Mar 2024", .windows1254),
        ("Имя;Фамилия;URL;Эл. почта;Компания;Должность;Дата контакта\nЛев;Ильин;;;;;4 мар. 2024 г.", .windows1251),
        ("Prénom;Nom;URL;Adresse e-mail;Société;Poste;Connexion le\nZoë;Lô;;;;;4 mars 2024", .windows1252),
    ])
    func `of a table that is the encoding in which its columns are known`(text: String, encoding: TextEncoding) throws {
        let contacts = try RoundTrip.linkedin.contacts(encoding.narrow(text))
        #expect(contacts.encoding == encoding.rawValue && contacts.isEncodingGuessed)
        #expect(contacts.people.first?.connectedOn == Day("2024-03-04") && contacts.notRead.isEmpty)
    }

    @Test func `in a table of ours what is not UTF-8 is told by its byte, unless one says what it is`() throws {
        let latin = Array("Name\né,M".utf8) + [0xFC] + Array("ller".utf8)
        #expect(
            reason(.csv, latin)
                == "line 2, column 5: the byte FC is not UTF-8; save the file as UTF-8, or say what it is: "
                + "--encoding windows-1252")
        let table = Array("Name\nJ".utf8) + [0xF6] + Array("rg\n".utf8)
        #expect(try ContactSheet.read(table, encoding: .windows1252).people.map(\.name) == ["Jörg"])
    }

    @Test(arguments: [
        ("Windows-1252", TextEncoding.windows1252), ("cp1252", .windows1252), ("ISO_8859-1", .latin1),
        ("latin1", .latin1),
        ("utf8", .utf8), ("KOI8-R", .koi8), ("iso-8859-15", .latin9), ("us-ascii", .windows1252),
        ("ISO_8859-1:1987", .latin1), ("x-sjis", .shiftJIS), ("cp936", .gb18030),
    ])
    func `encodings go by many names`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }

    @Test func `a damaged character is no other encoding`() throws {
        let bytes = Array("First Name,Last Name,Connected On\nZoë,Åström,\nB".utf8) + [0xC3] + Array(",C,\n".utf8)
        let contacts = try RoundTrip.linkedin.contacts(bytes)
        #expect(contacts.people.map(\.name) == ["Zoë Åström", "B\u{FFFD} C"])
        #expect(contacts.remarks.map(\.line) == [3])
        #expect(contacts.encoding == nil)
    }

    @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (4, 3, 1), (6, 4, 1), (8, 4, 2), (11, 4, 3), (99, 4, 3)])
    func `every byte has a line and a column`(offset: Int, line: Int, column: Int) throws {
        let source = try Source(Array("ab\n\r\r\né€".utf8), limits: ExchangeLimits())
        let error = source.error(Fault(offset: offset, reason: "x"))
        #expect(error == .broken(line: line, column: column, reason: "x"))
    }

    private func reason(_ format: RoundTrip, _ bytes: [UInt8]) -> String? {
        do throws(ExchangeError) {
            _ = try format.read(bytes)
            return nil
        } catch {
            return error.text
        }
    }
}

extension TextEncoding {
    /// A text in this encoding, which has one byte a scalar.
    fileprivate func narrow(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            (UInt8.min...UInt8.max).first { utf8([$0]) == Array(String(Character(scalar)).utf8) }
        }
    }

    /// A scalar of the basic plane in this encoding.
    fileprivate func bytes(_ scalar: Unicode.Scalar) -> [UInt8] {
        let low = UInt8(truncatingIfNeeded: scalar.value)
        let high = UInt8(truncatingIfNeeded: scalar.value >> 8)
        return switch self {
        case .utf16LittleEndian: [low, high]
        case .utf16BigEndian: [high, low]
        case .utf32LittleEndian: [low, high, 0, 0]
        default: [0, 0, high, low]
        }
    }
}
