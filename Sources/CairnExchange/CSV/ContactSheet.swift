import CairnCore

/// People as a table: our own CSV, which people fill in and edit in spreadsheets as well.
///
/// Its columns are the fields of a person, and the notes; only `Name` has to be there. Written and read again, the same people
/// come back, but for what has no column: UID, parts of the name, who introduced them, the day of the connection.
public enum ContactSheet {
    /// A column of the table: a field of the person, or the notes.
    public struct Column: CSVColumn, Sendable {
        /// The field's name.
        public let name: String
        public let title: String

        static let all = sheet.map(\.column)
        static let required = all.filter { $0.name == "name" }
        static let preamble = 0
    }

    private static let sheet =
        Person.asked.compactMap(SheetColumn.init)
        + [SheetColumn(column: Column(name: "notes", title: "Notes"), field: nil)]

    /// The table with its header.
    public static func text(_ people: [Contact]) -> String {
        let header = CSVWriter.row(sheet.map(\.column.title))
        return people.reduce(into: header) { text, person in
            text += CSVWriter.row(sheet.map { $0.cell(person) })
        }
    }

    /// The people of a table.
    ///
    /// - Parameter objection: why the text of a column is none that it may have; nil if it may. Empty cells and lists are not
    ///   asked about.
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
            for place in sheet {
                let cell = row[place.column]
                let text = FormulaGuard.off(cell.text)
                do throws(FieldFault) { try place.take(text, of: &contact, objection) } catch {
                    throw Fault(offset: cell.offset, reason: error.description)
                }
            }
            guard !contact.name.isEmpty else {
                let offset = Column.required.first.map { row[$0].offset } ?? row.offset
                throw Fault(offset: offset, reason: "this row has no name; every person needs one")
            }
            try contacts.append(contact, from: row.offset, limit: source.limits.contacts)
        }
        return contacts
    }
}
