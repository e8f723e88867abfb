/// One line of text being edited. The cursor stands before the character at `cursor`.
public struct TextField: Equatable, Sendable {
    public private(set) var characters: [Character]
    /// 0…`characters.count`.
    public private(set) var cursor: Int
    /// Whether the text is a proposal, which typing replaces.
    public private(set) var isProposal: Bool

    /// A field that holds `text`, with the cursor at its end.
    public init(_ text: String = "", isProposal: Bool = false) {
        characters = Array(text)
        cursor = characters.count
        self.isProposal = isProposal && !text.isEmpty
    }

    /// What was typed.
    public var text: String { String(characters) }

    /// Types text at the cursor; line ends become spaces.
    public mutating func insert(_ text: String) {
        if isProposal { erase(from: 0, to: characters.count) }
        isProposal = false
        // The characters beside the cursor are parsed again with it, so that an accent joins the letter typed before
        // it.
        let beside = max(0, cursor - 1)..<min(characters.count, cursor + 1)
        let typed = String(text.map { $0.isNewline ? " " : $0 })
        let head = String(characters[beside.lowerBound..<cursor]) + typed
        let tail = String(characters[cursor..<beside.upperBound])
        characters.replaceSubrange(beside, with: Array(head + tail))
        cursor = beside.lowerBound + head.count
    }

    /// Carries out an editing command; false if it has no meaning in one line.
    @discardableResult
    public mutating func edit(_ command: TextCommand) -> Bool {
        let wasProposal = isProposal
        isProposal = false
        switch command {
        case .erase where wasProposal: erase(from: 0, to: characters.count)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .start: cursor = 0
        case .end: cursor = characters.count
        case .wordLeft: cursor = wordStart
        case .wordRight: cursor = wordEnd
        case .erase: erase(from: max(0, cursor - 1), to: cursor)
        case .eraseNext: erase(from: cursor, to: min(characters.count, cursor + 1))
        case .eraseWord: erase(from: wordStart, to: cursor)
        case .eraseLine: erase(from: 0, to: cursor)
        default:
            isProposal = wasProposal
            return false
        }
        return true
    }

    private mutating func erase(from start: Int, to end: Int) {
        characters.removeSubrange(start..<end)
        cursor = start
    }

    private var wordStart: Int {
        var index = cursor
        while index > 0, characters[index - 1] == " " { index -= 1 }
        while index > 0, characters[index - 1] != " " { index -= 1 }
        return index
    }

    private var wordEnd: Int {
        var index = cursor
        while index < characters.count, characters[index] == " " { index += 1 }
        while index < characters.count, characters[index] != " " { index += 1 }
        return index
    }
}
