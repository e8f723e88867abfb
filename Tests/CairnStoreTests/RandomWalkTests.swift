import CairnCore
import Testing

@testable import CairnStore

struct RandomWalkTests {
    private let folder = TemporaryFolder()

    @Test func `2,000 random actions: disk equals memory, and undoing everything gives the first state`() throws {
        var walk = Walk(store: try open(folder.journey))
        var random = Seeded(42)
        for number in 1...2000 {
            try walk.step(number, &random)
            if number % 50 == 0 {
                walk.store = try open(folder.journey)
                #expect(try walk.store.journey() == walk.journey, "after \(number)")
                #expect(try walk.store.nextUndo() == walk.done.last)
                #expect(try walk.store.nextRedo() == walk.undone.last)
            }
        }
        let last = walk.journey
        while !walk.done.isEmpty { try walk.undo(at: 3000) }
        #expect(walk.journey == Journey())
        #expect(try open(folder.journey).journey() == Journey())
        while !walk.undone.isEmpty { try walk.redo(at: 4000) }
        #expect(walk.journey == last)
        #expect(try open(folder.journey).journey() == last)
        #expect(try walk.store.history(limit: .max).reversed().reduce(into: Journey()) { $0.apply($1.change) } == last)
    }
}

/// A store, and beside it in memory what it should hold.
private struct Walk {
    var store: Store
    var journey = Journey()
    var done: [LogEntry] = []
    var undone: [LogEntry] = []

    init(store: Store) { self.store = store }

    mutating func step(_ number: Int, _ random: inout Seeded) throws {
        switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: try undo(at: number)
        case 2: try redo(at: number)
        default: try change(number, &random)
        }
    }

    mutating func undo(at now: Int) throws {
        guard let entry = done.popLast() else { return }
        journey.apply(try store.undo(entry, at: now).change)
        undone.append(entry)
    }

    mutating func redo(at now: Int) throws {
        guard let entry = undone.popLast() else { return }
        journey.apply(try store.redo(entry, at: now).change)
        done.append(entry)
    }

    private mutating func change(_ number: Int, _ random: inout Seeded) throws {
        let edits = [edit(number, &random), edit(number + 10_000, &random)]
        let change = Change("Step \(number)", distinct(edits.filter { $0.before != $0.after }))
        guard let entry = try store.apply(change, at: number) else { return }
        journey.apply(change)
        done.append(entry)
        undone = []
    }

    /// One edit a record: the second was made without knowing of the first.
    private func distinct(_ edits: [Edit]) -> [Edit] {
        var seen: Set<String> = []
        return edits.filter { edit in
            guard let record = edit.before ?? edit.after else { return false }
            return seen.insert("\(record.kind) \(record.key)").inserted
        }
    }

    private func edit(_ number: Int, _ random: inout Seeded) -> Edit {
        let item = "item-\(Int.random(in: 0..<12, using: &random))"
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return planEdit(number, &random)
        case 1: return progressEdit(item, number, &random)
        case 2: return noteEdit(item, number, &random)
        case 3:
            let before = journey.evidence[item]?.randomElement(using: &random).map { Record($0) }
            return rowEdit(before, &random) { evidence($0?.key ?? "id-\(number)", item, place: "place \(number)") }
        default:
            let before = journey.links[item]?.randomElement(using: &random).map { Record($0) }
            return rowEdit(before, &random) {
                Record(Link(id: $0?.key ?? "id-\(number)", item: item, address: "address \(number)", title: ""))
            }
        }
    }

    private func planEdit(_ number: Int, _ random: inout Seeded) -> Edit {
        let plans = [
            Plan(), Plan(hoursPerWeek: Double(number % 160 + 1) / 2),
            Plan(track: "research", start: Day(number: number)),
        ]
        return Edit(before: Record(journey.plan), after: plans.randomElement(using: &random).map { Record($0) })
    }

    private func progressEdit(_ item: ItemID, _ number: Int, _ random: inout Seeded) -> Edit {
        let before = journey.progress[item].map { Record($0) }
        let status = Status.allCases.randomElement(using: &random)
        return Edit(before: before, after: status == .todo ? nil : progress(item, status ?? .done, since: number))
    }

    private func noteEdit(_ item: ItemID, _ number: Int, _ random: inout Seeded) -> Edit {
        let before = journey.notes[item].map { Record($0) }
        return Edit(before: before, after: Bool.random(using: &random) ? nil : note(item, "text \(number)"))
    }

    /// Adds a row, or changes or removes one that is there.
    private func rowEdit(
        _ before: Record?, _ random: inout Seeded, _ make: (Record?) -> Record
    ) -> Edit {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: Edit(before: nil, after: make(nil))
        case 1: Edit(before: before, after: make(before))
        default: Edit(before: before, after: nil)
        }
    }
}
