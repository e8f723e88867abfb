import CairnCore

/// People as a table: our own CSV, which people fill in and edit in spreadsheets as well.
///
/// Only the column `Name` has to be there. Written and read again, the same people come back, but for what has no
/// column: UID, parts of the name, the day of the connection.
public enum ContactSheet {
    /// The columns, in the order in which they are written.
    public enum Column: String, CSVColumn, Sendable {
        case name = "Name"
        case role = "Role"
        case company = "Company"
        case industry = "Industry"
        case track = "Track"
        case seniority = "Seniority"
        case met = "Met"
        case mails = "Email"
        case links = "Links"
        case place = "Place"
        case zone = "Time zone"
        case tags = "Tags"
        case notes = "Notes"

        static let required: [Column] = [.name]
        static let preamble = 0
    }

    /// The table with its header.
    public static func text(_ people: [Contact]) -> String {
        let header = CSVWriter.row(Column.allCases.map(\.rawValue))
        return people.reduce(into: header) { text, person in
            text += CSVWriter.row(Column.allCases.map { cell($0, of: person) })
        }
    }

    /// The people of a table.
    ///
    /// - Parameter objection: why the text of a column is none that it may have; nil where it may. Empty cells and
    ///   lists are not asked about.
    public static func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits(), encoding: TextEncoding? = nil,
        objection: (Column, String) -> String? = { _, _ in nil }
    ) throws(ExchangeError) -> Contacts {
        let source = try Source(bytes, limits: limits, encoding: encoding)
        do { return try contacts(source, objection) } catch { throw source.error(error) }
    }

    private static func contacts(
        _ source: Source, _ objection: (Column, String) -> String?
    ) throws(Fault) -> Contacts {
        var table = try CSVTable<Column>(source)
        var contacts = Contacts()
        contacts.ignoredColumns = table.header.ignored
        contacts.encoding = source.encoding?.rawValue
        while let row = try table.next() {
            var contact = Contact(name: "")
            for column in Column.allCases { try set(column, of: &contact, row[column], objection) }
            guard !contact.name.isEmpty else {
                throw Fault(offset: row[.name].offset, reason: "this row has no name; every person needs one")
            }
            try contacts.append(contact, from: row.offset, limit: source.limits.contacts)
        }
        return contacts
    }

    private static func set(
        _ column: Column, of contact: inout Contact, _ cell: CSVCell, _ objection: (Column, String) -> String?
    ) throws(Fault) {
        let text = FormulaGuard.off(cell.text)
        switch column.place {
        case .line(let path):
            contact[keyPath: path] = PlainText.line(text)
            guard !contact[keyPath: path].isEmpty, let reason = objection(column, contact[keyPath: path]) else {
                return
            }
            throw Fault(offset: cell.offset, reason: reason)
        case .lines(let path): contact[keyPath: path] = PlainText.lines(text)
        case .list(let path, let form): contact[keyPath: path] = form.items(of: text)
        }
    }

    private static func cell(_ column: Column, of contact: Contact) -> String {
        switch column.place {
        case .line(let path): PlainText.line(contact[keyPath: path])
        case .lines(let path): PlainText.lines(contact[keyPath: path])
        case .list(let path, let form): form.cell(contact[keyPath: path])
        }
    }
}

/// Where a column's text belongs.
private enum Place {
    case line(WritableKeyPath<Contact, String>)
    case lines(WritableKeyPath<Contact, String>)
    case list(WritableKeyPath<Contact, [String]>, ListCell)
}

extension ContactSheet.Column {
    fileprivate var place: Place {
        switch self {
        case .name: .line(\.name)
        case .role: .line(\.role)
        case .company: .line(\.company)
        case .industry: .line(\.industry)
        case .track: .line(\.track)
        case .seniority: .line(\.seniority)
        case .met: .line(\.met)
        case .mails: .list(\.mails, .commas)
        case .links: .list(\.links, .spaces)
        case .place: .line(\.place)
        case .zone: .line(\.zone)
        case .tags: .list(\.tags, .commas)
        case .notes: .lines(\.notes)
        }
    }
}
