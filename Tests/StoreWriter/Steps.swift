import CairnCore
import CairnStore
import Foundation
import GRDB

/// The Core's, where GRDB has a class of that name.
typealias Record = CairnCore.Record

/// Prints a line and hands it to the system at once: what was printed survives `kill -9`.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Foundation.write(1, bytes, bytes.count)
}

/// The item that the numbered changes are about.
let countedItem: ItemID = "count"

/// So many pieces of evidence are kept at a time.
let keptEvidence = 10

/// The numbered change: the note says the number, evidence of that number comes, the one of ten steps ago goes.
func step(_ number: Int) -> Change {
    var edits = [
        Edit(before: number == 1 ? nil : note(number - 1), after: note(number)),
        Edit(before: nil, after: evidence(number)),
    ]
    if number > keptEvidence { edits.append(Edit(before: evidence(number - keptEvidence), after: nil)) }
    return Change("Step \(number)", edits)
}

private func note(_ number: Int) -> Record { Record(Note(item: countedItem, text: "\(number)")) }

private func evidence(_ number: Int) -> Record {
    Record(
        Evidence(
            id: "evidence-\(number)", item: countedItem, place: "https://example.org/\(number)",
            shows: String(repeating: "x", count: number % 7 * 100), date: Day(number: number)))
}

/// Commits one numbered change after the other, and prints each number once its commit has returned.
func write(path: String) throws(StoreError) {
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    var number = Int(try store.journey().notes[countedItem]?.text ?? "") ?? 0
    while true {
        number += 1
        try store.apply(step(number), at: number)
        say("\(number)")
    }
}

/// Adds so many pieces of evidence to an item, one a commit, and says when it is done.
func append(path: String, item: ItemID, count: Int) throws(StoreError) {
    let store = try Store.open(at: path, device: item, access: .readWrite, now: 0)
    for number in 0..<count {
        let evidence = Evidence(id: "\(item)-\(number)", item: item, place: "p", shows: "", date: Day(number: number))
        try store.apply(Change("Add", [Edit(from: nil, to: evidence)]), at: number)
    }
    say("done")
}

/// The program's migrations and one more, which writes for a while.
let longMigrations =
    Migration.all + [
        Migration { db in
            try db.execute(sql: "CREATE TABLE long (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
            for number in 0..<5_000 {
                try db.execute(sql: "INSERT INTO long VALUES (?, ?)", arguments: [number, "text \(number)"])
            }
            try db.execute(sql: "UPDATE note SET text = text || ' migrated'")
        }
    ]

/// Opens the journey with those.
func migrate(path: String) throws(StoreError) {
    say("begins")
    _ = try Store.open(at: path, device: "writer", access: .readWrite, now: 0, migrations: longMigrations)
    say("migrated")
}

/// Restores over and over.
func restore(path: String, from backup: String) throws(StoreError) {
    while true {
        try Store.restore(at: path, from: backup, now: 0)
        say("restored")
    }
}
