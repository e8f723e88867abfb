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
    let practised = ExerciseTick(item: tick.item, number: 1, task: "Multiply 線形 by hand", day: tick.since)
    let ticks = [Edit(from: nil, to: tick)] + (version >= 18 ? [Edit(from: nil, to: practised)] : [])
    try store.apply(Change("Tick", ticks), at: 14, id: "did-14")
    let link = Link(id: "link-1", item: "linear-algebra", address: "https://example.org", title: "線形代数")
    try store.apply(Change("Link", [Edit(from: nil, to: link)]), at: 15, id: "did-15")
    if let entry = try store.nextUndo() { try store.undo(entry, at: 16, id: "undid-15") }
}

private func meetSomeone(_ store: Store, _ version: Int) throws(StoreError) {
    let person = Person(id: "person-1", name: "線形 Ada")
    let memo = Memo(owner: person.id, person: person.id, text: "Drift, caught late")
    let records =
        [Record(person), Record(memo)] + (version >= 14 ? practice : []) + (version >= 15 ? fixtureJobs : [])
    try store.apply(Change("Add Ada", records.map { Edit(before: nil, after: $0) }), at: 0, id: "did-0")
}

/// One record of each kind that is practised.
private var practice: [Record] {
    let day = Day(number: 20_000)
    var card = OwnCard(id: "card-1", day: day)
    (card.question, card.outline, card.topic) = ("Why this 線形 baseline?", "cheap\nstrong", .ml)
    let review = CardReview(id: "review-1", card: card.id, .good, at: 1_728_000_000, day: day, seconds: 90)
    var settings = PracticeSettings()
    (settings.minutes, settings.retention) = (20, 0.92)
    var story = Story(id: "story-1", day: day)
    (story.title, story.did, story.competencies) = ("Late trains", "I held one", ["ownership"])
    var number = StoryNumber(id: "number-1", story: story.id)
    (number.text, number.footing) = ("down by a fifth", .retracted)
    var telling = StoryTelling(id: "telling-1", story: story.id, day: day)
    telling.company = "Acme"
    var mock = MockInterview(id: "mock-1", day: day)
    (mock.topic, mock.communication, mock.communicationWhy) = (.genai, .hire, "asked first")
    mock.lessons = ["What would you watch?"]
    let memory = ReviewSchedule().memory([review], on: day)
    return [
        Record(card), Record(CardNote(card: card.id, text: "say it slowly")), Record(review), Record(settings),
        Record(story), Record(number), Record(telling), Record(mock),
    ] + [memory].compactMap { $0.map { Record($0) } }
}

private let fixturePlan = Plan(
    background: .science, track: "ml-engineer", hoursPerWeek: 8, start: Day(number: 20_000), asked: true)
