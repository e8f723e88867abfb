import CairnCore
import CairnStore
import Foundation
import TestSupport
import Testing

/// Whatever is put into whichever field, by typing it or by an import: what is kept can be opened, read, exported and imported.
struct AnyInputTests {
    private static let kinds = Features.withTalks.kinds.adding([Course.self])

    private let folder = TemporaryFolder()

    private func open(_ path: String, _ access: Store.Access = .readWrite) throws(StoreError) -> Store {
        try Store.open(
            at: path, device: "test", access: access, now: now, migrations: Migration.all + [.talks, .courses],
            kinds: Self.kinds)
    }

    @Test func `twenty thousand values, valid and not, leave a journey that opens`() throws {
        var random = Seeded(20_000)
        let store = try open(folder.journey)
        var known = Known()
        var kept = 0
        for round in 0..<4 {
            for _ in 0..<5_000 {
                let kind = Self.kinds.all.randomElement(using: &random) ?? Note.self
                if try put(kind, &known, store, &random) { kept += 1 }
            }
            try check(round)
        }
        #expect(kept > 2_000, "enough of them are valid: \(kept)")
        let missing = Self.kinds.all.filter { known.keys[$0.kind, default: []].isEmpty }.map { $0.kind.name }
        #expect(missing.isEmpty, "none of these was ever kept: \(missing)")
    }

    /// Puts a value into a field of a record, new or there already; false if it was refused.
    private func put<Value: JourneyRecord>(
        _ type: Value.Type, _ known: inout Known, _ store: Store, _ random: inout Seeded
    ) throws -> Bool {
        let key = Bool.random(using: &random) ? known.keys[type.kind]?.randomElement(using: &random) : nil
        let old = key.flatMap { known.journey[type][$0] }
        var value = old ?? Value.blank
        var typist = Typist(keys: known.keys, random: random)
        let wasTaken = typist.fill(&value, isNew: old == nil)
        random = typist.random
        guard wasTaken, let edit = known.journey.edit(putting: value) else { return false }
        let change = Change(typist.title, [edit])
        let at = Int.random(in: -5_000_000...now, using: &random)
        guard try isTaken(change, store, at) else { return false }
        known.journey.apply(change)
        if old == nil { known.keys[type.kind, default: []].append(value.key) }
        return true
    }

    /// Whether the store takes the change; if not, it says why in words.
    private func isTaken(_ change: Change, _ store: Store, _ at: Int) throws -> Bool {
        do {
            return try store.apply(change, at: at) != nil
        } catch {
            guard case .refused(let reason) = error else { throw error }
            #expect(!reason.contains("constraint failed"), "\(reason)")
            return false
        }
    }

    private func check(_ round: Int) throws {
        let store = try open(folder.journey)
        try store.verify()
        let journey = try store.journey()
        _ = try store.history(limit: 500)
        let export = try store.exportJourney()
        let copy = try open(folder("copy-\(round).sqlite"))
        try copy.importJourney(export, at: now)
        #expect(try copy.exportJourney() == export, "round \(round)")
        // Each pane is seen early, and all of them at the end.
        try walk(journey, store, panes: (0...9).filter { round == 3 || $0 % 3 == round })
    }

    /// Looks at panes, and at the details of some rows.
    private func walk(_ journey: Journey, _ store: Store, panes: [Int]) throws {
        var context = try Fixtures.context(features: .withTalks)
        context.texts = store.texts
        context.log = store.log
        var play = Play(AppState(journey: journey, size: Size(rows: 24, columns: 80), context: context), context)
        play.press("<esc><esc>")
        for pane in panes {
            for keys in ["\(pane)", "vjjjlj<esc>", "oGl<esc>", "vjji<esc><esc>", "U<down><down><esc>", "p<esc>"] {
                play.press(keys)
                #expect(!play.text.isEmpty)
            }
        }
    }
}

/// What was kept.
private struct Known {
    var journey = Journey(kinds: Features.withTalks.kinds.adding([Course.self]))
    var keys: [RecordKind: [String]] = [:]
}

/// Types values into fields, as a person, a script or an import might.
private struct Typist {
    let keys: [RecordKind: [String]]
    var random: Seeded
    private(set) var title = ""

