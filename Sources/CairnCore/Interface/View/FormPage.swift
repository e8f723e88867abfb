/// A form as lines, laid out for a screen.
public struct FormPage: Equatable, Sendable {
    /// One line inside the box.
    public struct Line: Equatable, Sendable {
        /// What it shows.
        public enum Content: Equatable, Sendable {
            case text(String, Style)
            /// The text field of the question.
            case line
            case choice(String, isChosen: Bool)
            /// A box to tick, and its index in the list.
            case check(String, place: Int, isChecked: Bool, hasCursor: Bool)
            /// A match in a long list, and its index among the matches.
            case match(String, place: Int, hasCursor: Bool)
            /// A row of a text area, counted from the first in view.
            case area(TextArea.Row, row: Int)
        }

        public let content: Content
        /// The index of its field; nil above the fields.
        public let field: Int?
    }

    /// The box with its border, and the columns of the text inside.
    public let box: ScreenLayout.Box
    public let width: Int
    /// The height of a text area, in rows.
    public let areaRows: Int
    /// All lines, and the index of the first one in view, chosen so that the line with the focus is in view.
    public let lines: [Line]
    public let first: Int

    /// Maximum columns of a form, and of one with a text area.
    private static let columns = (plain: 72, wide: ScreenLayout.widestText + 4)

    /// Lays the form out.
    public init(_ form: Form, _ size: Size, _ context: Context) {
        let columns = min(size.columns, form.hasArea ? Self.columns.wide : Self.columns.plain)
        width = max(1, columns - 4)
        let outline = FormLines(form: form, width: width, areaRows: 0, context: context)
        let empty = outline.lines
        let areas = form.fields.count { $0.area != nil }
        areaRows = areas == 0 ? 0 : max(3, (size.rows - 3 - empty.count) / areas)
        lines = areas == 0 ? empty : FormLines(form: form, width: width, areaRows: areaRows, context: context).lines
        let tallest = areas == 0 ? max(lines.count, outline.tallest) : lines.count
        let rows = min(max(0, size.rows - 1), tallest + 2)
        box = ScreenLayout.Box(
            row: max(0, (size.rows - 1 - rows) / 2), column: (size.columns - columns) / 2, rows: rows, columns: columns)
        let room = max(0, rows - 2)
        let focus = lines.firstIndex { $0.hasFocus(form.focus) } ?? 0
        // At the first question, what the form says of itself is in view as far as there is room for it.
        let lowest = max(0, focus - room + 1)
        let isUnderIntro = form.focus == 0 && room > 0 && lines.dropFirst(lowest).first?.field == nil
        let wanted = form.top ?? (isUnderIntro ? lowest : focus - room / 2)
        first = max(0, min(wanted, lines.count - room))
    }

    /// The text inside the box.
    public var inside: ScreenLayout.Box {
        ScreenLayout.Box(
            row: box.row + 1, column: box.column + 2, rows: max(0, box.rows - 2), columns: max(0, box.columns - 4))
    }

    /// The line at a cell of the screen; nil outside the lines.
    func line(row: Int, column: Int) -> Line? {
        guard inside.contains(row: row, column: column) else { return nil }
        let index = first + row - inside.row
        return lines.indices.contains(index) ? lines[index] : nil
    }
}

extension FormPage.Line {
    /// Whether the cursor is in it while this field has the focus.
    fileprivate func hasFocus(_ focus: Int) -> Bool {
        guard field == focus else { return false }
        return switch content {
        case .line: true
        case .choice(_, let isChosen): isChosen
        case .check(_, _, _, let hasCursor): hasCursor
        case .area(let row, _): row.cursor != nil
        case .text, .match: false
        }
    }
}

/// Lays out a form whose text areas are `areaRows` rows high.
private struct FormLines {
    typealias Content = FormPage.Line.Content

    let form: Form
    let width: Int
    let areaRows: Int
    let context: Context

    var lines: [FormPage.Line] {
        let intro = form.intro.isEmpty ? [] : context.measure.wrap(form.intro, width: width) + [""]
        var all = intro.map { FormPage.Line(content: .text($0, .dim), field: nil) }
        for index in form.fields.indices {
            if index > 0 { all.append(FormPage.Line(content: .text("", .plain), field: nil)) }
            all += field(form.fields[index], hasFocus: index == form.focus).map {
                FormPage.Line(content: $0, field: index)
            }
        }
        return all
    }

    /// How many lines there are while the answer that takes most is chosen and each day says what it means, so that the box
    /// stays where it is from question to question.
    var tallest: Int {
        let open = form.fields.map { tallest($0, hasFocus: true) }
        let closed = form.fields.map { tallest($0, hasFocus: false) }
        let opening = zip(open, closed).map { max(0, $0 - $1) }.max() ?? 0
        let intro = form.intro.isEmpty ? 0 : context.measure.wrap(form.intro, width: width).count + 1
        return intro + closed.reduce(0, +) + max(0, form.fields.count - 1) + opening
    }

