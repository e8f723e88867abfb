import CairnCore
import CairnStore

/// Writes a journey of an old version, as it is kept in `Tests/CairnStoreTests/Fixtures`. Made once a version; never again.
func fixture(version: Int, path: String) throws(StoreError) {
    let migrations = Array(Migration.all.prefix(version))
    let store = try Store.open(at: path, device: "fixture", access: .readWrite, now: 0, migrations: migrations)
    if version >= 3 { try meetSomeone(store, version) }
    for number in 1...12 { try store.apply(step(number), at: number, id: "did-\(number)") }
    try store.apply(Change("Start", [Edit(from: nil, to: fixturePlan)]), at: 13, id: "did-13")
    let tick = Progress(item: "linear-algebra", status: .done, since: Day(number: 20_000))
    try store.apply(Change("Tick", [Edit(from: nil, to: tick)]), at: 14, id: "did-14")
    let link = Link(id: "link-1", item: "linear-algebra", address: "https://example.org", title: "線形代数")
    try store.apply(Change("Link", [Edit(from: nil, to: link)]), at: 15, id: "did-15")
    if let entry = try store.nextUndo() { try store.undo(entry, at: 16, id: "undid-15") }
}

private func meetSomeone(_ store: Store, _ version: Int) throws(StoreError) {
    let person = Person(id: "person-1", name: "線形 Ada")
    let memo = Memo(owner: person.id, person: person.id, text: "Drift, caught late")
    let records = [Record(person), Record(memo)] + (version >= 15 ? fixtureJobs : [])
    try store.apply(Change("Add Ada", records.map { Edit(before: nil, after: $0) }), at: 0, id: "did-0")
}

private let fixturePlan = Plan(
    background: .science, track: "ml-engineer", hoursPerWeek: 8, start: Day(number: 20_000), asked: true)
