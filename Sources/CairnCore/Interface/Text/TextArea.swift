/// A text of several lines being edited: a cursor, a selection, and edits that can be undone.
///
/// All line ends become `\n`. The cost of an edit depends on its line, not on the whole text.
public struct TextArea: Equatable, Sendable {
    /// A place between characters.
    public struct Place: Hashable, Comparable, Sendable {
        /// The line, from 0.
        public var line: Int
        /// Characters before it in the line.
        public var column: Int

        public static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// The lines without their ends; at least one.
    public internal(set) var lines: [[Character]]
    public internal(set) var cursor: Place
    /// The end of the selection opposite the cursor; nil if nothing is selected.
    public internal(set) var mark: Place?
    /// Where the first row in view begins.
    public internal(set) var top = Place(line: 0, column: 0)
    /// The screen column that moving up and down keeps to.
    var goal: Int?
    /// Whether the selection was made with the Shift key, so that moving without it ends the selection.
    var isShifted = false
    /// What was cut or copied last.
    var kept = ""
    private var history = TextHistory()
    /// Whether the text was edited.
    var isChanged: Bool { !history.done.isEmpty }

    /// A text. `offset` places the cursor in characters from the beginning; nil is the end.
    public init(_ text: String = "", cursor offset: Int? = nil) {
        lines = TextArea.split(text)
        cursor = Place(line: 0, column: 0)
        cursor = offset.map(place(at:)) ?? end
    }

    /// All of it.
    public var text: String { text(in: Place(line: 0, column: 0)..<end) }

    /// Whether the text is empty.
    public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

    /// The selection, or nil.
    public var selection: Range<Place>? {
        guard let mark, mark != cursor else { return nil }
        return min(mark, cursor)..<max(mark, cursor)
    }

    /// The selected text; empty if nothing is selected.
    public var selected: String { selection.map(text(in:)) ?? "" }

    /// The cursor's distance from the beginning in characters, counting a line end as one.
    public var offset: Int { lines[..<cursor.line].reduce(0) { $0 + $1.count + 1 } + cursor.column }

    /// Replaces the selection with text.
    public mutating func insert(_ text: String) {
        let isWord = text.count == 1 && text.first?.isWhitespace == false
        replace(selection ?? cursor..<cursor, by: text, isTyping: isWord)
    }

    /// Removes a range; can be undone.
    mutating func erase(_ range: Range<Place>) { replace(range, by: "") }

    /// Replaces the whole text; can be undone.
    mutating func replaceAll(by text: String) { replace(Place(line: 0, column: 0)..<end, by: text) }

    /// Undoes the last edit; false if there is none.
    mutating func undo() -> Bool {
        guard let step = history.done.popLast() else { return false }
        history.undone.append(carryOut(step))
        return true
    }

    /// Redoes the edit undone last; false if there is none.
    mutating func redo() -> Bool {
        guard let step = history.undone.popLast() else { return false }
        history.done.append(carryOut(step))
        return true
    }

    /// Moves the cursor; typing after a move is a separate edit.
    mutating func move(to place: Place, keepingGoal: Bool = false) {
        cursor = place
        history.isTyping = false
        if !keepingGoal { goal = nil }
    }

    var end: Place { Place(line: lines.count - 1, column: lines[lines.count - 1].count) }

    func text(in range: Range<Place>) -> String {
        var text = ""
        for (index, line) in stretch(range).enumerated() {
            if index > 0 { text += "\n" }
            text.append(contentsOf: line)
        }
        return text
    }

    private func stretch(_ range: Range<Place>) -> [[Character]] {
        let (from, to) = (range.lowerBound, range.upperBound)
        if from.line == to.line { return [Array(lines[from.line][from.column..<to.column])] }
        return [Array(lines[from.line][from.column...])] + lines[from.line + 1..<to.line]
            + [Array(lines[to.line][..<to.column])]
    }

    private func place(at offset: Int) -> Place {
        var rest = max(0, offset)
        for (index, line) in lines.enumerated() {
            if rest <= line.count { return Place(line: index, column: rest) }
            rest -= line.count + 1
        }
        return end
    }

    /// The characters on both sides are parsed again with the text, so that an accent joins the letter typed before it.
    private mutating func replace(_ range: Range<Place>, by text: String, isTyping: Bool = false) {
        guard !range.isEmpty || !text.isEmpty else { return }
        var (from, to) = (range.lowerBound, range.upperBound)
        from.column = max(0, from.column - 1)
        to.column = min(lines[to.line].count, to.column + 1)
        let old = stretch(from..<to)
        var new = TextArea.split(self.text(in: from..<range.lowerBound) + text)
        let last = new.count - 1
        let column = new[last].count + (last == 0 ? from.column : 0)
        if range.upperBound < to { new[last] = Array(String(new[last]) + self.text(in: range.upperBound..<to)) }
        let before = cursor
        let joins = history.isTyping && isTyping && range.isEmpty
        let end = put(new, in: from..<to)
        move(to: min(Place(line: from.line + last, column: column), end))
        (mark, isShifted) = (nil, false)
        history.remember(
            TextHistory.Step(from: from, to: end, lines: old, cursor: before), inPlaceOf: from..<to, joins: joins)
        history.isTyping = isTyping
    }

    /// Replaces a range with lines; returns where they end.
    private mutating func put(_ new: [[Character]], in range: Range<Place>) -> Place {
        let (from, to) = (range.lowerBound, range.upperBound)
        let last = new.count - 1
        if last == 0, from.line == to.line {
            lines[from.line].replaceSubrange(from.column..<to.column, with: new[0])
            return Place(line: from.line, column: from.column + new[0].count)
        }
        var new = new
        new[0].insert(contentsOf: lines[from.line][..<from.column], at: 0)
        let end = Place(line: from.line + last, column: new[last].count)
        new[last].append(contentsOf: lines[to.line][to.column...])
        lines.replaceSubrange(from.line...to.line, with: new)
        return end
    }

    /// Carries out a step of the history; returns its inverse.
    private mutating func carryOut(_ step: TextHistory.Step) -> TextHistory.Step {
        let back = (lines: stretch(step.from..<step.to), cursor: cursor)
        let end = put(step.lines, in: step.from..<step.to)
        move(to: step.cursor)
        (mark, isShifted) = (nil, false)
        return TextHistory.Step(from: step.from, to: end, lines: back.lines, cursor: back.cursor)
    }

    private static func split(_ text: String) -> [[Character]] {
        text.lines().map(Array.init)
    }
}
