import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

struct DraftCodingTests {
    private func draft(_ text: String) throws -> FormDraft {
        let answers = [
            ["field": "a", "value": text], ["field": "b", "value": "short"], ["field": "c", "value": text],
        ]
        let tree: [String: Any] = ["kind": "memo", "target": "x", "answers": answers, "focus": 1]
        return try JSONDecoder().decode(FormDraft.self, from: JSONSerialization.data(withJSONObject: tree))
    }

    @Test(arguments: ["", "one", "\"", "\\", "\n", "é日👩‍💻", "{\"bytes\":3}", "\r\n\0"])
    func `a draft comes back as it was, and long ones take no more than their text`(piece: String) throws {
        for count in [1, 200, 40_000] {
            let text = String(repeating: piece, count: count)
            let draft = try draft(text)
            #expect(FormDraft(coded: draft.coded) == draft)
            #expect(draft.coded.utf8.count <= 2 * text.utf8.count + 2000)
        }
    }

    @Test func `what older versions kept is read, and what is cut is none`() throws {
        let draft = try draft(String(repeating: "x", count: 1000))
        let old = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
        #expect(FormDraft(coded: old) == draft)
        #expect(FormDraft(coded: String(draft.coded.dropLast(500))) == nil)
        #expect(FormDraft(coded: "") == nil)
        #expect(FormDraft(coded: "nothing\nof the kind") == nil)
    }
}
