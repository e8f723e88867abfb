/// Many lines of text being edited: a cursor, a selection, and edits that can be taken back.
///
/// Line ends of every system become `\n`. What an edit costs hangs on its line, not on the whole text.
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
    /// The other end of the selection; nil where nothing is selected.
    public internal(set) var mark: Place?
    /// The first row in view: a line, and which of its rows when it is wrapped.
    public internal(set) var top = Place(line: 0, column: 0)
    /// The column of cells that moving up and down keeps to.
    var goal: Int?
    /// What was cut or copied last.
    var kept = ""
    private var undone: [Snapshot] = []
    private var done: [Snapshot] = []
    /// Whether the last edit was typing, so that what is typed next belongs to it.
    private var isTyping = false

    /// The text as it was before an edit.
    private struct Snapshot: Equatable, Sendable {
        let lines: [[Character]]
        let cursor: Place
    }

    /// So many edits can be taken back.
    private static let depth = 200

    /// A text with the cursor so many characters from its beginning; nil: at its end.
    public init(_ text: String = "", cursor offset: Int? = nil) {
        lines = TextArea.split(text)
        cursor = Place(line: 0, column: 0)
        cursor = offset.map(place(at:)) ?? end
    }

    /// All of it.
    public var text: String {
        var text = ""
        for (index, line) in lines.enumerated() {
            if index > 0 { text += "\n" }
            text.append(contentsOf: line)
        }
        return text
    }

    /// Whether nothing stands in it.
    public var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

    /// The selection, or nil.
    public var selection: Range<Place>? {
        guard let mark, mark != cursor else { return nil }
        return min(mark, cursor)..<max(mark, cursor)
    }

    /// The selected text; empty where nothing is selected.
    public var selected: String { selection.map(text(in:)) ?? "" }

    /// How many characters the cursor is from the beginning, a line end counted as one.
    public var offset: Int { lines[..<cursor.line].reduce(0) { $0 + $1.count + 1 } + cursor.column }

    /// Types text in the place of what is selected.
    public mutating func insert(_ text: String) {
        let isWord = text.count == 1 && text.first?.isWhitespace == false
        remember(unless: isTyping && isWord && selection == nil)
        if let selection { remove(selection) }
        splice(text)
        isTyping = isWord
    }

    /// Removes a stretch, which can be taken back.
    mutating func erase(_ range: Range<Place>) {
        guard !range.isEmpty else { return }
        remember(unless: false)
        remove(range)
    }

    /// Puts another text in the place of all of it, which can be taken back.
    mutating func replaceAll(by text: String) {
        remember(unless: false)
        lines = TextArea.split(text)
        move(to: end)
        mark = nil
    }

    /// Takes the last edit back; false where there is none.
    mutating func undo() -> Bool {
        guard let before = done.popLast() else { return false }
        undone.append(Snapshot(lines: lines, cursor: cursor))
        restore(before)
        return true
    }

    /// Does it again; false where there is nothing.
    mutating func redo() -> Bool {
        guard let after = undone.popLast() else { return false }
        done.append(Snapshot(lines: lines, cursor: cursor))
        restore(after)
        return true
    }

    /// The cursor was moved: what is typed next is an edit of its own.
    mutating func move(to place: Place, keepingGoal: Bool = false) {
        cursor = place
        isTyping = false
        if !keepingGoal { goal = nil }
    }

    var end: Place { Place(line: lines.count - 1, column: lines[lines.count - 1].count) }

    func text(in range: Range<Place>) -> String {
        let (from, to) = (range.lowerBound, range.upperBound)
        if from.line == to.line { return String(lines[from.line][from.column..<to.column]) }
        let whole = lines[from.line + 1..<to.line].map { String($0) }
        let parts = [String(lines[from.line][from.column...])] + whole + [String(lines[to.line][..<to.column])]
        return parts.joined(separator: "\n")
    }

    private func place(at offset: Int) -> Place {
        var rest = max(0, offset)
        for (index, line) in lines.enumerated() {
            if rest <= line.count { return Place(line: index, column: rest) }
            rest -= line.count + 1
        }
        return end
    }

    /// The characters beside the cursor are read anew with the text: an accent that is typed after its letter joins it.
    private mutating func splice(_ text: String) {
        let line = lines[cursor.line]
        let before = max(0, cursor.column - 1)
        let after = min(line.count, cursor.column + 1)
        let head = TextArea.split(String(line[before..<cursor.column]) + text)
        let tail = String(line[cursor.column..<after])
        var middle = head
        let last = middle.count - 1
        middle[last] = Array(String(middle[last]) + tail)
        let column = head[last].count
        middle[0].insert(contentsOf: line[..<before], at: 0)
        middle[last].append(contentsOf: line[after...])
        lines.replaceSubrange(cursor.line...cursor.line, with: middle)
        cursor = Place(line: cursor.line + last, column: column + (last == 0 ? before : 0))
        (mark, goal) = (nil, nil)
    }

    private mutating func remove(_ range: Range<Place>) {
        let (from, to) = (range.lowerBound, range.upperBound)
        let joined = lines[from.line][..<from.column] + lines[to.line][to.column...]
        lines.replaceSubrange(from.line...to.line, with: [Array(joined)])
        (cursor, mark, goal) = (from, nil, nil)
        isTyping = false
    }

    private mutating func remember(unless joins: Bool) {
        undone = []
        if joins { return }
        done.append(Snapshot(lines: lines, cursor: cursor))
        if done.count > TextArea.depth { done.removeFirst() }
    }

    private mutating func restore(_ snapshot: Snapshot) {
        (lines, cursor, mark, goal) = (snapshot.lines, snapshot.cursor, nil, nil)
        isTyping = false
    }

    private static func split(_ text: String) -> [[Character]] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(Array.init)
    }
}
