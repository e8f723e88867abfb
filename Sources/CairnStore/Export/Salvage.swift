import CairnCore
import Foundation
import GRDB

/// What can be read of a damaged journey: an export of records alone. Nothing is written.
public struct Salvage: Sendable {
    /// What `importJourney` takes.
    public let data: Data
    /// The number of records in it.
    public let count: Int
    /// The tables of which something could not be read.
    public let damaged: [String]
    /// The number of records that were read and left out: they belong or refer to one that was not.
    public let leftOut: Int

    /// Reads the file at `path`, one record after the other.
    ///
    /// - Throws: what is wrong with it, if not even its tables are known.
    public init(path: String) throws(StoreError) {
        try self.init(path: path, migrations: Migration.all, kinds: .shipped)
    }

    /// The same with other migrations and kinds of record.
    package init(path: String, migrations: [Migration], kinds: RecordKinds) throws(StoreError) {
        let file = try DatabaseFile(path)
        guard try file.size() != nil else { throw .noFile(path: file.path) }
        try file.checkHeader()
        do {
            let queue = try file.connectToRead()
            defer { queue.leave() }
            self = try queue.unsafeRead { db in
                try Schema(db).check(against: Migrations(steps: migrations), at: file.path)
                return try Salvage(kinds.all.map { ($0.kind.name, $0.readable(db)) })
            }
        } catch {
            throw StoreError(error, at: file.path)
        }
    }

    private init(_ tables: [(name: String, read: (records: [Record], isWhole: Bool))]) throws {
        damaged = tables.filter { !$0.read.isWhole }.map(\.name)
        var records = tables.flatMap(\.read.records)
        let all = records.count
        // What is left out may be what others belong to.
        while true {
            let there = Set(records.map(RecordID.init))
            let fit = records.filter { $0.value.fieldTies.allSatisfy(there.contains) }
            if fit.count == records.count { break }
            records = fit
        }
        (count, leftOut) = (records.count, all - records.count)
        let lines = try records.map { "\n" + (try JSONText.encode($0)) }.joined(separator: ",")
        let head = "{\"format\":\"\(ExportFile.format)\",\"version\":\(ExportFile.version)"
        data = Data((head + ",\"records\":[\(lines)\n],\"log\":[\n]}\n").utf8)
    }
}

extension JourneyRecord {
    /// The records of the kind that can be read, by their keys, and whether these are all.
    fileprivate static func readable(_ db: Database) -> (records: [Record], isWhole: Bool) {
        var numbers: Set<Int64> = []
        var isWhole = true
        // From both ends up to the damage.
        for order in ["ASC", "DESC"] {
            do {
                let sql = "SELECT rowid FROM \(kind.table) NOT INDEXED ORDER BY rowid \(order)"
                let rows = try Row.fetchCursor(db, sql: sql)
                while let row = try rows.next() { numbers.insert(try row.decode(Int64.self, atIndex: 0)) }
            } catch { isWhole = false }
        }
        var found: [String: Record] = [:]
        for number in numbers.sorted() {
            let record = try? records(db, "NOT INDEXED WHERE rowid = ?", [number]).first
            if let record, record.value.problem == nil, found[record.key] == nil {
                found[record.key] = record
            } else {
                isWhole = false
            }
        }
        return (found.sorted { $0.key < $1.key }.map(\.value), isWhole)
    }
}
