/// Edits of a text area that can be taken back and done again. It keeps what an edit replaced, not the whole text.
struct TextHistory: Equatable, Sendable {
    /// How to take an edit back: put `lines` in the place of what stands there now, and the cursor where it was. They are
    /// characters, since a text that is read anew may fall into others.
    struct Step: Equatable, Sendable {
        let from: TextArea.Place
        var to: TextArea.Place
        let lines: [[Character]]
        let cursor: TextArea.Place
        /// How many characters it keeps.
        let size: Int

        init(from: TextArea.Place, to: TextArea.Place, lines: [[Character]], cursor: TextArea.Place) {
            (self.from, self.to, self.lines, self.cursor) = (from, to, lines, cursor)
            size = lines.reduce(0) { $0 + $1.count + 1 }
        }
    }

    /// So many edits can be taken back, and so many characters are kept for that; the last edit always is.
    private static let depth = 500
    private static let limit = 2_000_000

    var done: [Step] = []
    var undone: [Step] = []
    /// Whether the last edit was typing in a word, so that what is typed next may belong to it.
    var isTyping = false

    /// Takes in how to take an edit back that has replaced `old`. Typing that goes on where the last edit ended belongs
    /// to that.
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
