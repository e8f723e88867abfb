/// A form as lines, laid out for a screen.
public struct FormPage: Equatable, Sendable {
    /// One line inside the box.
    public enum Line: Equatable, Sendable {
        case text(String, Style)
        /// The field of that index.
        case field(Int)
        case choice(Int, String, isChosen: Bool)
        case check(Int, String, isChecked: Bool, hasCursor: Bool)
        /// A match in a long list, and its place among the matches.
        case match(Int, String, place: Int, hasCursor: Bool)
        case area(Int, TextArea.Row)
    }

    /// Columns of the box with its border, and of the text inside.
    public let columns: Int
    public let width: Int
    /// Rows that an area has.
    public let areaRows: Int
    public let lines: [Line]

    /// Lays the form out.
    public init(_ form: Form, _ size: Size, _ context: Context) {
        columns = min(size.columns, form.hasArea ? 100 : 72)
        width = max(1, columns - 4)
        let empty = FormLines(form, width, 0, context).lines
        let areas = form.fields.count { if case .area = $0.answer { true } else { false } }
        areaRows = areas == 0 ? 0 : max(3, min(30, (size.rows - 3 - empty.count) / areas))
        lines = areas == 0 ? empty : FormLines(form, width, areaRows, context).lines
    }

    /// The line with the focus.
    public func focusLine(_ form: Form) -> Int {
        lines.firstIndex { line in
            switch line {
            case .field(let index): index == form.focus
            case .choice(let index, _, let isChosen): index == form.focus && isChosen
            case .check(let index, _, _, let hasCursor): index == form.focus && hasCursor
            case .area(let index, let row): index == form.focus && row.cursor != nil
            case .text, .match: false
            }
        } ?? 0
    }
}

/// The lines of a form whose areas have so many rows.
private struct FormLines {
    let form: Form
    let width: Int
    let areaRows: Int
    let context: Context

    init(_ form: Form, _ width: Int, _ areaRows: Int, _ context: Context) {
        self.form = form
        self.width = width
        self.areaRows = areaRows
        self.context = context
    }

    var lines: [FormPage.Line] {
        let intro = form.intro.isEmpty ? [] : context.measure.wrap(form.intro, width: width) + [""]
        var all: [FormPage.Line] = intro.map { .text($0, .dim) }
        for index in form.fields.indices { all += (index > 0 ? [.text("", .plain)] : []) + field(index) }
        return all
    }

    private func field(_ index: Int) -> [FormPage.Line] {
        let field = form.fields[index]
        let hasFocus = index == form.focus
        var lines: [FormPage.Line] = field.label.isEmpty ? [] : [.text(field.label, hasFocus ? .strong : .plain)]
        switch field.answer {
        case .text: lines.append(.field(index))
        case .date: lines += date(field, index)
        case .choice(let choices, let chosen):
            if hasFocus {
                lines += choices.enumerated().map { .choice(index, $0.element, isChosen: $0.offset == chosen) }
            } else {
                lines.append(.text("  \(choices.isEmpty ? "" : choices[chosen])", .dim))
            }
        case .checks(let list): lines += checks(list, index, hasFocus)
        case .pick(let list): lines += [.field(index)] + (hasFocus ? matches(list, index) : [])
        case .area(let area):
            let rows = area.rows(width: width, height: areaRows, context.measure)
            lines += rows.map { .area(index, $0) }
            let blank = TextArea.Row(spans: [], cursor: nil)
            lines += Array(repeating: .area(index, blank), count: max(0, areaRows - rows.count))
        }
        if let problem = field.problem {
            lines += context.measure.wrap("! \(problem)", width: width).map { .text($0, .warning) }
        }
        return lines
    }

    /// What is typed, and the day that it means.
    private func date(_ field: FormField, _ index: Int) -> [FormPage.Line] {
        guard !field.value.isEmpty, field.problem == nil else { return [.field(index)] }
        let meant = field.day(context.today).map { "\($0.weekdayName) \($0.text), \($0.said(from: context.today))" }
        return [.field(index), .text("  \(meant ?? "not a day yet")", .dim)]
    }

    /// Always as many lines, so that the box stands still while one types.
    private func matches(_ list: PickList, _ index: Int) -> [FormPage.Line] {
        var lines = list.inView.map { place, text in
            FormPage.Line.match(index, text, place: place, hasCursor: place == list.cursor)
        }
        if lines.isEmpty {
            let said = list.isOpen ? "new: nothing like it so far" : "nothing on the list is like that"
            lines = [.text("  \(said)", .dim)]
        }
        lines += Array(
            repeating: .text("", .plain), count: max(0, min(PickList.rows, list.options.count) - lines.count))
        let more = list.matches.count - list.inView.count
        return list.options.count > PickList.rows ? lines + [.text(more > 0 ? "  \(more) more" : "", .dim)] : lines
    }

    /// Every box under its group's name; the text of the one with the cursor is wrapped, others are cut.
    private func checks(_ list: CheckList, _ index: Int, _ hasFocus: Bool) -> [FormPage.Line] {
        var lines: [FormPage.Line] = []
        for (place, option) in list.options.enumerated() {
            if place == 0 || list.options[place - 1].group != option.group { lines.append(.text(option.group, .dim)) }
            let hasCursor = hasFocus && place == list.cursor
            let texts = hasCursor ? context.measure.wrap(option.text, width: max(1, width - 4)) : [option.text]
            lines.append(
                .check(index, texts.first ?? "", isChecked: list.checked.contains(option.id), hasCursor: hasCursor))
            lines += texts.dropFirst().map { .text("    \($0)", .cursor) }
        }
        return lines
    }
}
