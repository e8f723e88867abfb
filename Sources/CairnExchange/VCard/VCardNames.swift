/// What properties are called, so that a line can be told from a piece of text that has a colon in it.
enum VCardNames {
    /// Names of RFC 2426, 6350, 6474, 6715, 8605, 9554 and vCard 2.1.
    static let known: Set<String> = [
        "ADR", "AGENT", "ANNIVERSARY", "BDAY", "BEGIN", "BIRTHPLACE", "CALADRURI", "CALURI", "CATEGORIES", "CLASS",
        "CLIENTPIDMAP", "CONTACT-URI", "CREATED", "DEATHDATE", "DEATHPLACE", "EMAIL", "END", "EXPERTISE", "FBURL", "FN",
        "GENDER", "GEO", "GRAMGENDER", "HOBBY", "IMPP", "INTEREST", "KEY", "KIND", "LABEL", "LANG", "LANGUAGE", "LOGO",
        "MAILER", "MEMBER", "N", "NAME", "NICKNAME", "NOTE", "ORG", "ORG-DIRECTORY", "PHOTO", "PRODID", "PROFILE",
        "PRONOUNS", "RELATED", "REV", "ROLE", "SOCIALPROFILE", "SORT-STRING", "SOUND", "SOURCE", "TEL", "TITLE", "TZ",
        "UID", "URL", "VERSION", "XML",
    ]

    /// What is taken of a card.
    static let read: Set<String> = [
        "ADR", "BEGIN", "CATEGORIES", "EMAIL", "END", "FN", "KIND", "N", "NICKNAME", "NOTE", "ORG", "ROLE",
        "SOCIALPROFILE",
        "TITLE",
        "TZ", "UID", "URL", "VERSION", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND", "X-EVOLUTION-LIST", "X-SOCIALPROFILE",
    ]

    /// Whether a property says something about the card or the program that wrote it, and nothing of a person.
    static func isTechnical(_ name: String) -> Bool {
        [
            "CLIENTPIDMAP", "CREATED", "MAILER", "MEMBER", "NAME", "PRODID", "PROFILE", "REV", "SORT-STRING", "SOURCE",
            "X-ABADR", "X-ABLABEL", "X-ABUID", "X-IMAGEHASH", "X-IMAGETYPE", "X-MS-SIGNATURE",
            "X-SHARED-PHOTO-DISPLAY-PREF",
        ].contains(name) || name.hasPrefix("X-ADDRESSBOOKSERVER-") || name.hasPrefix("X-MS-OL-")
            || name.hasPrefix("X-EVOLUTION-FILE") || name.hasPrefix("X-PHONETIC-")
    }

    /// The name of the property that a line seems to be, as it is written and without its group; nil where it is none.
    static func name(of line: [UInt8]) -> String? {
        guard line.contains(ASCII.colon) else { return nil }
        let head = line.prefix { $0 != ASCII.colon && $0 != ASCII.semicolon }.prefix(200)
        let parts = String(decoding: head, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last else { return nil }
        let name = PlainText.line(String(last))
        let isWord = !name.isEmpty && name.utf8.allSatisfy(isPartOfName)
        return isWord && parts.allSatisfy({ $0.utf8.allSatisfy { isPartOfName($0) || $0 == ASCII.space } }) ? name : nil
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
