/// Edits of a text area that can be undone and redone. Keeps what each edit replaced, not the whole text.
struct TextHistory: Equatable, Sendable {
    /// How to undo an edit: replace the range with `lines` and put the cursor back. The lines are characters, because a
    /// text that is parsed again may be split into different ones.
    struct Step: Equatable, Sendable {
        let from: TextArea.Place
        var to: TextArea.Place
        let lines: [[Character]]
        let cursor: TextArea.Place
        /// The number of characters it holds.
        let size: Int

        init(from: TextArea.Place, to: TextArea.Place, lines: [[Character]], cursor: TextArea.Place) {
            (self.from, self.to, self.lines, self.cursor) = (from, to, lines, cursor)
            size = lines.reduce(0) { $0 + $1.count + 1 }
        }
    }

    /// Maximum edits and characters kept; the last edit is always kept.
    private static let depth = 500
    private static let limit = 2_000_000

    var done: [Step] = []
    var undone: [Step] = []
    /// Whether the last edit was typing in a word, which more typing may extend.
    var isTyping = false

    /// Records how to undo an edit that replaced `old`. Typing that continues where the last edit ended is joined to
    /// it.
    mutating func remember(_ step: Step, inPlaceOf old: Range<TextArea.Place>, joins: Bool) {
        undone = []
        if joins, let last = done.last, last.from <= old.lowerBound, old.upperBound == last.to {
            done[done.count - 1].to = step.to
            return
        }
        done.append(step)
        var kept = done.reduce(0) { $0 + $1.size }
        while done.count > 1, done.count > Self.depth || kept > Self.limit { kept -= done.removeFirst().size }
    }
}
