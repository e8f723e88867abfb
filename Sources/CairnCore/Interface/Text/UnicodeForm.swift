/// How a file of Unicode text is written in bytes.
public enum UnicodeForm: Equatable, Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    /// What the first bytes of a file say, and how many they are; nil if they are no byte order mark.
    public static func marked(_ bytes: some Collection<UInt8>) -> (form: UnicodeForm, length: Int)? {
        let marks: [([UInt8], UnicodeForm)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
            ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
            ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
        ]
        return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
    }

    /// A file as UTF-8: decoded if its byte order mark says so, and without the mark. Editors and shells of Windows write
    /// one. What has none comes back as it is.
    public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard let (form, length) = marked(bytes) else { return bytes }
        return form.utf8(bytes[length...])
    }

    /// These bytes in UTF-8. What stands for nothing becomes U+FFFD; UTF-8 stays as it is.
    public func utf8(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        return switch self {
        case .utf8: bytes
        case .utf16LittleEndian, .utf16BigEndian:
            Array(String(decoding: units(of: bytes, UInt16.self), as: UTF16.self).utf8)
        case .utf32LittleEndian, .utf32BigEndian:
            Array(String(decoding: units(of: bytes, UInt32.self), as: UTF32.self).utf8)
        }
    }

    private func units<Unit: FixedWidthInteger>(of bytes: [UInt8], _: Unit.Type) -> [Unit] {
        let size = Unit.bitWidth / 8
        let isBigEndian = self == .utf16BigEndian || self == .utf32BigEndian
        return stride(from: 0, to: bytes.count - size + 1, by: size).map { index in
            (0..<size).reduce(0) { $0 << 8 | Unit(bytes[index + (isBigEndian ? $1 : size - 1 - $1)]) }
        }
    }
}
