import CairnCore
import GRDB

/// Reading kind by kind.
extension RecordKinds {
    /// Every record of these kinds, kind by kind, also those whose parents a damaged file has lost; late texts are left to the
    /// queue if there is one.
    static func records(
        _ kinds: [any JourneyRecord.Type], _ db: Database, leavingTextsTo queue: DatabaseQueue? = nil
    ) throws -> [Record] {
        try withRecords(kinds, db).flatMap { try $0.all(db, leavingTextsTo: queue) }
    }

    /// Those that have records. A record's children are looked for only where there are parents.
    static func there(of kinds: [any JourneyRecord.Type], _ db: Database) throws -> [any JourneyRecord.Type] {
        let all = Set(kinds.map { $0.kind })
        var there: Set<RecordKind> = []
        var next = kinds.filter { $0.parentKind.map(all.contains) != true }
        while !next.isEmpty {
            let found = Set(try withRecords(next, db).map { $0.kind })
            there.formUnion(found)
            next = kinds.filter { $0.parentKind.map(found.contains) == true }
        }
        return kinds.filter { there.contains($0.kind) }
    }

    /// A query about several tables takes less time than reading a few empty ones, and in most journeys most tables are
    /// empty. Not about all of them at once: GRDB copies what a query reads with each table.
    private static func withRecords(
        _ kinds: [any JourneyRecord.Type], _ db: Database
    ) throws -> [any JourneyRecord.Type] {
        var there: [any JourneyRecord.Type] = []
        for start in stride(from: 0, to: kinds.count, by: 6) {
            let some = kinds[start...].prefix(6)
            let tests = some.map { "EXISTS (SELECT 1 FROM \($0.kind.table))" }.joined(separator: ", ")
            let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT \(tests)"))
            guard let row = try rows.next() else { continue }
            for (index, kind) in some.enumerated() where try row.decode(Bool.self, atIndex: index) {
                there.append(kind)
            }
        }
        return there
    }

    /// Whether one of these kinds has more than `limit` records.
    static func areMany(_ kinds: [any JourneyRecord.Type], moreThan limit: Int, _ db: Database) throws -> Bool {
        if kinds.isEmpty { return false }
        let tests = kinds.map { "EXISTS (SELECT 1 FROM \($0.kind.table) LIMIT 1 OFFSET \(limit))" }
        return try db.number("SELECT 1 WHERE \(tests.joined(separator: " OR "))") != nil
    }
}
