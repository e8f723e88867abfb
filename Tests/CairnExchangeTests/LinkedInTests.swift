import CairnCore
import Testing

@testable import CairnExchange

/// LinkedIn's own file.
struct LinkedInTests {
    private func read(_ text: String) throws(ExchangeError) -> Contacts {
        try ForeignSheet.read(Array(text.utf8), as: .linkedin)
    }

    private static let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"

    @Test func `connections stand below LinkedIn's notes`() throws {
        let contacts = try read(
            """
            Notes:
            "When exporting your connection data, you may notice that some of the ""email addresses"" are missing."

            \(Self.header)
            Ada,Lovelace,https://www.linkedin.com/in/ada,,"Engines, Ltd",Analyst,03 Dec 2026
            Cher,,,cher@example.org,,,
            ,,,,,,21 Nov 2026

            """)
        var ada = Contact(name: "Ada Lovelace")
        ada.givenName = "Ada"
        ada.familyName = "Lovelace"
        ada.links = ["https://www.linkedin.com/in/ada"]
        ada.uid = ada.links.first
        ada.company = "Engines, Ltd"
        ada.role = "Analyst"
        ada.connectedOn = Day("2026-12-03")
        var cher = Contact(name: "Cher")
        cher.mails = ["cher@example.org"]
        #expect(contacts.people == [ada, cher])
        #expect(contacts.nameless == [7])
    }

    @Test func `columns may come in any order, and more of them`() throws {
        let contacts = try read(
            "Connected On;Position;Company;Last Name;Language;First Name\n2026-01-31;;;Curie;fr;Marie")
        #expect(contacts.people.map(\.name) == ["Marie Curie"])
        #expect(contacts.people.first?.connectedOn == Day("2026-01-31"))
        #expect(contacts.notRead == [Contacts.NotRead("Language")])
    }

    @Test func `a file without a name's columns is told with those that are there`() {
        let error = ExchangeError.broken(
            line: 3, column: 1,
            reason:
                "there is no header of such a file; found: 'First Name', 'Company', 'Position'; it names the columns, at "
                + "least first name and last name")
        #expect(throws: error) { try read("Notes:\n\nFirst Name,Company,Position\nAda,Engines,Analyst\n") }
    }

    @Test(arguments: [
        ("31 Feb 2026", "there is no day '31 Feb 2026'; taken without the date"),
        ("2026-02-30", "there is no day '2026-02-30'; taken without the date"),
        ("12/3/26", "'12/3/26' could be either of two days; taken without the date"),
        ("12/3/2026", "'12/3/2026' could be either of two days; taken without the date"),
        ("12/3/5", "'12/3/5' could be either of two days; taken without the date"),
        ("04 25 Mar", "'04 25 Mar' could be either of two days; taken without the date"),
        ("31-Apr-25", "there is no day '31-Apr-25'; taken without the date"),
        ("35000", "'35000' is not a date; taken without it"), ("45720x", "'45720x' is not a date; taken without it"),
        ("some day", "'some day' is not a date; taken without it"),
        ("15 lip 2024", "'15 lip 2024' could be either of two days; taken without the date"),
    ])
    func `a date that cannot be read costs nobody`(date: String, reason: String) throws {
        let contacts = try read("\(Self.header)\nJörg,,,,,,\(date)")
        #expect(contacts.people.map(\.name) == ["Jörg"])
        #expect(contacts.people.first?.connectedOn == nil)
        #expect(contacts.remarks == [Contacts.Remark(line: 2, .kept, reason)])
    }

