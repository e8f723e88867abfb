import CairnCore
import CairnExchange
import Testing

/// Files of real programs and phones, each of which was refused or misread once.
struct CaseTests {
    private func line(_ contacts: Contacts) -> [String] { contacts.remarks.map { "\($0.line) \($0.reason)" } }

    @Test func `a raw line end in a name makes two lines one`() throws {
        let contacts = try CaseFile.contacts("vcard-google-raw-newline-in-FN.vcf")
        #expect(contacts.people.map(\.name) == ["Ilze Marta Kalve-Lode", "Rika Moor"])
        #expect(contacts.people.map(\.familyName) == ["Marta Kalve-Lode", "Moor"])
        #expect(contacts.people.first?.tags == ["myContacts"])
        #expect(line(contacts) == ["5 'Kalve-Lode' is not a property; kept as more of FN"])
        #expect(contacts.notRead == [Contacts.NotRead("TEL")])
    }

    @Test(arguments: ["FN", "N"]) func `lines of junk below a name do not cost the person`(property: String) throws {
        let junk = (1...200).map { "junk line \($0)\n" }.joined()
        let card = "BEGIN:VCARD\nVERSION:3.0\n\(property):Rika Moor\n\(junk)EMAIL:rika@x.example\nEND:VCARD\n"
        let contacts = try VCardReader.read(Array(card.utf8))
        #expect(contacts.people.count == 1 && contacts.people[0].name.hasPrefix("Rika Moor"))
        #expect(contacts.people[0].mails == ["rika@x.example"] && contacts.remarks.count == 200)
    }

    @Test func `a note that was broken into lines stays a note`() throws {
        let contacts = try CaseFile.contacts("vcard21-android-raw-newline-in-NOTE.vcf")
        #expect(contacts.people.map(\.name) == ["Rika Moor", "Ned Ox"])
        #expect(contacts.people.first?.notes == "first line\nsecond line: with colon\nthird line")
        #expect(contacts.remarks.map(\.line) == [6, 7])
    }

