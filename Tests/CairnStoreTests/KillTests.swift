import CairnCore
import Foundation
import Testing

@testable import CairnStore

/// `CAIRN_KILLS=2000 swift test --filter KillTests` is the long run.
@Suite(.serialized)
struct KillTests {
    private let folder = TemporaryFolder()

    private static let kills = Int(ProcessInfo.processInfo.environment["CAIRN_KILLS"] ?? "") ?? 40

    @Test func `kill -9 at any moment loses nothing that was acknowledged`() throws {
        var random = Seeded(1)
        var tally = Tally()
        for round in 0..<Self.kills {
            // A new journey now and then: it is also killed while it is being made.
            let path = folder("\(round / 25).sqlite")
            let before = try committed(path)
            let delay = UInt32.random(in: 0...60_000, using: &random)
            let lines = try killed(after: delay, ["write", path], writing: round % 2 == 1)
            let acknowledged = lines.last.flatMap(Int.init) ?? before
            tally.add(acknowledged - before, journal: path + "-journal")
            let found = try check(path)
            #expect(found == acknowledged || found == acknowledged + 1, "round \(round)")
        }
        #expect(tally.acknowledged > 0 && tally.journals > 0, "the kills came at the wrong moments: \(tally)")
        print("\(Self.kills) kills: \(tally)")
    }

    @Test func `kill -9 during a migration leaves the old version or the new`() throws {
        let old = folder("old.sqlite")
        let store = try open(old)
        for number in 1...300 { try store.apply(adding(note("item-\(number)", "text")), at: number) }
        let records = try store.journey()
        var random = Seeded(2)
        var tally = Tally()
        for round in 0..<Self.kills / 10 {
            let path = folder("\(round)/journey.sqlite")
            mkdir(folder("\(round)"), 0o700)
            try write(bytes(old), to: path)
            let lines = try killed(after: .random(in: 0...120_000, using: &random), ["migrate", path])
            tally.add(lines.contains("migrated") ? 1 : 0, journal: path + "-journal")
            try checkMigration(path, from: records)
            #expect(try WriterProcess(["migrate", path]).lines() == ["begins", "migrated"])
            #expect(try open(path, .readOnly).journey().notes["item-7"]?.text == "text migrated")
            #expect(names(folder("\(round)/backups")).allSatisfy { $0.hasSuffix(".sqlite") })
            try FileManager.default.removeItem(atPath: folder("\(round)"))
        }
        print("\(Self.kills / 10) kills during a migration: \(tally)")
    }

    @Test func `kill -9 during a restore leaves what was there or what is restored`() throws {
        let old = try storeWithOneOfEach(folder("old.sqlite"))
        try old.backup(to: folder("backup.sqlite"))
        var random = Seeded(3)
        for _ in 0..<Self.kills / 4 {
            unlink(folder.journey)
            let store = try open(folder.journey)
            try store.apply(adding(note("sql", String(repeating: "x", count: 50_000))), at: now)
            let journeys = [try store.journey(), Journey(oneOfEach)]
            let arguments = ["restore", folder.journey, folder("backup.sqlite")]
            _ = try killed(after: .random(in: 0...40_000, using: &random), arguments)
            let found = try open(folder.journey)
            try found.verify()
            #expect(journeys.contains(try found.journey()))
            try? FileManager.default.removeItem(atPath: folder("backups"))
        }
    }

    /// Starts a writer, waits so long (from when it writes, if asked), and kills it. Returns what it had printed.
    private func killed(
        after microseconds: UInt32, _ arguments: [String], writing: Bool = false
    ) throws -> [String] {
        let writer = try WriterProcess(arguments)
        if writing { writer.waitForOutput() }
        usleep(microseconds)
        writer.kill()
        return writer.lines()
    }

    private func committed(_ path: String) throws -> Int {
        Int(try open(path, .readOnly).journey().notes["count"]?.text ?? "") ?? 0
    }

    /// Checks that the journey is that of the numbered changes up to some number, which it returns.
    private func check(_ path: String) throws -> Int {
        let store = try open(path)
        try store.verify()
        let journey = try store.journey()
        let number = Int(journey.notes["count"]?.text ?? "") ?? 0
        let kept = Set((journey.evidence["count"] ?? []).map(\.id))
        #expect(kept == Set((max(1, number - 9)..<number + 1).map { "evidence-\($0)" }))
        #expect(try store.history(limit: .max).map(\.at) == (0..<number).map { number - $0 })
        #expect(try store.nextUndo()?.at == (number == 0 ? nil : number))
        return number
    }

    /// Checks that the journey is as it was, or migrated and backed up as it was.
    private func checkMigration(_ path: String, from records: Journey) throws {
        let found = try open(path, .readOnly)
        try found.verify()
        #expect(try found.history(limit: .max).count == records.notes.count)
        let backups = Paths.folder(of: path) + "/backups/"
        let complete = names(backups).filter { $0.hasSuffix(".sqlite") }
        for name in complete { #expect(try open(backups + name).journey() == records) }
        if found.isNewer {
            #expect(try found.journey().notes.values.allSatisfy { $0.text == "text migrated" })
            #expect(!complete.isEmpty)
        } else {
            #expect(try found.journey() == records)
        }
    }

    private func names(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}

/// What the kills met.
private struct Tally: CustomStringConvertible {
    var acknowledged = 0
    var journals = 0

    mutating func add(_ acknowledged: Int, journal: String) {
        self.acknowledged += acknowledged
        if !bytes(journal).isEmpty { journals += 1 }
    }

    var description: String { "\(acknowledged) acknowledged, \(journals) killed within a write" }
}
