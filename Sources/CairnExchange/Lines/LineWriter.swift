/// Writes the lines that vCard and iCalendar share: CRLF, and folded at 75 bytes (RFC 6350, 3.2; RFC 5545, 3.1).
struct LineWriter {
    /// What was written.
    private(set) var text = ""

    private static let width = 75

    /// Writes one line, whose value is already escaped.
    mutating func line(_ name: String, _ value: String) {
        fold("\(name):\(value)")
        text += "\r\n"
    }

    /// Writes a line of text, unless it is empty.
    mutating func text(_ name: String, _ value: String) {
        if !value.isEmpty { line(name, LineText.escaped(value)) }
    }

    /// Characters stay whole; one that is longer than a line (hundreds of accents) is cut between scalars.
    private mutating func fold(_ line: String) {
        var room = Self.width
        for character in line {
            if character.utf8.count < Self.width {
                write(String(character), room: &room)
            } else {
                for scalar in character.unicodeScalars { write(String(Character(scalar)), room: &room) }
            }
        }
    }

    private mutating func write(_ piece: String, room: inout Int) {
        let length = piece.utf8.count
        if length > room {
            text += "\r\n "
            room = Self.width - 1
        }
        text += piece
        room -= length
    }
}
