import CairnCore
import Foundation

/// JSON in the form in which it is stored and exported: sorted keys, no spaces, slashes not escaped.
enum JSONText {
    /// Encodes a value in that form.
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Decodes a value with records of these kinds. Throws `DecodingError`.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from text: String, _ kinds: RecordKinds
    ) throws -> Value {
        try decoder(kinds).decode(type, from: Data(text.utf8))
    }

    /// A decoder that knows these kinds of record.
    static func decoder(_ kinds: RecordKinds) -> JSONDecoder {
        let decoder = JSONDecoder()
        if let key = CodingUserInfoKey.recordKinds { decoder.userInfo[key] = kinds }
        return decoder
    }

    /// The text as a JSON string, with its quotes.
    static func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..<" ": quoted += "\\u" + padded(String(scalar.value, radix: 16))
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func padded(_ digits: String) -> String {
        String(repeating: "0", count: 4 - digits.count) + digits
    }
}
