extension StringProtocol {
    /// Whether nothing of it would be seen: blanks, and characters that have no shape, such as U+200B.
    var isInvisible: Bool {
        unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0 == "\u{2800}"
        }
    }
}
