extension TextArea {
    /// Carries out an editing command; false for those that depend on the width of the rows.
    mutating func edit(_ command: TextCommand) -> Bool {
        switch command {
        case .left: move(to: before(cursor))
        case .right: move(to: after(cursor))
        case .wordLeft: move(to: wordStart)
        case .wordRight: move(to: wordEnd)
        case .start: move(to: Place(line: cursor.line, column: 0))
        case .end: move(to: Place(line: cursor.line, column: lines[cursor.line].count))
        case .top: move(to: Place(line: 0, column: 0))
        case .bottom: move(to: end)
        case .mark: (mark, isShifted) = (mark == nil ? cursor : nil, false)
        case .erase: erase(selection ?? before(cursor)..<cursor)
        case .eraseNext: erase(selection ?? cursor..<after(cursor))
        case .eraseWord: erase(selection ?? wordStart..<cursor)
        case .eraseLine: erase(selection ?? Place(line: cursor.line, column: 0)..<cursor)
        case .cut: cut()
        case .copy: copy()
        case .paste: insert(kept)
        case .undo: return undo()
        case .redo: return redo()
        default: return false
        }
        return true
    }

    /// Called before every command: a move with Shift starts or extends a selection; the next move without Shift ends
    /// it.
    mutating func select(by command: TextCommand, isShifted hasShift: Bool) {
        if hasShift {
            if mark == nil { (mark, isShifted) = (cursor, true) }
        } else if isShifted, command.isMove {
            (mark, isShifted) = (nil, false)
        }
    }

    /// Cuts the selection, else the rest of the line, else the line end.
    private mutating func cut() {
        let rest = cursor..<Place(line: cursor.line, column: lines[cursor.line].count)
        let range = selection ?? (rest.isEmpty ? cursor..<after(cursor) : rest)
        kept = text(in: range)
        erase(range)
    }

    private mutating func copy() {
        kept = selection.map(text(in:)) ?? String(lines[cursor.line])
        mark = nil
    }

    private func before(_ place: Place) -> Place {
        if place.column > 0 { return Place(line: place.line, column: place.column - 1) }
        if place.line == 0 { return place }
        return Place(line: place.line - 1, column: lines[place.line - 1].count)
    }

    private func after(_ place: Place) -> Place {
        if place.column < lines[place.line].count { return Place(line: place.line, column: place.column + 1) }
        return place.line + 1 < lines.count ? Place(line: place.line + 1, column: 0) : place
    }

    private var wordStart: Place {
        var place = cursor
        while let character = character(before: place), !character.isWordPart { place = before(place) }
        while let character = character(before: place), character.isWordPart { place = before(place) }
        return place
    }

    private var wordEnd: Place {
        var place = cursor
        while let character = character(at: place), !character.isWordPart { place = after(place) }
        while let character = character(at: place), character.isWordPart { place = after(place) }
        return place
    }

    /// The character there; a line end counts as a character.
    private func character(at place: Place) -> Character? {
        if place.column < lines[place.line].count { return lines[place.line][place.column] }
        return place.line + 1 < lines.count ? "\n" : nil
    }

    private func character(before place: Place) -> Character? {
        place == Place(line: 0, column: 0) ? nil : character(at: before(place))
    }
}

extension Character {
    /// Whether it is part of a word.
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" || self == "'" }
}
