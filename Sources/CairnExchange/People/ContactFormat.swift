import CairnCore

/// The kinds of files that contacts are read from.
public enum ContactFormat: String, CaseIterable, Sendable {
    case linkedin, google, outlook, vcard, csv

    /// The format that a file seems to have, by how it begins.
    public init(of bytes: some Collection<UInt8>) {
        let bytes = Array(bytes.prefix(Self.head))
        let source = try? Source(bytes, limits: ExchangeLimits(), allowsNUL: true)
        let text = String(decoding: source?.bytes ?? bytes, as: UTF8.self).lowercased()
        if text.split(whereSeparator: \.isNewline).contains(where: Self.beginsCard) {
            self = .vcard
        } else {
            self = ForeignSheet.format(of: bytes) ?? .csv
        }
    }

    /// How much of a file is looked at.
    private static let head = 65_536

    private static func beginsCard(_ line: Substring) -> Bool {
        let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return line.hasPrefix("begin:vcard") || line.hasPrefix("begin: vcard")
    }

    /// The contacts of a file in this format.
    ///
    /// - Parameters:
    ///   - encoding: how the file writes text; nil to see by itself.
    ///   - objection: why the text of a column of our own tables is none that it may have; nil if it may.
    public func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits(), encoding: TextEncoding? = nil,
        objection: (ContactSheet.Column, String) -> String? = { _, _ in nil }
    ) throws(ExchangeError) -> Contacts {
        switch self {
        case .linkedin, .google, .outlook:
            try ForeignSheet.read(bytes, as: self, limits: limits, encoding: encoding)
        case .vcard: try VCardReader.read(bytes, limits: limits, encoding: encoding)
        case .csv: try ContactSheet.read(bytes, limits: limits, encoding: encoding, objection: objection)
        }
    }
}
