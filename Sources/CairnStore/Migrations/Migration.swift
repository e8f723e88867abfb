import GRDB

/// A step from one version of the schema to the next. Never changed once released: a later step corrects it.
package struct Migration: Sendable {
    /// Carries out the step, inside a transaction, with foreign keys off.
    let run: @Sendable (Database) throws -> Void

    /// A step that runs this.
    package init(run: @escaping @Sendable (Database) throws -> Void) { self.run = run }

    /// Every step, oldest first. A database's version (`user_version`) is the number of steps it has had.
    ///
    /// To add one, add a file beside this one and a line here; fixtures of old versions must still open.
    package static let all: [Migration] = [
        .journey,
        .drafts,
        .people,
        .words,
        .familyName,
        .tasks,
        .hours,
        .route,
        .journal,
        .decision,
        .projects,
        .scans,
        .resultDetails,
        .practice,
        .jobs,
        .model,
        .readings,
        .exerciseWords,
    ]
}

/// The migrations of this program.
struct Migrations {
    /// `CAIR`: marks a database as a journey (`PRAGMA application_id`).
    static let applicationID = 0x4341_4952

    let steps: [Migration]

    /// The version after all steps.
    var version: Int { steps.count }

    /// Brings the database to `version`, in one transaction: all missing steps, or none.
    ///
    /// Not GRDB's `DatabaseMigrator`, which reads what there is to do before it takes the write lock, and takes the
    /// lock again for each step: of two processes that start at once, one would fail. Here the second waits, then finds
    /// nothing to do; and what `backUp` copies is exactly what is migrated.
    ///
    /// - Parameter backUp: called with the version of a database that is not empty, while nobody can write to it.
    func run(_ queue: DatabaseQueue, backUp: (Int) throws -> Void = { _ in }) throws {
        try queue.writeWithoutTransaction { db in
            // SQLite requires this to rebuild a table that others refer to; the keys are checked before the commit
            // instead.
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.inTransaction(.immediate) {
                let schema = try Schema(db)
                guard schema.version < version else { return .rollback }
                if !schema.isEmpty { try backUp(schema.version) }
                try runSteps(after: schema.version, db)
                return .commit
            }
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }

    private func runSteps(after found: Int, _ db: Database) throws {
        for step in steps.dropFirst(found) { try step.run(db) }
        try db.execute(sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
        try db.checkForeignKeys()
    }
}
