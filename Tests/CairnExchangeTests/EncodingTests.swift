import CairnCore
import Foundation
import Testing

@testable import CairnExchange

/// Texts in the encodings that files declare.
struct EncodingTests {
    @Test(
        arguments: [
            ("日本太郎", "Shift_JIS", [0x93, 0xFA, 0x96, 0x7B, 0x91, 0xBE, 0x98, 0x59]),
            ("髙橋 ①", "windows-31j", [0xEE, 0xE0, 0x8B, 0xB4, 0x20, 0x87, 0x40]),
            ("ソフト能力", "SJIS", [0x83, 0x5C, 0x83, 0x74, 0x83, 0x67, 0x94, 0x5C, 0x97, 0xCD]),
            ("日本太郎", "EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC, 0xC2, 0xC0, 0xCF, 0xBA]),
            ("ｱ丂日", "x-euc-jp", [0x8E, 0xB1, 0x8F, 0xB0, 0xA1, 0xC6, 0xFC]),
            (
                "日本 太郎", "ISO-2022-JP",
                [
                    0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42,
                    0x20, 0x1B, 0x24, 0x42, 0x42, 0x40, 0x4F, 0x3A, 0x1B, 0x28, 0x42,
                ]
            ),
            ("王小明", "GB2312", [0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7]),
            ("王鑨", "GBK", [0xCD, 0xF5, 0xE8, 0x78]),
            ("王㐀", "GB18030", [0xCD, 0xF5, 0x81, 0x39, 0xEE, 0x39]),
            ("王小明", "Big5", [0xA4, 0xFD, 0xA4, 0x70, 0xA9, 0xFA]),
            ("김민준", "EUC-KR", [0xB1, 0xE8, 0xB9, 0xCE, 0xC1, 0xD8]),
            ("똠방각하", "ks_c_5601-1987", [0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2, 0xC7, 0xCF]),
            ("Лев Ильин", "KOI8-R", [0xEC, 0xC5, 0xD7, 0x20, 0xE9, 0xCC, 0xD8, 0xC9, 0xCE]),
            ("Їжак Ґалаґан", "KOI8-U", [0xB7, 0xD6, 0xC1, 0xCB, 0x20, 0xBD, 0xC1, 0xCC, 0xC1, 0xAD, 0xC1, 0xCE]),
            ("Лев Ильин", "windows-1251", [0xCB, 0xE5, 0xE2, 0x20, 0xC8, 0xEB, 0xFC, 0xE8, 0xED]),
            ("Ελένη Παππά", "ISO-8859-7", [0xC5, 0xEB, 0xDD, 0xED, 0xE7, 0x20, 0xD0, 0xE1, 0xF0, 0xF0, 0xDC]),
            ("שלום כהן", "windows-1255", [0xF9, 0xEC, 0xE5, 0xED, 0x20, 0xEB, 0xE4, 0xEF]),
            ("مريم", "windows-1256", [0xE3, 0xD1, 0xED, 0xE3]),
            ("Ķēniņš", "ISO-8859-13", [0xCD, 0xE7, 0x6E, 0x69, 0xF2, 0xF0]),
            ("สมชาย", "TIS-620", [0xCA, 0xC1, 0xAA, 0xD2, 0xC2]),
            ("Dvořák", "ISO-8859-2", [0x44, 0x76, 0x6F, 0xF8, 0xE1, 0x6B]),
            ("Zoë Œ", "macintosh", [0x5A, 0x6F, 0x91, 0x20, 0xCE]),
            ("Ağa Işık", "ISO-8859-9", [0x41, 0xF0, 0x61, 0x20, 0x49, 0xFE, 0xFD, 0x6B]),
            ("Łucja", "IBM852", [0x9D, 0x75, 0x63, 0x6A, 0x61]),
        ] as [(String, String, [UInt8])])
    func `what a card declares is decoded, bare and as quoted-printable`(
        name: String, charset: String, bytes: [UInt8]
    ) throws {
        let bare = try cards([(charset, "", bytes)])
        #expect(bare.people.map(\.name) == [name] && bare.remarks.isEmpty)
        let quoted = try cards([(charset, ";ENCODING=QUOTED-PRINTABLE", Self.quoted(bytes))])
        #expect(quoted.people.map(\.name) == [name] && quoted.remarks.isEmpty)
        let encoding = try #require(TextEncoding(named: charset))
        let table = try ContactSheet.read(Array("Name\n".utf8) + bytes + [0x0A], encoding: encoding)
        #expect(table.people.map(\.name) == [name])
    }

    @Test(arguments: TextEncoding.allCases) func `every encoding has a decoder`(encoding: TextEncoding) {
        let bytes = Array("Ada".utf8)
        let wide = encoding.rawValue.hasPrefix("UTF-") && encoding != .utf8
        #expect(wide || encoding.utf8(bytes) == bytes)
        #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }

    /// 松本 is 8F BC 96 7B in Shift_JIS.
    @Test(arguments: ["", " "]) func `a soft break may cut a character in two`(fold: String) throws {
        let line = "N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8F=BC=96=\r\n\(fold)=7B;=\r\n\(fold)=8F=BC;;;"
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\n\(line)\r\nEND:VCARD\r\n"
        let person = try #require(try VCardReader.read(Array(text.utf8)).people.first)
        #expect([person.familyName, person.givenName] == ["松本", "松"])
    }

    @Test(
        arguments: ["SHIFT_JIS", "GBK", "BIG5", "EUC-KR", "EUC-JP", "ISO-2022-JP", "KOI8-R"],
        [
            "松本 太郎", "José", "Лев Ильин", "Ødegård", "Ada", "김민준",
        ])
    func `a card that is UTF-8 is read as such, whatever it declares`(charset: String, name: String) throws {
        let contacts = try cards([(charset, "", Array(name.utf8))])
        #expect(contacts.people.map(\.name) == [name] && contacts.remarks.isEmpty)
    }

    /// 怒 in GBK, 표 in EUC-KR: their bytes are letters in UTF-8, too.
    @Test(arguments: [("GBK", [0xC5, 0xAD], "怒"), ("EUC-KR", [0xC7, 0xA5], "표")] as [(String, [UInt8], String)])
    func `a short name is what it declares, though it might be UTF-8`(
        charset: String, bytes: [UInt8], name: String
    ) throws {
        #expect(try cards([(charset, "", bytes)]).people.map(\.name) == [name])
    }

    @Test(
        arguments: [
            ("Shift_JIS", [0x93, 0xFA, 0xFF, 0x96, 0x7B, 0x93], "日\u{FFFD}本\u{FFFD}"),
            ("EUC-JP", [0xC6, 0xFC, 0xFF, 0xCB, 0xDC, 0x8E, 0x41], "日\u{FFFD}本\u{FFFD}A"),
            ("GB18030", [0x81, 0x39, 0xEE, 0x39, 0xFF, 0xCD, 0xF5], "㐀\u{FFFD}王"),
            ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x80, 0x1B, 0x28, 0x42, 0x41], "日\u{FFFD}A"),
            ("windows-1253", [0xC5, 0xD2], "Ε\u{FFFD}"),
        ] as [(String, [UInt8], String)])
    func `bytes that mean nothing cost themselves alone, and are told by their line`(
        charset: String, bytes: [UInt8], name: String
    ) throws {
        let sound = (charset: "UTF-8", encoding: "", value: Array("Zoë".utf8))
        let contacts = try cards([sound, (charset, "", bytes), sound])
        #expect(contacts.people.map(\.name) == ["Zoë", name, "Zoë"])
        #expect(contacts.remarks.map(\.line) == [6])
        #expect(contacts.remarks.first?.reason.contains("bytes that are not text") == true)
    }

