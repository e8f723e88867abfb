import CairnCore
import CairnStore
import Foundation

/// The Core's, where GRDB has a class of that name.
typealias Record = CairnCore.Record

/// Opens the journey of a test for writing.
func open(_ path: String, _ access: Store.Access = .readWrite) throws(StoreError) -> Store {
    try Store.open(at: path, device: "test", access: access, now: now)
}

/// 2026-03-04 05:06:07 UTC.
let now = 1_772_600_767_000

/// The journey that a program of that version of the schema wrote.
func fixture(_ version: Int) -> Data {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    return bytes("\(tests)/Fixtures/journey-\(version).sqlite")
}

/// The record of an item's status.
func progress(_ item: ItemID, _ status: Status, since day: Int = 20_000) -> Record {
    Record(Progress(item: item, status: status, since: Day(number: day)))
}

/// The record of an item's note.
func note(_ item: ItemID, _ text: String) -> Record { Record(Note(item: item, text: text)) }

/// The record of a piece of evidence.
func evidence(_ id: String, _ item: ItemID, place: String = "https://example.org") -> Record {
    Record(Evidence(id: id, item: item, place: place, shows: "AUC 0.91", date: Day(number: 20_001)))
}

/// The record of a link.
func link(_ id: String, _ item: ItemID) -> Record {
    Record(Link(id: id, item: item, address: "https://example.org/" + id, title: ""))
}

/// A change that adds one record.
func adding(_ record: Record) -> Change { Change("Add \(record.key)", [Edit(before: nil, after: record)]) }

/// One record of each kind, with text that is not easy to keep.
let oneOfEach: [Record] =
    [
        Record(
            Plan(background: .science, track: "ml-engineer", hoursPerWeek: 8, start: Day(number: 20_000), asked: true)),
        progress("linear-algebra", .done),
        evidence("0190-a", "linear-algebra"),
        note("linear-algebra", "line one\nline two\t\u{1B}[31mred\u{202E} 'quoted' \"twice\" \\ 線形代数 🪨"),
        link("0190-b", "linear-algebra"),
    ] + oneOfEachOfPeople

/// Two people who know each other, and one record of each kind about them; the memo, which no journey holds, is the last.
let oneOfEachOfPeople: [Record] = {
    let day = Day(number: 20_002)
    var ada = Person(id: "0190-ada", name: "Ada \u{202E}Lovelace 🪨")
    ada.role = "ML engineer"
    ada.company = "Acme"
    ada.track = "ml-engineer"
    ada.seniority = .senior
    ada.mails = ["ada@example.org", "a.l@example.org"]
    ada.tags = ["meetup"]
    var bob = Person(id: "0190-bob", name: "Bob")
    bob.introducedBy = ada.id
    var talk = Conversation(id: "0190-talk", person: ada.id, state: .held, since: day)
    talk.day = day
    talk.minute = 870
    talk.minutes = 30
    talk.questions = ["q-week", "What broke last?"]
    var first = Learning(id: "0190-l1", person: ada.id, text: "Monitoring is most of it", day: day)
    first.conversation = talk.id
    first.about = ["monitoring", "ml-engineer"]
    var second = Learning(id: "0190-l2", person: bob.id, text: "Not with us", day: day)
    second.answers = first.id
    second.stance = .disagrees
    var step = FollowUp(id: "0190-f", person: ada.id, kind: .promise, due: day + 3, made: day)
    step.conversation = talk.id
    step.outcome = .done
    step.closed = day + 2
    return [
        Record(ada), Record(bob), Record(talk), Record(first), Record(second), Record(step),
        Record(Favour(id: "0190-g", person: ada.id, by: .theirs, text: "read my CV", day: day)),
        Record(Cadence(thank: 2, nudge: nil)),
        Record(Memo(owner: talk.id, person: ada.id, text: "Drift caught late.\nThree on call; Zürich team.")),
    ]
}()

/// A store with one record of each kind, added one by one.
func storeWithOneOfEach(_ path: String) throws(StoreError) -> Store {
    let store = try open(path)
    for (index, record) in oneOfEach.enumerated() { try store.apply(adding(record), at: now + index) }
    return store
}

/// Whether an error says that the database at `path` is damaged.
func saysDamaged(_ error: any Error, _ path: String) -> Bool {
    if case .corrupt(let damaged, _) = error as? StoreError { damaged == path } else { false }
}

/// Numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
