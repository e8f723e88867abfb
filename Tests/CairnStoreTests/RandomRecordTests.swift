import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

/// Records of every kind with random values, made from their fields alone: JSON and tables give back what they were given.
struct RandomRecordTests {
    private let folder = TemporaryFolder()

    @Test func `every kind comes back from JSON and from its table`() throws {
        let store = try openWithCourses(folder.journey)
        var random = Seeded(5)
        for kind in RecordKinds.withCourses.all {
            for _ in 0..<60 { try check(kind, store, &random) }
        }
        #expect(try store.journey().records.isEmpty)
    }

    private func check<Value: JourneyRecord>(_ type: Value.Type, _ store: Store, _ random: inout Seeded) throws {
        let value = try RandomRecord(type).make(&random)
        let record = Record(value)
        let json = try JSONText.encode(record)
        #expect(try JSONText.decode(Record.self, from: json, .withCourses) == record, "\(json)")
        #expect(try JSONText.encode(JSONText.decode(Record.self, from: json, .withCourses)) == json)
        // What it refers to is not there, so it is not kept: that is looked at as one commits.
        #expect(throws: Abandoned.self) {
            try store.queue.write { db in
                for _ in 0..<2 {
                    try value.put(db)
                    #expect(try value.stored(db) == record, "\(json)")
                    #expect(try Value.all(db) == [record])
                }
                try value.remove(db)
                #expect(try value.stored(db) == nil)
                throw Abandoned()
            }
        }
    }

    private struct Abandoned: Error {}

    @Test func `random changes are taken back, in memory and on disk`() throws {
        let store = try openWithCourses(folder.journey)
        var random = Seeded(6)
        var journey = Journey(kinds: .withCourses)
        for number in 0..<200 {
            let before = journey
            let change = Change("Step \(number)", try edits(journey, &random))
            journey.apply(change)
            #expect(Journey(journey.records, kinds: .withCourses) == journey, "\(number)")
            var back = journey
            back.apply(change.inverse)
            #expect(back == before, "\(number)")
            try store.apply(change, at: number)
            #expect(try store.journey() == journey, "\(number)")
        }
        while let entry = try store.nextUndo() { try store.undo(entry, at: 999) }
        #expect(try store.journey() == Journey(kinds: .withCourses))
    }

    /// Up to three edits of records that hang on nothing but items.
    private func edits(_ journey: Journey, _ random: inout Seeded) throws -> [Edit] {
        var edits: [Edit] = []
        var seen: Set<String> = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let edit = try edit(journey, &random)
            guard let record = edit.before ?? edit.after else { continue }
            if seen.insert("\(record.kind) \(record.key)").inserted { edits.append(edit) }
        }
        return edits
    }

    private func edit(_ journey: Journey, _ random: inout Seeded) throws -> Edit {
        if Int.random(in: 0..<4, using: &random) == 0, let old = journey.records.randomElement(using: &random) {
            return Edit(before: old, after: nil)
        }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return Edit(from: journey[Plan.self].single, to: try RandomRecord(Plan.self).make(&random))
        case 1: return Edit(from: journey[Cadence.self].single, to: try RandomRecord(Cadence.self).make(&random))
        case 2: return Edit(from: nil, to: try RandomRecord(Evidence.self).make(&random))
        case 3: return Edit(from: nil, to: try RandomRecord(Note.self).make(&random))
        default:
            var person = try RandomRecord(Person.self).make(&random)
            person.introducedBy = nil
            return Edit(from: nil, to: person)
        }
    }
}

/// Makes records with random values in their fields.
private struct RandomRecord<Value: JourneyRecord> {
    private static var texts: [String] {
        ["x", "line one\nline two", "a\u{1B}[31mred", "\u{202E}'\"\\", "線形 🪨", "e\u{301}", "NULL", " "]
    }

    init(_ type: Value.Type) {}

    func make(_ random: inout Seeded) throws -> Value {
        var value = Value.blank
        for field in Value.fields { try field.set(self.value(for: field, &random), of: &value) }
        // Those that have both a reference and what hangs on it, or neither.
        if value.fault != nil {
            for field in Value.fields where field.isOptional { try field.set(.none, of: &value) }
        }
        // Days in the wrong order: others may be right.
        return value.fault == nil ? value : try make(&random)
    }

    private func value(for field: Field<Value>, _ random: inout Seeded) -> FieldValue {
        if field.isOptional, Bool.random(using: &random) { return .none }
        switch field.kind {
        case .id: return .text("id-\(random.next())")
        case .text, .lines, .parent, .reference, .item, .track:
            let texts = Self.texts + (field.isRequired || field.isOptional ? [] : [""])
            return .text(texts.randomElement(using: &random) ?? "x")
        case .list:
            let texts = Self.texts.filter { !$0.contains(where: \.isNewline) }
            return .list(
                (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in texts.randomElement(using: &random) })
        case .choice(let choices): return .text(choices.randomElement(using: &random)?.word ?? "")
        case .day: return .text(Day(number: Int.random(in: -10_000...30_000, using: &random)).iso)
        case .number(let range), .duration(let range): return .number(Int.random(in: range, using: &random))
        case .decimal(let range):
            let hundredths = Int(range.lowerBound * 100)...Int(range.upperBound * 100)
            return .decimal(Double(Int.random(in: hundredths, using: &random)) / 100)
        case .measure:
            let numbers = [0, -3.25, 0.1 + 0.2, 1e-300, 123_456_789.123, -1e300]
            return .decimal(numbers.randomElement(using: &random) ?? 0)
        case .minute: return .number(Int.random(in: 0..<1440, using: &random))
        case .flag: return .flag(Bool.random(using: &random))
        }
    }
}
