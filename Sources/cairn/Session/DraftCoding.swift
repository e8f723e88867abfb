import CairnCore
import Foundation

extension FormDraft {
    /// As JSON, for the store.
    var coded: String {
        let encoder = JSONEncoder()
        // Text of a megabyte has little room for escapes.
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(self)).flatMap { String(data: $0, encoding: .utf8) } ?? ""
    }

    /// Reads what ``coded`` wrote; nil for anything else.
    init?(coded text: String) {
        guard let draft = try? JSONDecoder().decode(FormDraft.self, from: Data(text.utf8)) else { return nil }
        self = draft
    }
}
