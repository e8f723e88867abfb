import CairnCore
import Testing

@testable import CairnExchange

/// LinkedIn's own file.
struct LinkedInTests {
    private func read(_ text: String) throws(ExchangeError) -> Contacts {
        try LinkedInConnections.read(Array(text.utf8))
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
        #expect(contacts.ignoredColumns == ["Language"])
    }

    @Test func `a missing column is told with those that are there`() {
        let error = ExchangeError.broken(
            line: 3, column: 1,
            reason: "the header lacks 'Last Name', 'Connected On'; found: 'First Name', 'Company', 'Position'; a line "
                + "must name the columns, at least 'First Name', 'Last Name', 'Company', 'Position', 'Connected On'")
        #expect(throws: error) { try read("Notes:\n\nFirst Name,Company,Position\nAda,Engines,Analyst\n") }
    }

    @Test(arguments: [
        ("31 Feb 2026", "there is no day '31 Feb 2026'"), ("2026-02-30", "there is no day '2026-02-30'"),
        ("12/3/26", "'12/3/26' is no date such as 03 Dec 2026 or 2026-12-03"),
        ("3 Dez 2026", "'3 Dez 2026' is no date such as 03 Dec 2026 or 2026-12-03"),
    ])
    func `a date that is none is told with its place`(date: String, reason: String) {
        let error = ExchangeError.broken(line: 2, column: 11, reason: reason)
        #expect(throws: error) { try read("\(Self.header)\nJörg,,,,,,\(date)") }
    }

    @Test(arguments: [
        ("03 Dec 2026", "2026-12-03"), ("3 dec 2026", "2026-12-03"), ("29 FEB 2024", "2024-02-29"),
        ("2026-12-03", "2026-12-03"),
    ])
    func `dates are LinkedIn's or ISO's`(text: String, iso: String) throws {
        #expect(DayText.read(text) == .day(try #require(Day(iso))))
    }

    @Test(arguments: [
        "", "2026", "Dec 3 2026", "3  Dec 2026", "+3 Dec 2026", "٣ Dec 2026", "2026-1-3", "03 Dec 99999999999999999999",
    ])
    func `what looks like a date is none`(text: String) { #expect(DayText.read(text) == .notADate) }
}
