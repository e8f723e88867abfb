extension TextMeasure {
    /// `text` in lines of at most `width` columns: broken at spaces where there are any, inside a word where it is
    /// longer than a line. Line ends in the text stay. Always at least one line.
    public func wrap(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapParagraph($0, width: max(1, width))
        }
    }

    private func wrapParagraph(_ text: Substring, width: Int) -> [String] {
        if text.utf8.count <= width { return [String(text)] }
        var lines: [String] = []
        // The spaces that a paragraph begins with are its indentation, and stay.
        var line = String(text.prefix { $0 == " " }.prefix(width - 1))
        var used = line.count
        var gap = 0
        for word in text.dropFirst(used).split(separator: " ", omittingEmptySubsequences: false) {
            let wordWidth = self.width(word)
            if used + gap + wordWidth > width, gap > 0 {
                lines.append(line)
                (line, used, gap) = ("", 0, 0)
            }
            if gap > 0 { line += " " }
            used += gap
            fill(word, wordWidth, width, &line, &used, &lines)
            gap = used > 0 ? 1 : 0
        }
        lines.append(line)
        return lines
    }

    /// Adds a word to the line, cutting off full lines of one that is too long.
    private func fill(
        _ word: Substring, _ wordWidth: Int, _ width: Int, _ line: inout String, _ used: inout Int,
        _ lines: inout [String]
    ) {
        if used + wordWidth <= width {
            line += word
            used += wordWidth
            return
        }
        for character in word {
            let own = shownWidth(character)
            if used + own > width, used > 0 {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += own
        }
    }

    /// `text` cut to `width` columns, the last one a "…" where something is missing.
    public func fit(_ text: String, width: Int) -> String {
        if text.utf8.count <= width || self.width(text) <= width { return text }
        guard width > 0 else { return "" }
        var shown = ""
        var used = 0
        for character in text {
            let own = shownWidth(character)
            if used + own > width - 1 { break }
            shown.append(character)
            used += own
        }
        return shown + "…"
    }
}