    @Test(arguments: [
        ("20240304", "2024-03-04"), ("4 มี.ค. 2567", "2024-03-04"), ("4 มีนาคม 2567", "2024-03-04"),
        ("4 במרץ 2024", "2024-03-04"), ("4 בספט׳ 2024", "2024-09-04"), ("4 Agt 2024", "2024-08-04"),
        ("03 Dec 2026", "2026-12-03"), ("3 dec 2026", "2026-12-03"), ("29 FEB 2024", "2024-02-29"),
        ("2026-12-03", "2026-12-03"), ("2026/12/3", "2026-12-03"), ("Dec 3, 2026", "2026-12-03"),
        ("December 3rd, 2026", "2026-12-03"), ("2026-12-03T09:30:00Z", "2026-12-03"),
        ("03 Dec 2026, 10:00 AM", "2026-12-03"),
        ("03 Dez. 2022", "2022-12-03"), ("3. Dezember 2022", "2022-12-03"), ("04 mars 2024", "2024-03-04"),
        ("4 févr. 2024", "2024-02-04"), ("1er août 2024", "2024-08-01"), ("12 ene. 2024", "2024-01-12"),
        ("12 de enero de 2024", "2024-01-12"), ("05 out. 2023", "2023-10-05"), ("7 mag 2021", "2021-05-07"),
        ("9 mrt. 2020", "2020-03-09"), ("11 paź 2019", "2019-10-11"), ("05 Ağu 2024", "2024-08-05"),
        ("5 Şub 2024", "2024-02-05"),
        ("02 maj 2022", "2022-05-02"), ("15 янв. 2024 г.", "2024-01-15"), ("6 июня 2023", "2023-06-06"),
        ("2022年12月3日", "2022-12-03"), ("2022년 12월 3일", "2022-12-03"), ("2022. 12. 3.", "2022-12-03"),
        ("10/15/2023", "2023-10-15"), ("15/10/2023", "2023-10-15"), ("03.12.2022", "2022-12-03"),
        ("٣/١٥/٢٠٢٣", "2023-03-15"),
        ("3 thg 12, 2022", "2022-12-03"),
        ("04-Mar-25", "2025-03-04"), ("4-mrt-25", "2025-03-04"), ("04.Mär.25", "2025-03-04"),
        ("4 mars 25", "2025-03-04"),
        ("Mar 4, 25", "2025-03-04"), ("75-Mar-04", "1975-03-04"), ("04-Mar-99", "1999-03-04"),
        ("13/3/25", "2025-03-13"), ("3/13/25", "2025-03-13"), ("04.03.25", "2025-03-04"), ("3/3/25", "2025-03-03"),
        ("45720", "2025-03-04"), ("45720.5", "2025-03-04"), ("45720,25", "2025-03-04"), ("36526", "2000-01-01"),
    ])
    func `dates are read in any language`(text: String, iso: String) throws {
        let contacts = try read("\(Self.header)\nA,B,,,,,\"\(text)\"")
        #expect(contacts.people.first?.connectedOn == Day(iso), "\(contacts.remarks)")
    }

    @Test func `a day over 12 tells the order of all`() throws {
        let american = try read("\(Self.header)\nA,B,,,,,3/4/2024\nC,D,,,,,3/15/2024")
        #expect(american.people.map(\.connectedOn) == [Day("2024-03-04"), Day("2024-03-15")])
        let both = try read("\(Self.header)\nA,B,,,,,3/4/2024\nC,D,,,,,3/15/2024\nE,F,,,,,15/3/2024")
        #expect(both.people.map(\.connectedOn) == [nil, Day("2024-03-15"), Day("2024-03-15")])
        let short = try read("\(Self.header)\nA,B,,,,,3/4/24\nC,D,,,,,3/15/24")
        #expect(short.people.map(\.connectedOn) == [Day("2024-03-04"), Day("2024-03-15")])
        let years = try read("\(Self.header)\nA,B,,,,,99-Mar-04\nC,D,,,,,25-Mar-04")
        #expect(years.people.map(\.connectedOn) == [Day("1999-03-04"), Day("2025-03-04")])
    }

