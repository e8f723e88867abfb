import GRDB

/// One step from a version of the schema to the next. Never changed once released: a later step corrects it.
package struct Migration: Sendable {
    /// Kept in the database; unique, permanent.
    let name: String
    /// Carries out the step, inside a transaction.
    let run: @Sendable (Database) throws -> Void

    /// A step of that name.
    package init(_ name: String, run: @escaping @Sendable (Database) throws -> Void) {
        self.name = name
        self.run = run
    }

    /// Every step, oldest first. A database's version (`user_version`) is how many of them it has seen.
    ///
    /// To add one: a file beside this one and a line here; the fixtures of the old versions must go on opening.
    package static let all: [Migration] = [
        .journey,
        .drafts,
    ]
}

/// The steps that this program knows.
struct Migrations {
    /// `CAIR`: how a database says that it is ours (`PRAGMA application_id`).
    static let applicationID = 0x4341_4952

    let steps: [Migration]

    /// The version that all steps lead to.
    var version: Int { steps.count }

    /// Brings the database to `version`, one transaction a step.
    ///
    /// Another process may be at it too. One of the two then fails at a step that the other has taken, and goes on from there.
    func run(_ queue: DatabaseQueue) throws {
        try claim(queue)
        while true {
            let before = try queue.read(Schema.init)
            do {
                return try migrator.migrate(queue)
            } catch {
                guard try queue.read(Schema.init).version > before.version else { throw error }
            }
        }
    }

    /// Marks an empty database as ours, in one transaction with the table that GRDB's migrator would make by itself:
    /// a crash between the two would leave a database that nobody owns.
    private func claim(_ queue: DatabaseQueue) throws {
        try queue.write { db in
            guard try Schema(db).isEmpty else { return }
            try db.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
            try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
    }

    private var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { db in
                try step.run(db)
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }
}
