import CairnCore
import CairnStore
import Foundation

/// Makes a journey with so many entries in its log, in one import.
func fill(path: String, entries: Int) throws(StoreError) {
    var log: [LogEntry] = []
    var journey = Journey()
    for number in 0..<entries {
        let item = "skill-\(number % 200)"
        let before = journey.progress[item]
        let after = Progress(
            item: item, status: before?.status == .done ? .learning : .done, since: Day(number: 20_000 + number / 50))
        let change = Change(
            "Tick \(item)", [Edit(from: before, to: after)])
        journey.apply(change)
        let id = TimeOrderedID.make(now: 1_700_000_000_000 + number)
        log.append(LogEntry(id: id, at: number, device: "writer", kind: .did, change: change))
    }
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    try store.importJourney(exported(journey, log), at: 0)
}

private struct Exported: Encodable {
    let format = "cairn-journey"
    let version = 1
    let records: [Record]
    let log: [LogEntry]
}

private func exported(_ journey: Journey, _ log: [LogEntry]) -> Data {
    (try? JSONEncoder().encode(Exported(records: journey.records, log: log))) ?? Data()
}

/// Prints medians in milliseconds.
func measure(path: String) throws(StoreError) {
    try report("open") { () throws(StoreError) in
        _ = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    }
    try report("open+journey+nextUndo") { () throws(StoreError) in
        let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
        _ = try (store.journey(), store.nextUndo(), store.nextRedo())
    }
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    try report("journey") { () throws(StoreError) in _ = try store.journey() }
    try report("nextUndo") { () throws(StoreError) in _ = try store.nextUndo() }
    try report("changedElsewhere") { () throws(StoreError) in _ = try store.changedElsewhere() }
    try report("history of 50") { () throws(StoreError) in _ = try store.history(limit: 50) }
    let before = try store.journey().notes[countedItem].map { Record($0) }
    let note = Record(Note(item: countedItem, text: "x"))
    try store.apply(Change("Note", [Edit(before: before, after: note)]), at: 0)
    try report("undo and redo") { () throws(StoreError) in
        if let entry = try store.nextUndo() { try store.undo(entry, at: 0) }
        if let entry = try store.nextRedo() { try store.redo(entry, at: 0) }
    }
    try report("keepDraft") { () throws(StoreError) in try store.keepDraft(key: "note", text: "text", at: 0) }
    try report("verify", times: 5) { () throws(StoreError) in try Store.verify(path: path) }
    try report("export", times: 3) { () throws(StoreError) in _ = try store.exportJourney() }
}

/// Edits a memo of 20 kB 200 times, a line at a time, and prints what that takes on disk, in kilobytes.
func measureMemo(path: String) throws(StoreError) {
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    let ada = Person(id: "ada", name: "Ada")
    try store.apply(Change("Add Ada", [Edit(from: nil, to: ada)]), at: 0)
    var lines = (0..<400).map { "\($0): " + String(repeating: "abcdefgh ", count: 5) }
    var memo: Memo?
    for number in 0..<200 {
        lines[number * 37 % lines.count] += " more"
        let new = Memo(owner: ada.id, person: ada.id, text: lines.joined(separator: "\n"))
        try store.apply(Change("Notes", [Edit(from: memo, to: new)]), at: number)
        memo = new
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    say("200 edits of a memo of \(memo?.text.utf8.count ?? 0) bytes: \(size / 1000) kB")
}

/// Makes a journey of so many people with three conversations each.
func fillPeople(path: String, people: Int) throws(StoreError) {
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    var edits: [Edit] = []
    for number in 0..<people {
        var person = Person(id: TimeOrderedID.make(now: number), name: "Ada Byron \(number)")
        (person.role, person.company) = ("ML engineer, search ranking", "Company \(number % 300)")
        (person.track, person.seniority) = ("ml-engineer", .senior)
        (person.mails, person.tags) = (["ada\(number)@example.org"], ["meetup", "python"])
        edits.append(Edit(from: nil, to: person))
        for turn in 0..<3 {
            let day = Day(number: 20_000 + number % 300 + turn)
            var talk = Conversation(id: TimeOrderedID.make(now: number), person: person.id, state: .thanked, since: day)
            (talk.day, talk.minute, talk.channel, talk.minutes) = (day, 870, "video call", 30)
            talk.questions = ["q-week", "What broke last?"]
            edits.append(Edit(from: nil, to: talk))
        }
    }
    try store.apply(Change("Fill", edits), at: 0)
    try report("late records", times: 11) { () throws(StoreError) in _ = try store.late.read().journey }
}

/// Prints the median of so many runs, in milliseconds, and gives it back.
@discardableResult
func report(_ what: String, times: Int = 101, _ body: () throws(StoreError) -> Void) throws(StoreError) -> Double {
    var samples: [Duration] = []
    for _ in 0..<times {
        let clock = ContinuousClock()
        let start = clock.now
        try body()
        samples.append(clock.now - start)
    }
    let median = samples.sorted()[times / 2] / .milliseconds(1)
    say("\(what): \(median) ms")
    return median
}
