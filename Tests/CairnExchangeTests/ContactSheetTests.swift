import CairnCore
import CairnExchange
import Testing

/// Our own table of people.
struct ContactSheetTests {
    private func read(_ text: String) throws(ExchangeError) -> Contacts { try ContactSheet.read(Array(text.utf8)) }

    private func reason(_ text: String) -> String? {
        do throws(ExchangeError) {
            _ = try read(text)
            return nil
        } catch {
            return error.text
        }
    }

    @Test func `everything that has a column comes back`() throws {
        var ada = Contact(name: "=Ada \"the\" Lovelace, Countess")
        ada.role = "-analyst"
        ada.company = "'@Engines"
        ada.industry = "Computing; engines"
        ada.track = "ml-engineer"
        ada.seniority = .senior
        ada.met = "Meetup, 3 Dec"
        ada.mails = ["ada@example.org", "\"a,b\"@example.org"]
        ada.links = ["https://example.org/?a=b;c,d", "C:\\my files\\ada.txt", "\\\\server\\ada"]
        ada.place = "London"
        ada.zone = "+01:00"
        ada.tags = ["maths, pure", "engines", "a\\b"]
        ada.notes = "First line\n\n- second\t\"line\"\u{1F469}\u{200D}\u{1F4BB}"
        let people = [ada, Contact(name: String(repeating: "日", count: Person.longestName)), Contact(name: "'")]
        #expect(try read(ContactSheet.text(people)) == Contacts(people: people))
    }

    @Test func `the table is plain CSV`() {
        var ada = Contact(name: "Ada")
        ada.mails = ["a@example.org", "b@example.org"]
        ada.zone = "+1"
        #expect(
            ContactSheet.text([ada]) == """
                Name,Role,Company,Industry,Track,Seniority,Met,Email,Links,Place,Time zone,Tags,Notes\r
                Ada,,,,,,,"a@example.org, b@example.org",,,'+1,,\r\n
                """)
    }

    @Test(arguments: [
        "Name,Tags\nAda,\"maths, code\"\n", "name;TAGS\r\nAda;maths, code\r\n", "\u{FEFF}Tags\tName\rmaths; code\tAda",
        "\n\n Name ,Tags,\nAda,maths\\, code\n,,\n".replacing("\\, ", with: ";"), "Tags,Name\n\"maths\ncode\",Ada",
    ])
    func `spreadsheets write it in many ways`(text: String) throws {
        var ada = Contact(name: "Ada")
        ada.tags = ["maths", "code"]
        #expect(try read(text).people == [ada])
    }

    @Test func `short rows and unknown columns are no faults, and the latter are told`() throws {
        let contacts = try read("Shoe size,Name,Role\n44,Ada\n")
        #expect(contacts.people.map(\.name) == ["Ada"])
        #expect(contacts.ignoredColumns == ["Shoe size"])
    }

    @Test func `a header alone is an empty table`() throws {
        #expect(try read("Name") == Contacts())
        #expect(try read(ContactSheet.text([])) == Contacts())
    }

    @Test(arguments: [
        ("", "line 1, column 1: there is no header; a line must name the columns, at least 'Name'"),
        ("\u{FEFF}\r\n", "line 1, column 1: there is no header; a line must name the columns, at least 'Name'"),
        (
            "\nNaem;Role\nAda;x",
            "line 2, column 1: the header lacks 'Name'; found: 'Naem', 'Role'; a line must name the columns, at least "
                + "'Name'"
        ),
        ("Name,Role,name", "line 1, column 11: the column 'Name' is there twice"),
        ("Name,Role\nAda,x\n,y", "line 3, column 1: this row has no name; every person needs one"),
        (
            "Name,Role\nLovelace, Ada, analyst",
            "line 2, column 15: this row has more cells than the header has columns; put a cell that holds a delimiter "
                + "in quotes"
        ),
        ("Name,\"Role", "line 1, column 6: the quote that opens here is never closed"),
    ])
    func `what is wrong is told with its place`(text: String, expected: String) {
        #expect(reason(text) == expected)
    }

    @Test func `words that are not known are refused where they stand`() throws {
        let text = "Name,Track\nAda,\nGrace,wizard\n"
        let error = ExchangeError.broken(line: 3, column: 7, reason: "no track 'wizard'")
        #expect(throws: error) {
            try ContactSheet.read(Array(text.utf8)) { column, text in
                column.name == "track" ? "no track '\(text)'" : nil
            }
        }
    }

    @Test func `controls and blanks do not get into a record`() throws {
        let person = try #require(
            try read("Name,Notes\n\"\u{1B}[31m Ada\r\n L\u{2028}\u{9B} \",\"\ra\u{85}b\r\n\"").people.first)
        #expect(person.name == "[31m Ada  L")
        #expect(person.notes == "a\nb")
    }
}
