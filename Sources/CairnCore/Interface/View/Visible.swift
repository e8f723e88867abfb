/// The one place where text from outside is made safe to show.
///
/// Control characters, bidirectional overrides and invisible characters become visible marks, so that nothing of the
/// user's (a name, a note, a file name) can move the cursor, recolour the screen or reverse a line. A joiner stays between
/// letters that it shapes, as in Persian or Sinhala; in emoji it goes, since terminals differ on what it makes of them.
public enum Visible {
    /// `text` on one line: line ends and tabs become marks too.
    public static func line(_ text: String) -> String { clean(text, keepingLines: false) }

    /// `text` with its line ends kept (`\r\n` and `\r` become `\n`) and tabs as spaces.
    public static func lines(_ text: String) -> String { clean(text, keepingLines: true) }

    /// Whether the scalar must not reach a terminal as it is. A joiner may, behind a letter that it shapes.
    public static func isHostile(_ scalar: Unicode.Scalar) -> Bool { mark(scalar) != nil }

    /// Whether something in the text must not reach a terminal as it is.
    public static func hasHostile(_ text: String) -> Bool {
        var before: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isHostile(scalar), !Joining.shapes(scalar, behind: before) { return true }
            before = scalar
        }
        return false
    }

    private static func clean(_ text: String, keepingLines: Bool) -> String {
        // Almost all text is: check before building anything.
        if isClean(text, keepingLines: keepingLines) { return text }
        var shown = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            defer { before = scalar }
            switch scalar {
            case "\n" where keepingLines:
                if before != "\r" { shown.append("\n") }
            case "\r" where keepingLines: shown.append("\n")
            case "\t" where keepingLines: append("    ", to: &shown)
            default:
                let after = place + 1 < scalars.count ? scalars[place + 1] : nil
                if Joining.isPartOfPicture(scalar, between: before, after) { continue }
                if let mark = mark(scalar), !Joining.shapes(scalar, behind: before) {
                    append(mark, to: &shown)
                } else {
                    shown.append(scalar)
                }
            }
        }
        return String(shown)
    }

    /// Whether it can be shown as it is. Only what is not plain is looked at more closely.
    private static func isClean(_ text: String, keepingLines: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var place = bytes.plainEnd(0..<bytes.count)
            while place < bytes.count {
                let scalar = bytes.scalar(at: place)
                guard scalar == "\n" && keepingLines || !isHostile(scalar) else { return false }
                place = bytes.plainEnd(place + scalar.utf8.count..<bytes.count)
            }
            return true
        }
    }

    /// Scalar by scalar: the view's own `append(contentsOf:)` copies the whole view each time.
    private static func append(_ text: String, to shown: inout String.UnicodeScalarView) {
        for scalar in text.unicodeScalars { shown.append(scalar) }
    }

    private static func mark(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
        case 0x7F: "␡"
        case 0x80...0x9F, 0x061C, 0x200B...0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F, 0xAD:
            "‹\(String(scalar.value, radix: 16, uppercase: true))›"
        default: nil
        }
    }
}
