import Foundation

@testable import CairnExchange

extension TextEncoding {
    /// The text in this encoding; nil if it has no such letters.
    func bytes(_ text: String) -> [UInt8]? {
        let numbers: [TextEncoding: UInt] = [
            .shiftJIS: 0x420, .iso2022JP: 0x821, .gb18030: 0x632, .big5: 0xA06, .eucKR: 0x422, .windows1252: 0x500,
            .windows1250: 0x501, .windows1251: 0x502, .windows1253: 0x503, .macRoman: 0,
        ]
        if self == .eucJP { return TextEncoding.iso2022JP.bytes(text).map(Self.extended) }
        return numbers[self].flatMap { text.data(using: String.Encoding(rawValue: 0x8000_0000 | $0)) }.map {
            [UInt8]($0)
        }
    }

    /// ISO-2022-JP as EUC-JP: the high bit instead of the sequences that name the standard.
    private static func extended(_ bytes: [UInt8]) -> [UInt8] {
        var (text, isWide, rest): ([UInt8], Bool, ArraySlice<UInt8>) = ([], false, bytes[...])
        while let byte = rest.popFirst() {
            if byte == 0x1B {
                isWide = rest.first == UInt8(ascii: "$")
                rest = rest.dropFirst(2)
            } else {
                text.append(isWide ? byte | 0x80 : byte)
            }
        }
        return text
    }
}
