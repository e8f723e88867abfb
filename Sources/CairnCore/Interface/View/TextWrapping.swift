extension TextMeasure {
    /// `text` in lines of at most `width` columns, broken at spaces, or inside a word if it is longer than a line. Line
    /// ends in the text are kept. Always at least one line.
    public func wrap(_ text: String, width: Int) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var lines: [String] = []
            var start = 0
            while start <= bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                let paragraph = UnsafeBufferPointer(rebasing: bytes[start..<end])
                var wrapping = Wrapping(paragraph, width: max(1, width), measure: self)
                lines += wrapping.lines()
                start = end + 1
            }
            return lines
        }
    }

    /// `text` cut to `width` columns, ending in "…" if something was cut.
    public func fit(_ text: String, width: Int) -> String {
        if text.utf8.count <= width || self.width(text) <= width { return text }
        guard width > 0 else { return "" }
        var shown = 0
        var room = width - 1
        TextPieces.walk(text) { piece in
            let (bytes, columns) =
                switch piece {
                case .plain(let bytes): (min(bytes.count, room), min(bytes.count, room))
                case .scalar(let scalar): (scalar.utf8.count, shownWidth(scalar))
                case .character(let character): (character.utf8.count, shownWidth(character))
                }
            guard columns <= room else { return false }
            shown += bytes
            room -= columns
            if case .plain(let all) = piece { return bytes == all.count }
            return true
        }
        return String(Substring(text.utf8.prefix(shown))) + "…"
    }
}

/// Wraps a paragraph. A line is a range of its bytes, so that no strings are built piece by piece.
private struct Wrapping {
    private let text: UnsafeBufferPointer<UInt8>
    private let width: Int
    private let measure: TextMeasure
    private var done: [String] = []
    /// The line being filled, and its columns.
    private var line: Range<Int>
    private var used = 0

    init(_ text: UnsafeBufferPointer<UInt8>, width: Int, measure: TextMeasure) {
        self.text = text
        self.width = width
        self.measure = measure
        line = 0..<0
    }

    mutating func lines() -> [String] {
        if text.count <= width { return [string(0..<text.count)] }
        // Leading spaces are indentation, and are kept.
        while used < min(width - 1, text.count), isSpace(used) { used += 1 }
        line = 0..<used
        var start = line.upperBound
        var isFirst = true
        while start <= text.count {
            let end = spaceIndex(from: start)
            add(start..<end, after: isFirst || used == 0 ? 0 : 1)
            isFirst = false
            start = end + 1
        }
        finish()
        return done
    }

    /// The next space, or the end.
    private func spaceIndex(from start: Int) -> Int {
        var index = start
        while index < text.count, !isSpace(index) { index += 1 }
        return index
    }

    /// Whether there is a space that carries no combining mark.
    private func isSpace(_ index: Int) -> Bool {
        guard text[index] == UInt8(ascii: " ") else { return false }
        guard index + 1 < text.count, text[index + 1] >= 0x80 else { return true }
        return string(index..<min(index + 5, text.count)).first == " "
    }

    /// Adds a word to the line, or to the next one if there is no room.
    private mutating func add(_ word: Range<Int>, after gap: Int) {
        let own = columns(word)
        var gap = gap
        if used + gap + own > width {
            // Drop the indentation if the word only fits without it.
            if gap > 0 { finish() } else if own <= width { used = 0 }
            gap = 0
        }
        if used == 0 { line = word.lowerBound..<word.lowerBound }
        used += gap
        guard used + own > width else {
            line = line.lowerBound..<word.upperBound
            used += own
            return
        }
        line = line.lowerBound..<word.lowerBound
        cut(word)
    }

    /// Cuts whole lines off a word that is too long.
    private mutating func cut(_ word: Range<Int>) {
        for character in string(word) {
            let own = measure.shownWidth(character)
            if own <= width {
                add(own, bytes: character.utf8.count)
            } else {
                // A character of many cells is cut between them.
                for cell in measure.cells(of: character) {
                    add(cell?.width ?? 1, bytes: cell?.scalars.reduce(0) { $0 + $1.utf8.count } ?? 0)
                }
            }
        }
    }

    /// Adds a part of a word, on the next line if there is no room.
    private mutating func add(_ columns: Int, bytes: Int) {
        if used + columns > width, used > 0 {
            let end = line.upperBound
            finish()
            line = end..<end
        }
        line = line.lowerBound..<line.upperBound + bytes
        used += columns
    }

    private mutating func finish() {
        done.append(string(line))
        used = 0
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }

    private func columns(_ word: Range<Int>) -> Int {
        // Most words are plain: only what is none has to be measured.
        text.plainEnd(word) < word.upperBound ? measure.width(string(word)) : word.count
    }
}
