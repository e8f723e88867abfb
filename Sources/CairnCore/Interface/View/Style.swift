/// The meaning of a cell; the theme says how it looks.
public enum Style: UInt8, CaseIterable, Sendable {
    case plain
    /// Less important: hints, empty boxes, things elsewhere.
    case dim
    /// Names, headings.
    case strong
    /// The frame around panes without focus, and around the one that has it.
    case border, focusBorder
    /// The line at the top and the hints at the bottom.
    case header, hint, hintKey
    /// The selected line with and without the focus.
    case cursor, selected
    /// Done, in progress, late or wrong, ready to begin, proven.
    case done, learning, warning, ready, proven
    /// Something that Enter follows.
    case link
    /// Words that a filter matches.
    case match
    /// A text field, the hint in an empty one, and a message.
    case field, fieldHint, notice

    /// One letter, for the style grid of a golden frame.
    public var letter: Character {
        switch self {
        case .plain: "."
        case .dim: "d"
        case .strong: "S"
        case .border: "b"
        case .focusBorder: "B"
        case .header: "h"
        case .hint: "i"
        case .hintKey: "k"
        case .cursor: "C"
        case .selected: "s"
        case .done: "x"
        case .learning: "l"
        case .warning: "w"
        case .ready: "r"
        case .proven: "p"
        case .link: "L"
        case .match: "m"
        case .field: "f"
        case .fieldHint: "F"
        case .notice: "n"
        }
    }
}
