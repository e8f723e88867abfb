import CairnCore

/// A column of the people's table, and the field that its cells hold; nil for the notes.
struct SheetColumn: Sendable {
    let column: ContactSheet.Column
    let field: Field<Person>?

    /// Columns whose name in spreadsheets is not the field's.
    private static let titles = ["mails": "Email", "zone": "Time zone"]
}

extension SheetColumn {
    /// The column of a field; nil if it refers to another record, which means nothing elsewhere.
    init?(_ field: Field<Person>) {
        if case .reference = field.kind { return nil }
        let words = field.column.split(separator: "_").joined(separator: " ")
        let title = Self.titles[field.name] ?? words.prefix(1).uppercased() + words.dropFirst()
        self.init(column: ContactSheet.Column(name: field.name, title: title), field: field)
    }

    /// The cell of a contact.
    func cell(_ contact: Contact) -> String {
        guard let field else { return PlainText.lines(contact.notes) }
        return switch field.get(contact.person) {
        case .list(let texts): list.cell(texts)
        case .text(let text): field.kind == .lines ? PlainText.lines(text) : PlainText.line(text)
        case let value: field.text(of: value)
        }
    }

    /// Puts a cell's text into the contact.
    ///
    /// - Throws: why the text is not allowed there.
    func take(
        _ text: String, of contact: inout Contact, _ objection: (ContactSheet.Column, String) -> String?
    ) throws(FieldFault) {
        guard let field else {
            contact.notes = PlainText.lines(text)
            return
        }
        switch field.kind {
        case .list:
            let items = list.items(of: text)
            let texts = field.name == "mails" ? items.map(PlainText.mail).filter { !$0.isEmpty } : items
            try contact.set(.list(texts), of: field)
        case .lines: try contact.set(.text(PlainText.lines(text)), of: field)
        default:
            let text = PlainText.line(text)
            // The table itself reports a missing name.
            if text.isEmpty { return }
            if let reason = objection(column, text) { throw FieldFault(field.name, reason) }
            try contact.set(try value(text, of: field), of: field)
        }
    }

    /// Web addresses may contain commas, but no spaces.
    private var list: ListCell { column.name == "links" ? .spaces : .commas }

    /// Words and days are written as they are stored, so that the table means the same everywhere and on any day.
    private func value(_ text: String, of field: Field<Person>) throws(FieldFault) -> FieldValue {
        switch field.kind {
        case .number, .decimal, .measure, .minute, .duration, .flag: try field.read(text, today: Day(number: 0))
        default: .text(text)
        }
    }
}