    @Test func `one odd escape among 52 cards costs none`() throws {
        let contacts = try CaseFile.contacts("vcard-one-bad-quoted-printable-among-52.vcf")
        #expect(contacts.people.count == 52)
        #expect(contacts.people.first { $0.name == "Broken" }?.notes == "100=% sure")
        #expect(
            line(contacts) == ["254 NOTE has a '=' without two hexadecimal digits after it; taken as it stands"])
    }

    @Test func `a card that is cut off costs no other`() throws {
        let contacts = try CaseFile.contacts("vcard-last-card-cut-off.vcf")
        #expect(contacts.people.map(\.name) == ["Ada One", "Bea Two"])
        #expect(line(contacts) == ["9 the card that begins here is cut off, it has no END:VCARD and no name"])
        #expect(contacts.remarks.map(\.outcome) == [.leftOut])
        #expect(contacts.nameless.isEmpty)
    }

    @Test func `a photograph need not be indented`() throws {
        let contacts = try CaseFile.contacts("vcard21-photo-base64-not-indented.vcf")
        #expect(contacts.people.map(\.name) == ["Pip Halloran"])
        #expect(contacts.people.map(\.company) == ["Kelp"])
        #expect(contacts.remarks.isEmpty)
        #expect(contacts.notRead == [Contacts.NotRead("PHOTO")])
    }

    @Test func `a soft break and a fold are one`() throws {
        let contacts = try CaseFile.contacts("vcard21-soft-break-followed-by-fold-space.vcf")
        #expect(contacts.people.map(\.name) == ["И Лев"])
        #expect(contacts.people.map(\.familyName) == ["Лев"])
        #expect(contacts.remarks.isEmpty)
    }

    @Test func `a day that is none costs nobody`() throws {
        let contacts = try CaseFile.contacts("linkedin-one-bad-date-among-three.csv")
        #expect(contacts.people.map(\.name) == ["Ada One", "Bea Two", "Cy Three"])
        #expect(contacts.people.map(\.connectedOn) == [Day("2025-03-04"), nil, Day("2025-03-06")])
        #expect(line(contacts) == ["6 there is no day '31 Feb 2025'; taken without the date"])
    }

    @Test(arguments: [
        ("linkedin-german-header.csv", ["2022-04-03"]), ("linkedin-german-month.csv", ["2022-12-03"]),
        ("linkedin-us-slash-date.csv", ["2023-10-15", "2025-03-04"]),
        ("linkedin-latin1-from-excel.csv", ["2025-03-04"]),
    ])
    func `LinkedIn's file is read in other languages and encodings`(file: String, days: [String?]) throws {
        #expect(ContactFormat(of: try CaseFile.bytes(file)) == .linkedin)
        let contacts = try CaseFile.contacts(file)
        #expect(contacts.people.map { $0.connectedOn?.iso } == days)
        #expect(contacts.people.allSatisfy { !$0.familyName.isEmpty && !$0.company.isEmpty && !$0.links.isEmpty })
        #expect(contacts.remarks.count == days.count { $0 == nil })
    }

    @Test func `dates that a spreadsheet shortened are read, and it is told how`() throws {
        let contacts = try CaseFile.contacts("linkedin-date-resaved-by-excel.csv")
        #expect(contacts.people.map { $0.connectedOn?.iso } == ["2025-03-04", "2025-03-05"])
        #expect(line(contacts) == ["2 '04-Mar-25' is taken as 2025-03-04, and all dates that are written like it"])
    }

    @Test func `an encoding that is guessed is told`() throws {
        let contacts = try CaseFile.contacts("linkedin-latin1-from-excel.csv")
        #expect(contacts.people.map(\.name) == ["Zoë Åström"])
        #expect(contacts.people.map(\.company) == ["Tång"])
        #expect(contacts.encoding == "Windows-1252")
        #expect(contacts.isEncodingGuessed)
    }

    @Test func `Windows-1252 is read where a card says it`() throws {
        let contacts = try CaseFile.contacts("vcard21-outlook-windows1252.vcf")
        let person = try #require(contacts.people.first)
        #expect([person.name, person.familyName, person.givenName] == ["Jörg Müller", "Müller", "Jörg"])
        #expect([person.company, person.role] == ["Seegras GmbH", "Entwickler"])
        #expect(contacts.remarks.isEmpty && contacts.notRead.isEmpty)
        let plain = try CaseFile.contacts("vcard21-pure-ascii-declared-windows1252.vcf")
        #expect(plain.people.map(\.name) == ["Ada One", "Joerg Mueller", "Cy Three"])
        #expect(plain.remarks.isEmpty)
    }

    @Test func `Google's and Outlook's tables are read as what they are`() throws {
        #expect(ContactFormat(of: try CaseFile.bytes("google-contacts-2024.csv")) == .google)
        var rika = Contact(name: "Rika Moor")
        (rika.givenName, rika.familyName) = ("Rika", "Moor")
        (rika.company, rika.role, rika.mails) = ("Dune", "Lead", ["rika@example.org"])
        var google = rika
        (google.links, google.notes) = (["https://rika.example"], "met at meetup")
        #expect(try CaseFile.contacts("google-contacts-2024.csv") == Contacts(people: [google]))
        #expect(ContactFormat(of: try CaseFile.bytes("outlook-contacts.csv")) == .outlook)
        rika.notes = "met"
        #expect(try CaseFile.contacts("outlook-contacts.csv") == Contacts(people: [rika]))
    }

    @Test func `Google's table of before has the whole name, and several texts in a cell`() throws {
        let text = """
            Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,\
            Organization 1 - Name,Organization 1 - Title,Website 1 - Value,Address 1 - City,Address 1 - Country
            Rika van Moor,Rika,Moor,2000-01-01,,* myContacts ::: Work,* Work,a@x.example ::: b@x.example,123,Dune,Lead,\
            https://rika.example,Riga,Latvia
            """
        #expect(ContactFormat(of: Array(text.utf8)) == .google)
        let contacts = try ContactFormat.google.read(Array(text.utf8))
        let rika = try #require(contacts.people.first)
        #expect([rika.name, rika.company, rika.role, rika.place] == ["Rika van Moor", "Dune", "Lead", "Riga, Latvia"])
        #expect([rika.mails, rika.tags] == [["a@x.example", "b@x.example"], ["Work"]])
        #expect(contacts.notRead.map(\.name) == ["Birthday", "Phone 1 - Value"])
    }

    @Test func `in a Danish Outlook a title is no role`() throws {
        let text = "Titel,Fornavn,Efternavn,Firma,Stilling,Mailadresse\nHr.,Bo,Ek,Hav,Chef,b@x.example\n"
        let found = try ForeignSheet.read(Array(text.utf8), as: .outlook)
        #expect(found.people.map(\.role) == ["Chef"])
        #expect(found.notRead.map(\.name) == ["Titel"])
    }

    @Test func `an Italian Outlook is understood, too`() throws {
        let text = """
            Titolo,Nome,Secondo nome,Cognome,Società,Reparto,Posizione,Città (uff.),Paese/area geografica (uff.),Cellulare,\
            Categorie,Notes,Pagina Web,Indirizzo posta elettronica,Tipo posta elettronica,\
            Nome visualizzato posta elettronica,Indirizzo posta elettronica 2
            ,Lia,,Bruni,Onda,,Analista,Torino,Italia,333,Mentore,una,https://lia.example,a@x.example,SMTP,Lia,b@x.example
            """
        #expect(ContactFormat(of: Array(text.utf8)) == .outlook)
        let found = try ContactFormat.outlook.read(Array(text.utf8))
        let person = try #require(found.people.first)
        #expect(
            [person.name, person.company, person.role, person.notes] == ["Lia Bruni", "Onda", "Analista", "una"])
        #expect(
            [person.mails, person.tags, person.links] == [
                ["a@x.example", "b@x.example"], ["Mentore"], ["https://lia.example"],
            ])
        #expect(found.notRead.map(\.name).contains("Cellulare"))
    }

    @Test func `a German Outlook is understood, too`() throws {
        let text = """
            Anrede;Vorname;Nachname;Firma;Abteilung;Position;E-Mail-Adresse;E-Mail 2-Adresse;Kategorien;Webseite;Notizen
            ;Jörg;Müller;Seegras;;Dev;a@x.example;b@x.example;Mentor;;"eins
            zwei"
            """
        #expect(ContactFormat(of: Array(text.utf8)) == .outlook)
        let person = try #require(try ContactFormat.outlook.read(Array(text.utf8)).people.first)
        #expect(
            [person.name, person.company, person.role, person.notes] == ["Jörg Müller", "Seegras", "Dev", "eins\nzwei"])
        #expect([person.mails, person.tags] == [["a@x.example", "b@x.example"], ["Mentor"]])
    }

    @Test func `a table of ours may name its delimiter first`() throws {
        #expect(ContactFormat(of: try CaseFile.bytes("own-table-sep-line.csv")) == .csv)
        let contacts = try CaseFile.contacts("own-table-sep-line.csv")
        #expect(contacts.people.map(\.name) == ["Rika Moor"])
        #expect(contacts.people.map(\.company) == ["Dune"])
        #expect(
            throws: ExchangeError.broken(line: 3, column: 1, reason: "this row has no name; every person needs one")
        ) {
            try ContactSheet.read(Array("\u{FEFF}sep=|\r\nName|Role\r\n|x\r\n".utf8))
        }
    }

    @Test func `profiles are links, and what is not read is told`() throws {
        let contacts = try CaseFile.contacts("vcard-icloud-TEL-and-linkedin-profile-lost.vcf")
        let pip = try #require(contacts.people.first)
        #expect(pip.links == ["https://pip.example/a,b", "http://www.linkedin.com/in/pip-halloran"])
        #expect(pip.notes == "line one\nline two, with comma; and semicolon")
        #expect(contacts.notRead.first { $0.name == "TEL" }?.count == 2)
        #expect(contacts.notRead.map(\.name) == ["TEL", "BDAY", "department of ORG"])
    }

    @Test func `a group of Apple's is nobody`() throws {
        let contacts = try CaseFile.contacts("vcard-apple-group-becomes-a-person.vcf")
        #expect(contacts.people.map(\.name) == ["Pip Halloran"])
        #expect(line(contacts) == ["1 'Mentors' is a group, not a person"])
    }

    @Test func `accents that stand apart are accents`() throws {
        #expect(try CaseFile.contacts("vcard-name-decomposed-NFD.vcf").people.map(\.name) == ["Zoë Åström"])
    }

    @Test(arguments: [
        ("Rika", "Moor", "N:Moor;Rika;;;"), ("Ana Maria", "de Souza", "N:de Souza;Ana Maria;;;"),
        ("明", "李", "N:李;明;;;"),
        ("太郎", "山田", "N:山田;太郎;;;"), ("Cher", "", "N:;Cher;;;"),
    ])
    func `the parts of a name of LinkedIn's reach an address book`(given: String, family: String, line: String) throws {
        let text = "First Name,Last Name,URL,Connected On\n\(given),\(family),,\n"
        let contact = try #require(try ContactFormat.linkedin.read(Array(text.utf8)).people.first)
        let person = contact.filled(Person(id: "1", name: contact.name))
        #expect(VCardWriter.text([Contact(person, notes: "")]).contains("\r\n\(line)\r\n"))
    }

    @Test func `a name that was changed has no parts any more`() {
        var person = Person(id: "1", name: "Rika Stone")
        person.familyName = "Moor"
        #expect(VCardWriter.text([Contact(person, notes: "")]).contains("\r\nN:;Rika Stone;;;\r\n"))
    }
}
