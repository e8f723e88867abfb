import CairnCore

/// The kinds of files that contacts are read from.
public enum ContactFormat: String, CaseIterable, Sendable {
    case linkedin, vcard, csv

    /// The format that a file seems to have, by how it begins.
    public init(of bytes: some Collection<UInt8>) {
        let text = String(decoding: bytes.prefix(8192), as: UTF8.self).lowercased()
        let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\"" }
        self =
            head.hasPrefix("begin:vcard")
            ? .vcard : head.contains("first name") && !head.hasPrefix("name") ? .linkedin : .csv
    }

    /// The contacts of a file in this format.
    ///
    /// - Parameter objection: why the text of a column of our own tables is none that it may have; nil if it may.
    public func read(
        _ bytes: some Collection<UInt8>, limits: ExchangeLimits = ExchangeLimits(),
        objection: (ContactSheet.Column, String) -> String? = { _, _ in nil }
    ) throws(ExchangeError) -> Contacts {
        switch self {
        case .linkedin: try LinkedInConnections.read(bytes, limits: limits)
        case .vcard: try VCardReader.read(bytes, limits: limits)
        case .csv: try ContactSheet.read(bytes, limits: limits, objection: objection)
        }
    }
}