    private func tallest(_ field: FormField, hasFocus: Bool) -> Int {
        let lines = self.field(field, hasFocus: false).count
        switch field.answer {
        case .date: return lines + (date(field).count == 1 && field.problem == nil ? 1 : 0)
        case .checks(let list) where hasFocus:
            return lines + (list.options.map { wrapped($0.text).count - 1 }.max() ?? 0)
        case .choice(let choices, _) where hasFocus:
            return lines - 1 + choices.count + (choices.map { wrapped($0).count - 1 }.max() ?? 0)
        case .pick: return hasFocus ? self.field(field, hasFocus: true).count : lines
        case .text: return lines + (field.remark == nil ? 0 : max(0, Self.remarkRows - remark(field).count))
        case .area, .checks, .choice: return lines
        }
    }

    /// Lines that are kept for a remark.
    private static let remarkRows = 4

    private func remark(_ field: FormField) -> [Content] {
        guard let remark = field.remark, !remark.isEmpty, field.problem == nil else { return [] }
        return context.measure.wrap(remark, width: max(1, width - 2)).map { .text("  \($0)", .dim) }
    }

    /// The text of an option behind its box.
    private func wrapped(_ option: String) -> [String] { context.measure.wrap(option, width: max(1, width - 4)) }

    private func field(_ field: FormField, hasFocus: Bool) -> [Content] {
        var lines: [Content] = field.label.isEmpty ? [] : [.text(field.label, hasFocus ? .strong : .plain)]
        switch field.answer {
        case .text: lines.append(.line)
        case .date: lines += date(field)
        case .choice(let choices, let chosen):
            if hasFocus {
                lines += choices.indices.flatMap { choice(choices[$0], isChosen: $0 == chosen) }
            } else {
                lines.append(.text("  \(choices.isEmpty ? "" : choices[chosen])", .dim))
            }
        case .checks(let list): lines += checks(list, hasFocus)
        case .pick(let list): lines += [.line] + (hasFocus ? matches(list) : [])
        case .area(let area): lines += self.area(area)
        }
        lines += remark(field)
        if let problem = field.problem {
            lines += context.measure.wrap("! \(problem)", width: width).map { .text($0, .warning) }
        }
        return lines
    }

    private func area(_ area: TextArea) -> [Content] {
        let rows = area.rows(width: width, height: areaRows, context.measure)
        let blank = TextArea.Row(spans: [], cursor: nil)
        return (0..<areaRows).map { .area($0 < rows.count ? rows[$0] : blank, row: $0) }
    }

    /// The typed text, and the day that it means.
    private func date(_ field: FormField) -> [Content] {
        guard !field.value.isEmpty, field.problem == nil else { return [.line] }
        let meant = field.day(context.today).map {
            "\($0.weekdayName) \($0.text), \($0.said(from: context.today, past: "ago"))"
        }
        return [.line, .text("  \(meant ?? "not a day yet")", .dim)]
    }

    /// Always the same number of lines, so that the box does not move while the user types.
    private func matches(_ list: PickList) -> [Content] {
        let inView = list.inView
        var lines = inView.map { Content.match($0.text, place: $0.place, hasCursor: $0.place == list.cursor) }
        if lines.isEmpty {
            let said = list.isOpen ? "a new one: nothing like it on the list" : "nothing on the list is like that"
            lines = [.text("  \(said)", .dim)]
        }
        lines += Array(
            repeating: .text("", .plain), count: max(0, min(PickList.rows, list.options.count) - lines.count))
        guard list.options.count > PickList.rows else { return lines }
        let more = list.matches.count - inView.count
        return lines + [.text(more > 0 ? "  \(more) more" : "", .dim)]
    }

    /// The chosen answer is wrapped, the others are cut.
    private func choice(_ text: String, isChosen: Bool) -> [Content] {
        let texts = isChosen ? wrapped(text) : [text]
        return [.choice(texts.first ?? "", isChosen: isChosen)] + texts.dropFirst().map { .text("    \($0)", .cursor) }
    }

    /// The boxes under their groups' names; the text under the cursor is wrapped, the others are cut.
    private func checks(_ list: CheckList, _ hasFocus: Bool) -> [Content] {
        var lines: [Content] = []
        for (place, option) in list.options.enumerated() {
            if place == 0 || list.options[place - 1].group != option.group { lines.append(.text(option.group, .dim)) }
            let hasCursor = hasFocus && place == list.cursor
            let texts = hasCursor ? wrapped(option.text) : [option.text]
            let isChecked = list.checked.contains(option.id)
            lines.append(.check(texts.first ?? "", place: place, isChecked: isChecked, hasCursor: hasCursor))
            lines += texts.dropFirst().map { .text("    \($0)", .cursor) }
        }
        return lines
    }
}
