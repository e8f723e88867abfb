/// Takes tags, scripts and styles off a page that was pasted raw.
enum PostingMarkup {
    /// Tags that a page's text has and other texts do not.
    private static let telling = [
        "</p>", "<br", "</li>", "</div>", "</ul>", "</h1>", "</h2>", "</h3>", "</h4>", "</span>", "</td>", "</b>",
        "</strong>",
        "<html", "<body", "<!doctype", "<p>", "<li>", "<ul>", "<div",
    ].map { Array($0.utf8) }

    /// Whether the text has tags.
    static func isMarkup(_ text: [UInt8]) -> Bool {
        var place = 0
        while let next = text[place...].firstIndex(of: UInt8(ascii: "<")) {
            if telling.contains(where: { begins($0, text, next) }) { return true }
            place = next + 1
        }
        return false
    }

    /// The words of the page: a line for each block, "- " for each item, a tab between cells.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        var plain = [UInt8]()
        plain.reserveCapacity(text.count)
        var place = 0
        while place < text.count {
            let byte = text[place]
            switch byte {
            case UInt8(ascii: "<"):
                place = skipTag(text, place, into: &plain)
            case UInt8(ascii: "&"):
                place = entity(text, place, into: &plain)
            // Line ends of the source are spaces of the page.
            case 0x09, 0x0A, 0x0D, 0x20:
                if let last = plain.last, last != 0x20, last != 0x0A { plain.append(0x20) }
                place += 1
            default:
                plain.append(byte)
                place += 1
            }
        }
        return plain
    }

    private static let blocks: Set<String> = [
        "p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article",
        "header",
        "footer", "dl", "dt", "dd", "hr", "body", "form", "blockquote", "main", "title",
    ]
    private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    /// What stands between these tags is no text.
    private static let unseen: Set<String> = ["script", "style", "template", "noscript", "svg", "select"]

    private static func skipTag(_ text: [UInt8], _ start: Int, into plain: inout [UInt8]) -> Int {
        if begins(Array("<!--".utf8), text, start) { return end(of: Array("-->".utf8), text, start + 4) }
        var place = start + 1
        let isEnd = place < text.count && text[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        let nameStart = place
        while place < text.count, isLetter(text[place]) || place > nameStart && isDigit(text[place]) { place += 1 }
        let isDeclaration = place < text.count && text[place] == UInt8(ascii: "!")
        guard place > nameStart || isDeclaration else {
            plain.append(text[start])
            return start + 1
        }
        let name = String(decoding: text[nameStart..<place].map(lower), as: UTF8.self)
        let next = endOfTag(text, place)
        if unseen.contains(name), !isEnd, text[max(next - 2, 0)] != UInt8(ascii: "/") {
            return end(of: Array("</\(name)".utf8), text, next, closing: true)
        }
        mark(name, isEnd, into: &plain)
        return next
    }

    private static func mark(_ name: String, _ isEnd: Bool, into plain: inout [UInt8]) {
        if name == "td" || name == "th" {
            if isEnd { plain.append(0x09) }
        } else if blocks.contains(name) {
            while plain.last == 0x20 { plain.removeLast() }
            if plain.last != 0x0A || name == "br" || name == "p" && !isEnd { plain.append(0x0A) }
            if name == "li", !isEnd { plain += Array("- ".utf8) }
            // A heading stays one, whatever its words.
            if headings.contains(name), !isEnd { plain += Array("\n## ".utf8) }
        }
    }

    /// After the tag's ">", attributes in quotation marks passed over.
    private static func endOfTag(_ text: [UInt8], _ start: Int) -> Int {
        var place = start
        var quote: UInt8?
        while place < text.count {
            let byte = text[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                // Only behind "=" does one begin.
                if place >= 2, text[place - 2] == UInt8(ascii: "=") { quote = byte }
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        return place
    }

    /// Behind the next `mark`; with `closing` behind the ">" that follows it. The text's end if there is none.
    private static func end(of mark: [UInt8], _ text: [UInt8], _ start: Int, closing: Bool = false) -> Int {
        var place = start
        while place < text.count {
            if text[place] == mark[0], begins(mark, text, place) {
                return closing ? endOfTag(text, place + mark.count) : place + mark.count
            }
            place += 1
        }
        return text.count
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "euro": "€",
        "pound": "£", "yen": "¥", "cent": "¢", "bull": "•", "middot": "·", "hellip": "…", "rsquo": "'", "lsquo": "'",
        "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "auml": "ä", "ouml": "ö", "uuml": "ü",
        "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç",
        "aring": "å", "oslash": "ø", "aelig": "æ", "ntilde": "ñ", "shy": "", "thinsp": " ", "ensp": " ", "emsp": " ",
        "zwnj": "", "zwj": "", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "times": "×", "sect": "§",
        "frasl": "/",
    ]

    private static func entity(_ text: [UInt8], _ start: Int, into plain: inout [UInt8]) -> Int {
        let limit = min(start + 12, text.count)
        guard let end = text[start..<limit].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
            plain.append(text[start])
            return start + 1
        }
        let name = String(decoding: text[start + 1..<end], as: UTF8.self)
        if let known = entities[name] {
            plain += Array(known.utf8)
        } else if name.hasPrefix("#"), let scalar = number(name.dropFirst()) {
            plain += Array(String(scalar).utf8)
        } else {
            plain.append(text[start])
            return start + 1
        }
        return end + 1
    }

    private static func number(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
    }

    /// Whether the mark, in small letters, stands at this place, capitals or not.
    private static func begins(_ mark: [UInt8], _ text: [UInt8], _ place: Int) -> Bool {
        guard place + mark.count <= text.count else { return false }
        return mark.indices.allSatisfy { lower(text[place + $0]) == mark[$0] }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
