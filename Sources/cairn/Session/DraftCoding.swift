import CairnCore
import Foundation

/// A draft as the store keeps it: a line of JSON, then its long texts as they are. In JSON a text of quotation marks would
/// take twice its length, and be too large.
extension FormDraft {
    /// As a text, for the store.
    var coded: String {
        guard let data = try? JSONEncoder().encode(self),
            let tree = try? JSONSerialization.jsonObject(with: data)
        else { return "" }
        var texts: [String] = []
        let head = LongDraftTexts.taken(from: tree, &texts)
        guard let line = try? JSONSerialization.data(withJSONObject: head) else { return "" }
        return String(decoding: line, as: UTF8.self) + "\n" + texts.joined()
    }

    /// Reads what ``coded`` wrote, also in older versions; nil for anything else.
    init?(coded text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let line = parts.first, let head = try? JSONSerialization.jsonObject(with: Data(line)) else { return nil }
        var rest = parts.last ?? line
        guard let tree = LongDraftTexts.put(into: head, &rest),
            let data = try? JSONSerialization.data(withJSONObject: tree),
            let draft = try? JSONDecoder().decode(FormDraft.self, from: data)
        else { return nil }
        self = draft
    }
}

/// Takes the long texts out of a tree of JSON and puts them back, in the order of the sorted keys.
private enum LongDraftTexts {
    /// The key of what stands for a text: its length in bytes of UTF-8.
    private static let length = "bytes"
    /// Shorter ones stay.
    private static let limit = 256

    static func taken(from tree: Any, _ texts: inout [String]) -> Any {
        switch tree {
        case let text as String where text.utf8.count > limit:
            texts.append(text)
            return [length: text.utf8.count]
        case let list as [Any]: return list.map { taken(from: $0, &texts) }
        case let fields as [String: Any]:
            var result = fields
            for key in fields.keys.sorted() { result[key] = fields[key].map { taken(from: $0, &texts) } }
            return result
        default: return tree
        }
    }

    /// nil where a text is missing.
    static func put(into tree: Any, _ rest: inout Substring.UTF8View) -> Any? {
        switch tree {
        case let list as [Any]:
            var result: [Any] = []
            for value in list {
                guard let value = put(into: value, &rest) else { return nil }
                result.append(value)
            }
            return result
        case let mark as [String: Int] where mark.count == 1 && mark[length] != nil:
            guard let count = mark[length], count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return String(decoding: rest.prefix(count), as: UTF8.self)
        case let fields as [String: Any]:
            var result = fields
            for key in fields.keys.sorted() {
                guard let value = fields[key].flatMap({ put(into: $0, &rest) }) else { return nil }
                result[key] = value
            }
            return result
        default: return tree
        }
    }
}
