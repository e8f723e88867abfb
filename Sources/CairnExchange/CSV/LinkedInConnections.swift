import CairnCore

/// `Connections.csv` of a LinkedIn data export.
///
/// LinkedIn's own notes may stand above the header. Mail addresses are there only for members who allow it.
public enum LinkedInConnections {
    enum Column: String, CaseIterable, CSVColumn {
        case firstName = "First Name"
        case lastName = "Last Name"
        case url = "URL"
        case mail = "Email Address"
        case company = "Company"
        case position = "Position"
        case connectedOn = "Connected On"

        static let required: [Column] = [.firstName, .lastName, .company, .position, .connectedOn]
        static let preamble = 20
    }

    /// The connections, in the file's order. Rows without a name, as closed accounts leave them, are left out and said.
    public static func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) -> Contacts {
        let source = try Source(bytes, limits: limits)
        do { return try contacts(source) } catch { throw source.error(error) }
    }

    private static func contacts(_ source: Source) throws(Fault) -> Contacts {
        var table = try CSVTable<Column>(source)
        var contacts = Contacts()
        contacts.ignoredColumns = table.header.ignored
        var nameless: [Int] = []
        while let row = try table.next() {
            if let person = try contact(row) {
                try contacts.append(person, from: row.offset, limit: source.limits.contacts)
            } else {
                nameless.append(row.offset)
            }
        }
        contacts.nameless = source.lines(of: nameless)
        return contacts
    }

    private static func contact(_ row: CSVTable<Column>.Row) throws(Fault) -> Contact? {
        let given = PlainText.line(row[.firstName].text)
        let family = PlainText.line(row[.lastName].text)
        guard !given.isEmpty || !family.isEmpty else { return nil }
        var contact = Contact(name: given + family)
        if !given.isEmpty, !family.isEmpty {
            contact.name = "\(given) \(family)"
            contact.givenName = given
            contact.familyName = family
        }
        contact.company = PlainText.line(row[.company].text)
        contact.role = PlainText.line(row[.position].text)
        let mail = PlainText.line(row[.mail].text)
        contact.mails = mail.isEmpty ? [] : [mail]
        let url = PlainText.line(row[.url].text)
        contact.links = url.isEmpty ? [] : [url]
        contact.uid = contact.links.first
        contact.connectedOn = try day(row[.connectedOn])
        return contact
    }

    private static func day(_ cell: CSVCell) throws(Fault) -> Day? {
        let text = PlainText.line(cell.text)
        if text.isEmpty { return nil }
        switch DayText.read(text) {
        case .day(let day): return day
        case .noSuchDay: throw Fault(offset: cell.offset, reason: "there is no day \(text.quoted)")
        case .notADate:
            throw Fault(offset: cell.offset, reason: "\(text.quoted) is no date such as 03 Dec 2026 or 2026-12-03")
        }
    }
}
