extension TextMeasure {
    /// `text` in lines of at most `width` columns: broken at spaces where there are any, inside a word where it is
    /// longer than a line. Line ends in the text stay. Always at least one line.
    public func wrap(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapParagraph($0, width: max(1, width)) }
    }

    private func wrapParagraph(_ text: Substring, width: Int) -> [String] {
        if text.utf8.count <= width { return [String(text)] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let wordWidth = self.width(word)
            if used > 0, used + 1 + wordWidth <= width {
                line += " " + word
                used += 1 + wordWidth
                continue
            }
            if used > 0 { lines.append(line) }
            (line, used) = fill(word, wordWidth, width, &lines)
        }
        lines.append(line)
        return lines
    }

    /// Starts a line with a word, cutting off full lines of one that is too long.
    private func fill(_ word: Substring, _ wordWidth: Int, _ width: Int, _ lines: inout [String]) -> (String, Int) {
        if wordWidth <= width { return (String(word), wordWidth) }
        var line = ""
        var used = 0
        for character in word {
            let own = max(0, self.width(character))
            if used + own > width, used > 0 {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += own
        }
        return (line, used)
    }

    /// `text` cut to `width` columns, the last one a "…" where something is missing.
    public func fit(_ text: String, width: Int) -> String {
        if text.utf8.count <= width || self.width(text) <= width { return text }
        guard width > 0 else { return "" }
        var shown = ""
        var used = 0
        for character in text {
            let own = max(0, self.width(character))
            if used + own > width - 1 { break }
            shown.append(character)
            used += own
        }
        return shown + "…"
    }
}