    @Test(arguments: [
        ("de", "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am", "03 Apr 2022"),
        ("fr", "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion le", "03/04/2022"),
        ("es", "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el", "03 abr. 2022"),
        ("pt", "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em", "03/04/2022"),
        ("it", "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il", "3 apr 2022"),
        ("nl", "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op", "03-04-2022"),
        ("pl", "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data połączenia", "3 kwi 2022"),
        ("tr", "Ad,Soyadı,URL,E-posta Adresi,Şirket,Pozisyon,Bağlantı Tarihi", "03 Nis 2022"),
        ("sv", "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Kontakt sedan", "2022-04-03"),
        ("da", "Fornavn,Efternavn,URL,E-mailadresse,Virksomhed,Stilling,Forbundet den", "3. apr. 2022"),
        ("no", "Fornavn,Etternavn,URL,E-postadresse,Bedrift,Stilling,Kontakt siden", "3. apr. 2022"),
        ("fi", "Etunimi,Sukunimi,URL,Sähköpostiosoite,Yritys,Asema,Verkostoitunut", "3. huhtikuuta 2022"),
        ("cs", "Jméno,Příjmení,URL,E-mailová adresa,Společnost,Pozice,Spojeno", "3. dubna 2022"),
        ("ru", "Имя,Фамилия,URL,Адрес электронной почты,Компания,Должность,Дата добавления", "3 апр. 2022"),
        ("uk", "Ім’я,Прізвище,URL,Електронна пошта,Компанія,Посада,Дата контакту", "3 квіт. 2022"),
        ("ja", "名,姓,URL,メールアドレス,会社,役職,つながった日", "2022年4月3日"),
        ("zh", "名字,姓氏,URL,电子邮件地址,公司,职位,联系日期", "2022年4月3日"),
        ("ko", "이름,성,URL,이메일,회사,직책,연결된 날짜", "2022년 4월 3일"),
        ("hi", "प्रथम नाम,अंतिम नाम,URL,ईमेल पता,कंपनी,पद,कनेक्ट होने की तारीख", "03 अप्रैल 2022"),
        ("bn", "নামের প্রথম অংশ,নামের শেষাংশ,URL,ইমেইল ঠিকানা,কোম্পানি,পদ,সংযোগের তারিখ", "০৩ এপ্রিল ২০২২"),
        ("fa", "نام,نام خانوادگی,URL,نشانی ایمیل,شرکت,سمت,تاریخ ارتباط", "۳ آوریل ۲۰۲۲"),
        ("mr", "पहिले नाव,आडनाव,URL,ईमेल पत्ता,कंपनी,पद,कनेक्ट झाल्याची तारीख", "०३ एप्रि २०२२"),
        ("pa", "ਪਹਿਲਾ ਨਾਮ,ਆਖਰੀ ਨਾਮ,URL,ਈਮੇਲ ਪਤਾ,ਕੰਪਨੀ,ਅਹੁਦਾ,ਕਨੈਕਟ ਹੋਣ ਦੀ ਮਿਤੀ", "3 ਅਪ੍ਰੈ 2022"),
        ("te", "మొదటి పేరు,చివరి పేరు,URL,ఇమెయిల్ చిరునామా,కంపెనీ,హోదా,కనెక్ట్ అయిన తేదీ", "3 ఏప్రి, 2022"),
        ("fil", "Pangalan,Apelyido,URL,Email Address,Kumpanya,Posisyon,Nakakonekta Noong", "03 Abr 2022"),
        ("he", "שם פרטי,שם משפחה,URL,כתובת דוא״ל,חברה,תפקיד,תאריך התחברות", "3 באפר׳ 2022"),
        ("unknown", "Aa,Bb,URL,Cc,Dd,Ee,Ff", "2022-04-03"),
        ("reworded", "Vorname,Nachname,URL,Mail,Arbeitgeber,Rolle,Seit wann im Netzwerk", "3. Apr. 2022"),
        ("resaved", "\u{FEFF}VORNAME;NACHNAME;URL;E-MAIL-ADRESSE;UNTERNEHMEN;POSITION;VERBUNDEN AM", "03.04.2022"),
    ])
    func `columns are known by their meaning`(language: String, header: String, date: String) throws {
        let delimiter = header.contains(";") ? ";" : ","
        let date = date.contains(",") ? "\"\(date)\"" : date
        let row = ["Jörn", "Hakelmacher", "https://www.linkedin.com/in/joern", "j@x.example", "Seegras", "Dev", date]
        let text = "Notes:\n\"Something, said\"\n\n\(header)\n\(row.joined(separator: delimiter))\n"
        #expect(ContactFormat(of: Array(text.utf8)) == .linkedin)
        let contacts = try read(text)
        let person = try #require(contacts.people.first)
        #expect(person.name == "Jörn Hakelmacher")
        #expect([person.givenName, person.familyName] == ["Jörn", "Hakelmacher"])
        #expect([person.company, person.role] == ["Seegras", "Dev"])
        #expect([person.mails, person.links] == [["j@x.example"], ["https://www.linkedin.com/in/joern"]])
        #expect(person.connectedOn == Day("2022-04-03"), "\(contacts.remarks)")
        #expect(contacts.remarks.isEmpty && contacts.notRead.isEmpty)
    }

