/// Words as they are compared: small letters, without accents and punctuation.
enum Words {
    /// The text's letters and digits, words a space apart.
    static func folded(_ text: String) -> String {
        var words = ""
        for character in text.lowercased() {
            if character.isLetter || character.isNumber {
                words.append(plain[character].map { $0 } ?? String(character))
            } else if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .nonspacingMark }) {
                words.append(character)
            } else if "'’ʼ`´׳״\"".contains(character) {
                continue
            } else if !words.isEmpty, words.last != " " {
                words.append(" ")
            }
        }
        while words.last == " " { words.removeLast() }
        return words
    }

    private static let plain: [Character: String] = {
        var plain: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ø": "o", "đ": "d", "ł": "l"]
        for (base, accented) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ď"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"),
            ("i", "ìíîïĩīĭį"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľ"), ("n", "ñńņňʼn"), ("o", "òóôõöōŏő"), ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("α", "ά"),
            ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("е", "ё"), ("и", "й"),
        ] {
            for character in accented { plain[character] = base }
        }
        // Turkish capital İ in small letters is an i with a dot above it.
        plain["i\u{307}"] = "i"
        return plain
    }()
}
