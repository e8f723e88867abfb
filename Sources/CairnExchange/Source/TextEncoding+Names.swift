extension TextEncoding {
    /// By what it is called, in the form of ``folded(_:)``.
    static let byName: [String: TextEncoding] = {
        var names: [String: TextEncoding] = [:]
        for encoding in allCases { names[folded(encoding.rawValue)] = encoding }
        for (encoding, aliases) in aliases {
            for alias in aliases.split(separator: " ") { names[String(alias)] = encoding }
        }
        return names
    }()

    /// Letters and digits, small.
    static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Further names: IANA's, Windows' code pages, and those that stand for an encoding which holds them and more (WHATWG,
    /// Encoding, 4.2).
    private static let aliases: [TextEncoding: String] = [
        .utf16LittleEndian: "utf16 unicode ucs2",
        .windows1252: "usascii ascii ansi cp1252 1252 xansi",
        .latin1: "latin1 88591 l1",
        .windows1250: "cp1250 1250",
        .windows1251: "cp1251 1251",
        .windows1253: "cp1253 1253",
        .windows1254: "cp1254 1254",
        .windows1255: "cp1255 1255",
        .windows1256: "cp1256 1256",
        .windows1257: "cp1257 1257",
        .windows1258: "cp1258 1258",
        .windows874: "cp874 874 tis620 iso885911",
        .latin2: "latin2 l2",
        .latin3: "latin3 l3",
        .latin4: "latin4 l4",
        .isoCyrillic: "cyrillic",
        .isoArabic: "arabic",
        .isoGreek: "greek greek8",
        .isoHebrew: "hebrew iso88598i iso88598e",
        .latin5: "latin5 l5",
        .latin6: "latin6 l6",
        .latin9: "latin9 l9",
        .koi8: "koi8",
        .koi8u: "koi8ru",
        .macRoman: "macintosh xmacroman mac",
        .macCyrillic: "xmaccyrillic xmacukrainian",
        .macCentralEurope: "xmaccentraleurope xmacce macce",
        .dos437: "cp437 437",
        .dos850: "cp850 850",
        .dos852: "cp852 852",
        .dos866: "cp866 866",
        .shiftJIS: "sjis xsjis mskanji windows31j cp932 ms932 windows932 932",
        .eucJP: "xeucjp ujis",
        .iso2022JP: "iso2022jp1 iso2022jp2 iso2022jpms jis cp50220 cp50221",
        .gb18030: "gbk xgbk gb2312 gb231280 euccn cp936 ms936 windows936 936",
        .big5: "big5hkscs big5eten cp950 ms950 windows950 950",
        .eucKR: "cp949 ms949 windows949 949 uhc ksc5601 ksc56011987 ksc56011989 korean",
    ]
}