    @Test(arguments: [
        "Prénom,Nom de famille,URL,Adresse e-mail,Entreprise,Poste,Connexion",
        "Nome,Sobrenome,URL,E-mail,Empresa,Cargo,Conectado(a) em",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Connectie gemaakt op", "Aa,Bb,URL,Cc,Dd,Ee,Ff",
    ])
    func `a column that is called otherwise is known by its place, profiles or not`(header: String) throws {
        let text = "\(header)\nPip,Moor,,p@x.example,Kelp,Lead,2022-04-03\n"
        #expect(ContactFormat(of: Array(text.utf8)) == .linkedin)
        let person = try #require(try read(text).people.first)
        #expect([person.name, person.company, person.role] == ["Pip Moor", "Kelp", "Lead"])
        #expect(person.mails == ["p@x.example"] && person.connectedOn == Day("2022-04-03"))
    }

    @Test func `files from before profiles are read, and Outlook's are no such file`() throws {
        let old = "Vorname,Nachname,Mail,Firma,Position,Seit\nPip,Moor,p@x.example,Kelp,Lead,3. Apr. 2022\n"
        #expect(try read(old).people.map(\.connectedOn) == [Day("2022-04-03")])
        let outlook = "First Name,Last Name,E-mail Address,Company,Job Title,Notes\nPip,Moor,,,,\n"
        #expect(ContactFormat(of: Array(outlook.utf8)) == .outlook)
    }

    @Test func `a header in the midst of files that were put together is nobody`() throws {
        let text = "\(Self.header)\nAda,One,,,,,\n\n\(Self.header)\nBea,Two,,Bea <b@x.example>,,,\n"
        let contacts = try read(text)
        #expect(contacts.people.map(\.name) == ["Ada One", "Bea Two"] && contacts.remarks.isEmpty)
        #expect(contacts.people[1].mails == ["b@x.example"])
    }

    @Test func `family names come first where they do`() throws {
        let people = try read("\(Self.header)\n明,李,,,,,\n太郎,山田 ,,,,,\nはな,佐藤,,,,,\n민수,김,,,,,\nMin,Kim,,,,,\n").people
        #expect(people.map(\.name) == ["李明", "山田太郎", "佐藤 はな", "김민수", "Min Kim"])
        #expect(people.map(\.familyName) == ["李", "山田", "佐藤", "김", "Kim"])
    }

    @Test func `odd quotes and rows are told, and cost no other`() throws {
        let contacts = try read(
            """
            \(Self.header)
            Ada,One,,,"Engines" Ltd,Dev,04 Mar 2025
            Bea,Two,,,5" disks,Dev,04 Mar 2025
            Cy,Three,,,"never closed,Dev,04 Mar 2025
            Di,Four,,,Too, many,Dev,04 Mar 2025
            Eve,Five,,,"Good, Inc",Dev,04 Mar 2025
            """)
        #expect(contacts.people.map(\.company) == ["Engines Ltd", "5\" disks", "\"never closed", "Good, Inc"])
        #expect(contacts.remarks.map(\.line) == [5])
        #expect(contacts.remarks.map(\.outcome) == [.leftOut])
    }
}
