import CairnCore
import Foundation

/// The Library inside the program.
public enum EmbeddedLibrary {
    /// What lists need; the long texts wait until they are asked for.
    public static func load() -> Library { Library(EmbeddedAssets.index, texts: texts) }

    /// The long texts of every entry.
    static let texts = EmbeddedTexts(lines: SortedLines(EmbeddedAssets.texts, starts: EmbeddedAssets.starts))

    /// Decodes one piece of JSON; `name` is for the error.
    static func decode<Value: Decodable>(_ json: Data, entry: String) throws(LibraryError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: json)
        } catch {
            throw LibraryError(entry: entry, reason: (error as? DecodingError)?.reason ?? "\(error)")
        }
    }
}

extension DecodingError {
    /// Part of a sentence: "'why' is missing".
    fileprivate var reason: String {
        switch self {
        case .keyNotFound(let key, _): "'\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "\(context.codingPath.last.map { "'\($0.stringValue)': " } ?? "")\(context.debugDescription)"
        @unknown default: "\(self)"
        }
    }
}

extension StaticString {
    /// Its bytes, which live as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension Data {
    /// Static bytes, without a copy.
    init(lent bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else {
            self.init()
            return
        }
        self.init(bytesNoCopy: start, count: bytes.count, deallocator: .none)
    }
}
