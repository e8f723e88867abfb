/// What a key does to the text being edited.
public enum TextCommand: Sendable {
    case left, right, wordLeft, wordRight, start, end
    case erase, eraseNext, eraseWord, eraseLine
    /// Only in a text of several lines.
    case up, down, pageUp, pageDown, top, bottom
    case newLine, mark, cut, copy, paste, undo, redo

    /// Whether it changes the text.
    var isEdit: Bool { !isMove && self != .mark && self != .copy }

    /// Whether it only moves the cursor.
    var isMove: Bool {
        switch self {
        case .left, .right, .wordLeft, .wordRight, .start, .end, .up, .down, .pageUp, .pageDown, .top, .bottom: true
        default: false
        }
    }
}
