/// Why a command line cannot be split.
enum ShellWordsError: Error, Equatable, CustomStringConvertible {
    case openQuote(Character, String)
    case empty

    var description: String {
        switch self {
        case .openQuote(let quote, let text): "no closing \(quote) in: \(text)"
        case .empty: "an empty command"
        }
    }
}

/// Splits a command into words as a shell does: spaces, single and double quotes, backslashes; nothing is expanded.
///
///     shellWords(#"less 'my file' a\ b"#)  // ["less", "my file", "a b"]
func shellWords(_ command: String) throws(ShellWordsError) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = command[...]
    while let character = rest.popFirst() {
        switch (character, quote) {
        case ("\\", nil), ("\\", "\""):
            word = (word ?? "") + String(rest.popFirst() ?? "\\")
        case (_, .some(let open)) where character == open:
            quote = nil
        case ("'", nil), ("\"", nil):
            quote = character
            word = word ?? ""
        case (_, nil) where character.isWhitespace:
            if let finished = word { words.append(finished) }
            word = nil
        default:
            word = (word ?? "") + String(character)
        }
    }
    if let quote { throw .openQuote(quote, command) }
    if let word { words.append(word) }
    if words.isEmpty { throw .empty }
    return words
}
