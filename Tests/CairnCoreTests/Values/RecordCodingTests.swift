import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// Logs and exports keep this form for years: a change of it must be seen here.
struct RecordCodingTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ json: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }

    @Test func `each kind of record is written under its name`() throws {
        let day = Fixtures.day("2026-03-02")
        let forms: [(Record, String)] = [
            (
                Record(Plan(background: .data, track: "x", hoursPerWeek: 8, start: day, asked: true)),
                #"{"plan":{"asked":true,"background":"data","hoursPerWeek":8,"start":"2026-03-02","track":"x"}}"#
            ),
            (Record(Plan()), #"{"plan":{"asked":false}}"#),
            (
                Record(Progress(item: "python", status: .learning, since: day)),
                #"{"progress":{"item":"python","since":"2026-03-02","status":"learning"}}"#
            ),
            (
                Record(Evidence(id: "e", item: "python", place: "https://x/y", shows: "", date: day)),
                #"{"evidence":{"date":"2026-03-02","id":"e","item":"python","place":"https://x/y","shows":""}}"#
            ),
            (Record(Note(item: "python", text: "a\nb")), #"{"note":{"item":"python","text":"a\nb"}}"#),
            (
                Record(Link(id: "l", item: "python", address: "x", title: "t")),
                #"{"link":{"address":"x","id":"l","item":"python","title":"t"}}"#
            ),
        ]
        for (record, form) in forms {
            #expect(try json(record) == form)
            #expect(try decode(form) == record)
        }
    }

    @Test func `each kind of record about people is written under its name`() throws {
        let day = Fixtures.day("2026-03-02")
        var person = Person(id: "p", name: "Ada")
        person.seniority = .senior
        var talk = Conversation(id: "c", person: "p", state: .noAnswer, since: day)
        talk.minute = 570
        var said = Learning(id: "l", person: "p", text: "x", day: day)
        said.answers = "k"
        said.stance = .agrees
        let step = FollowUp(id: "f", person: "p", kind: .touch, due: day, made: day)
        let forms: [(Record, String)] = [
            (
                Record(person),
                #"{"person":{"company":"","id":"p","industry":"","links":[],"mails":[],"met":"","name":"Ada","place":"","#
                    + #""role":"","seniority":"senior","source":"","tags":[],"zone":""}}"#
            ),
            (
                Record(talk),
                #"{"conversation":{"channel":"","gave":"","id":"c","minute":570,"person":"p","questions":[],"#
                    + #""since":"2026-03-02","state":"no-answer","zone":""}}"#
            ),
            (
                Record(said),
                #"{"learning":{"about":[],"answers":"k","day":"2026-03-02","id":"l","person":"p","stance":"agrees","text":"x"}}"#
            ),
            (
                Record(step),
                #"{"follow-up":{"due":"2026-03-02","id":"f","kind":"touch","made":"2026-03-02","person":"p","text":""}}"#
            ),
            (
                Record(Favour(id: "g", person: "p", by: .mine, text: "x", day: day)),
                #"{"favour":{"by":"mine","day":"2026-03-02","id":"g","person":"p","text":"x"}}"#
            ),
            (Record(Cadence(nudge: nil)), #"{"cadence":{"report":21,"thank":1,"touch":90}}"#),
            (
                Record(Memo(owner: "c", person: "p", text: "a\nb")),
                #"{"memo":{"owner":"c","person":"p","text":"a\nb"}}"#
            ),
        ]
        for (record, form) in forms {
            #expect(try json(record) == form)
            #expect(try decode(form) == record)
        }
    }

    @Test(arguments: [
        "{}", #"{"dream": {}}"#, #"{"note": {"item": "a", "text": "b"}, "plan": {"asked": true}}"#, #"{"note": {}}"#,
        #"{"progress": {"item": "a", "status": "maybe", "since": "2026-01-01"}}"#, "[]", "null",
        #"{"progress": {"item": "a", "status": "done", "since": "2026-02-30"}}"#,
    ])
    func `what is no record is refused`(text: String) {
        #expect(throws: DecodingError.self) { try decode(text) as Record }
    }

    @Test func `a change and its entry in the log survive being written`() throws {
        let records = Fixtures.midway.records
        let change = Change(
            "Everything", records.map { Edit(before: nil, after: $0) } + [Edit(before: records[0], after: nil)])
        let entry = LogEntry(id: "id", at: 1_772_000_000_000, device: "laptop", kind: .undid, change: change)
        #expect(try decode(json(entry)) == entry)
        #expect(try decode(json(change.inverse)) == change.inverse)
    }

    @Test func `hours are written as a pair`() throws {
        #expect(try json(HourRange(low: 4, high: 10)) == "[4,10]")
        #expect(HourRange(low: 4, high: 10).text == "4–10 h")
        #expect(HourRange(low: 8, high: 8).text == "8 h")
    }
}