    @Test(arguments: [
        (TextEncoding.shiftJIS, "名,姓,URL,メールアドレス,会社,役職,つながった日", "太郎,山田,,,,部長,2025年3月4日", "山田 太郎"),
        (.gb18030, "名字,姓氏,URL,电子邮件地址,公司,职位,联系日期", "小明,王,,,,经理,2025年3月4日", "王小明"),
        (.eucKR, "이름,성,URL,이메일,회사,직책,연결된 날짜", "민준,김,,,,부장,2025년 3월 4일", "김민준"),
    ])
    func `a table is in the encoding in which its columns are known`(
        encoding: TextEncoding, header: String, row: String, name: String
    ) throws {
        let text = "\(header)\n\(row)\n"
        let bytes = try #require(encoding.bytes(text))
        #expect(encoding.whole(bytes) == text)
        #expect(ContactFormat(of: bytes) == .linkedin)
        let contacts = try RoundTrip.linkedin.contacts(bytes)
        #expect(contacts.people.map(\.name) == [name] && contacts.people[0].connectedOn == Day("2025-03-04"))
        #expect(contacts.encoding == encoding.rawValue && contacts.isEncodingGuessed)
    }

    @Test func `cards that declare nothing are all read in one guess, which is told once`() throws {
        // Dvořák and Łukasz in Windows-1250.
        let names: [[UInt8]] = [
            [0x44, 0x76, 0x6F, 0xF8, 0xE1, 0x6B], [0xA3, 0x75, 0x6B, 0x61, 0x73, 0x7A, 0x20, 0xAF, 0x61, 0x6B],
        ]
        let bytes = names.flatMap { Array("BEGIN:VCARD\nFN:".utf8) + $0 + Array("\nEND:VCARD\n".utf8) }
        let contacts = try VCardReader.read(bytes)
        #expect(contacts.people.map(\.name) == ["Dvořák", "Łukasz Żak"])
        #expect(contacts.encoding == "Windows-1250" && contacts.isEncodingGuessed && contacts.remarks.isEmpty)
    }

    private func cards(
        _ names: [(charset: String, encoding: String, value: [UInt8])]
    ) throws -> Contacts {
        let bytes = names.flatMap { name in
            Array("BEGIN:VCARD\r\nFN;CHARSET=\(name.charset)\(name.encoding):".utf8) + name.value
                + Array("\r\nVERSION:2.1\r\nEND:VCARD\r\n".utf8)
        }
        return try VCardReader.read(bytes)
    }

    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return Array("=\(digits.count < 2 ? "0" : "")\(digits)".utf8)
        }
    }
}
