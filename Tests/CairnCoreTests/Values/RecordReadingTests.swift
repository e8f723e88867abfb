import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// What older and newer programs wrote: defaults for what is missing, words for what is not known, nothing dropped unsaid.
struct RecordReadingTests {
    private func decode<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    private func complaint(_ json: String) -> String {
        do {
            _ = try decode(json, as: Edit.self)
            return "none"
        } catch let error as DecodingError {
            switch error {
            case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
                .valueNotFound(_, let context):
                return (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: " ")
            @unknown default: return "\(error)"
            }
        } catch {
            return "\(error)"
        }
    }

    @Test func `a field that came later has its default`() throws {
        #expect(try decode(#"{"id":"p","name":"Ada"}"#) == Person(id: "p", name: "Ada"))
        #expect(try decode(#"{}"#) == Plan())
        let cadence: Cadence = try decode(#"{"thank":2}"#)
        #expect(cadence == Cadence(thank: 2, nudge: nil, report: nil, touch: nil), "nil is left out, so missing is nil")
    }

    @Test func `null is nil where nil may be, and nowhere else`() throws {
        #expect(try decode(#"{"id":"p","name":"Ada","track":null}"#) == Person(id: "p", name: "Ada"))
        #expect(throws: DecodingError.self) { try decode(#"{"id":"p","name":"Ada","role":null}"#, as: Person.self) }
    }

    @Test(arguments: [
        (
            #"{"after":{"person":{"id":"p","name":"Ada","pronouns":"she"}}}"#,
            "after person pronouns this Cairn knows no 'pronouns' of a person: a newer one may; update Cairn"
        ),
        (
            #"{"after":{"dream":{"id":"p"}}}"#,
            "after this Cairn knows no kind of record 'dream': a newer one may; update Cairn"
        ),
        (#"{"until":{"plan":{}}}"#, "until this Cairn knows no 'until' of an edit: a newer one may; update Cairn"),
        (#"{"after":{"person":{"id":"p"}}}"#, "after person 'name' is missing"),
        (
            #"{"after":{"favour":{"id":"g","person":"p","by":"nobody","text":"x","day":"2026-01-01"}}}"#,
            "after favour by 'nobody' is not a value of by; allowed: mine, theirs"
        ),
        (
            #"{"after":{"learning":{"id":"l","person":"p","text":"x","day":"2026-01-01","answers":"k"}}}"#,
            "after learning a learning has both what it answers and a stance, or neither"
        ),
    ])
    func `what is not known or not right is refused in words that say where`(json: String, words: String) {
        #expect(complaint(json) == words)
    }

    @Test func `a change and an entry refuse what they do not know`() {
        #expect(throws: DecodingError.self) { try decode(#"{"title":"x","edits":[],"mood":1}"#, as: Change.self) }
        let entry = #"{"id":"x","at":1,"device":"d","kind":"did","change":{"title":"x","edits":[]},"mood":1}"#
        #expect(throws: DecodingError.self) { try decode(entry, as: LogEntry.self) }
    }

    @Test func `a decoder knows the kinds that it is told of`() throws {
        let decoder = JSONDecoder()
        decoder.userInfo[try #require(CodingUserInfoKey.recordKinds)] = RecordKinds([Plan.self])
        let plan = Data(#"{"plan":{"asked":true}}"#.utf8)
        #expect(try decoder.decode(Record.self, from: plan) == Record(Plan(asked: true)))
        let note = Data(#"{"note":{"item":"a","text":"b"}}"#.utf8)
        #expect(throws: DecodingError.self) { try decoder.decode(Record.self, from: note) }
    }
}