    init(keys: [RecordKind: [String]], random: Seeded) {
        self.keys = keys
        self.random = random
    }

    private static let texts = [
        "", " ", "\0", "a\0b", "\n", "one\ntwo", "one\r\ntwo\r", "a\u{2028}b", "\u{85}", "e\u{301}", "\u{e9}",
        "\u{301}",
        "\u{202E}x", "'; DROP TABLE person; --", "\"", "\\", "{\"kept\":{\"text\":[1,2]}}", ",\"kept\":", "NULL", "%s",
        "🪨👩‍💻", "ß",
        "x", "python", "sql", "ml-engineer", "a, b,, c", "todo", "learning", "done", "skipped", "held", "no-answer",
        "yes", "no",
        "0", "1", "-1", "8", "80", "81", "1439", "1440", "9223372036854775807", "9223372036854775808", "1e3", "٣",
        "24:00",
        "14:30", "2pm", "0000-01-01", "0000-12-31", "0001-01-01", "9999-12-31", "10000-01-01", "-0001-01-01",
        "2026-02-30",
        "2026-03-01", "tomorrow", "yesterday", "5000 years", "in 5000 weeks", "next month", "eom", "sun", "3 dec 0",
        String(repeating: "lang ", count: 400), String(repeating: "lang ", count: 399) + "LANG",
    ]
    private static let days = ["0001-01-01", "2026-03-02", "9999-12-31"].compactMap { Day($0) }

    /// Fills some of the record's fields, about four; false if one refuses its value, or nothing can be made of it.
    mutating func fill<Value: JourneyRecord>(_ value: inout Value, isNew: Bool) -> Bool {
        title = text()
        for field in Value.fields {
            let isTied = field.kind == .id || field.isTie
            guard isNew && isTied || Int.random(in: 0..<Value.fields.count, using: &random) < 4 else { continue }
            if field.kind == .id, !isNew { continue }
            do throws(FieldFault) {
                switch Int.random(in: 0..<(isTied ? 20 : 3), using: &random) {
                case 0: try field.set(raw(), of: &value)
                case 1 where !isTied, 2 where !isTied:
                    let day = Self.days.randomElement(using: &random) ?? Day(number: 0)
                    // As forms and commands do: what cannot be read stays out, the rest is kept.
                    if let read = try? field.read(text(), today: day) { try field.set(read, of: &value) }
                default: if isTied { try field.set(tied(field), of: &value) }
                }
            } catch {
                return false
            }
        }
        if isNew, value.problem != nil { settle(&value) }
        return true
    }

    /// Gives what is missing an ordinary value.
    private mutating func settle<Value: JourneyRecord>(_ value: inout Value) {
        for field in Value.fields where field.problem(with: field.get(value)) != nil {
            _ = field.put(&value, .text("x"))
        }
        guard value.fault != nil else { return }
        for field in Value.fields where field.isOptional { _ = field.put(&value, .none) }
    }

    private mutating func raw() -> FieldValue {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .none
        case 1: .number([Int.min, -1, 0, 1, 60, 1439, Int.max].randomElement(using: &random) ?? 0)
        case 2: .flag(Bool.random(using: &random))
        case 3: .list((0..<Int.random(in: 0...3, using: &random)).map { _ in text() })
        default: .text(text())
        }
    }

    private mutating func tied<Value>(_ field: Field<Value>) -> FieldValue {
        switch field.kind {
        case .parent(let kind), .reference(let kind):
            if field.isOptional, Bool.random(using: &random) { return .none }
            return .text(keys[kind]?.randomElement(using: &random) ?? "x")
        case .id: return .text(Bool.random(using: &random) ? "id-\(random.next() % 5000)" : text())
        default: return .text(["python", "sql", "no-such"].randomElement(using: &random) ?? "")
        }
    }

    private mutating func text() -> String {
        let text = Self.texts.randomElement(using: &random) ?? ""
        guard Int.random(in: 0..<5, using: &random) == 0 else { return text }
        let scalars = (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x2FFFF, using: &random)) }
        return text + String(String.UnicodeScalarView(scalars))
    }
}

extension Field {
    /// Whether it names another record, or an item.
    fileprivate var isTie: Bool {
        switch kind {
        case .parent, .reference, .item: true
        default: false
        }
    }
}
