/// Words quoted as for a shell: `'as it is'`, `"with blanks"`, or a backslash before a character.
enum ShellWords {
    /// The commands of a list with a colon between them, as their words; commands without a word are left out. A quote that
    /// does not end goes up to the end of the text.
    static func commands(_ text: String) -> [[String]] {
        var reading = Reading()
        for character in text { reading.take(character) }
        reading.endCommand()
        return reading.commands
    }

    private struct Reading {
        var commands: [[String]] = []
        private var words: [String] = []
        private var word: String?
        private var quote: Character?
        private var isEscaped = false

        mutating func take(_ character: Character) {
            switch (character, quote) {
            case _ where isEscaped:
                // Between double quotes a backslash stands for itself, but before these.
                append((quote == nil || "\"\\$`".contains(character) ? "" : "\\") + String(character))
                isEscaped = false
            case ("\\", nil), ("\\", "\""): isEscaped = true
            case (_, let open?) where character == open: quote = nil
            case ("'", nil), ("\"", nil):
                quote = character
                append("")
            case (":", nil): endCommand()
            case (_, nil) where character.isWhitespace: endWord()
            default: append(String(character))
            }
        }

        mutating func endCommand() {
            endWord()
            if !words.isEmpty { commands.append(words) }
            words = []
        }

        private mutating func endWord() {
            if let word { words.append(word) }
            word = nil
        }

        private mutating func append(_ text: String) { word = (word ?? "") + text }
    }
}
