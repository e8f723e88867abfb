import CairnCore
import Foundation
import Testing

@testable import CairnStore

struct ImportTests {
    private let folder = TemporaryFolder()

    private static let begin = #"{"format":"cairn-journey","version":1,"records":["#

    @Test(arguments: [
        (begin + "\n  {\"notes\":{}}],\"log\":[]}", 2, 3),
        (begin + "\n {\"note\":{\"item\":\"é\",\"text\":7}}],\"log\":[]}", 2, 29),
        (begin + "\n {\"note\":{\"item\":\"x\"}}],\"log\":[]}", 2, 10),
        (begin + "\n {\"note\":{\"item\":\"x\",\"text\":\"\"}}],\"log\":[]}", 2, 29),
        (begin + "],\"log\":[\n{\"id\":\"x\",\"at\":\"now\"}]}", 2, 16),
        (begin + "]}", 1, 1),
        (#"{"format":"cairn-journey","version":9,"records":[],"log":[]}"#, 1, 37),
        (#"{"format":"cairn-journey","version":1,"records":[],"log":[],"mood":7}"#, 1, 68),
        (#"{"format":"other","version":1,"records":[],"log":[]}"#, 1, 11),
        ("[]", 1, 1), ("7", 1, 1),
    ])
    func `an import that does not say what it should is refused at line and column`(
        text: String, line: Int, column: Int
    ) throws {
        try refuses(text, line: line, column: column)
    }

    @Test func `a byte order mark before an export is stepped over`() throws {
        let text = "\u{FEFF}\(Self.begin)\n{\"note\":{\"item\":\"x\",\"text\":\"y\"}}],\"log\":[]}"
        let store = try open(folder("marked.sqlite"))
        #expect(try store.importJourney(Data(text.utf8), at: now).records == 1)
        try refuses("\u{FEFF}\(Self.begin)]}", line: 1, column: 1)
    }

    @Test(
        arguments: [
            (String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
            (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
        ] as [(String.Encoding, [UInt8])])
    func `an export that a shell wrote again is read by its byte order mark`(
        encoding: String.Encoding, mark: [UInt8]
    ) throws {
        let text = "\(Self.begin)\n{\"note\":{\"item\":\"x\",\"text\":\"Zoë 🪨\"}}],\"log\":[]}"
        let store = try open(folder("wide.sqlite"))
        let data = Data(mark) + (try #require(text.data(using: encoding)))
        #expect(try store.importJourney(data, at: now).records == 1)
        #expect(try store.journey().notes["x"]?.text == "Zoë 🪨")
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("{\"a\":\n}", 2, 1), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("{} x", 1, 4),
        ("{\"a\" 1}", 1, 6), ("\"a\nb\"", 1, 3), ("\"\\x\"", 1, 3), ("\"\\u12g4\"", 1, 6),
        ("nul", 1, 4), ("nulL", 1, 4), ("01", 1, 2), ("-", 1, 2), ("1.", 1, 3), ("1.x", 1, 3),
        ("1e", 1, 3), ("+1", 1, 1), ("{a:1}", 1, 2),
        ("'a'", 1, 1), ("\"é", 1, 3), (String(repeating: "[", count: 1_000_000), 1, 65),
    ])
    func `an import that is not JSON is refused at line and column`(text: String, line: Int, column: Int) throws {
        try refuses(text, line: line, column: column)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF0, 0x9F, 0x22],
        ] as [[UInt8]])
    func `an import that is not UTF-8 is refused`(bytes: [UInt8]) throws {
        let error = StoreError.badImport(line: 1, column: 2, reason: "this is not UTF-8")
        #expect(throws: error) { try open(folder.journey).importJourney(Data(bytes), at: now) }
    }

    @Test func `an import is taken as a whole or not at all`() throws {
        let twice = try exported { [$0[0], $0[1], $0[1]] + $0[2...] }
        let unrelated = try exported { $0.map { $0.replacing("\"kind\":\"did\"", with: "\"kind\":\"undid\"") } }
        let sameID = try exported { $0.map { $0.replacing("\"id\":\"two\"", with: "\"id\":\"one\"") } }
        for (text, line) in [(twice, 3), (unrelated, 5), (sameID, 6)] {
            try refuses(text, line: line, column: 1)
            #expect(try open(folder.journey).history(limit: 1).isEmpty)
        }
    }

    @Test func `an import that is too large is not even looked at`() throws {
        let data = Data(count: Store.importLimit + 1)
        #expect(throws: StoreError.tooLarge(what: "the import", limit: Store.importLimit)) {
            try open(folder.journey).importJourney(data, at: now)
        }
    }

    @Test func `1,000 broken imports neither trap nor write`() throws {
        let sound = try storeWithOneOfEach(folder("a.sqlite")).exportJourney()
        let store = try open(folder.journey)
        for seed in 0..<1000 {
            let damaged = damage(sound, seed)
            do throws(StoreError) {
                try store.importJourney(damaged, at: now)
                while let entry = try store.nextUndo() { try store.undo(entry, at: now) }
            } catch {
                #expect(error.exitClass == .data, "seed \(seed): \(error)")
            }
            #expect(try store.journey() == Journey(), "seed \(seed)")
        }
    }

    /// Puts up to two random bytes in place of up to four, at one to three places.
    private func damage(_ sound: Data, _ seed: Int) -> Data {
        var random = Seeded(UInt64(seed))
        var damaged = sound
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let start = Int.random(in: 0..<damaged.count, using: &random)
            let end = min(damaged.count, start + Int.random(in: 0...4, using: &random))
            let count = Int.random(in: 0...2, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            damaged.replaceSubrange(start..<end, with: bytes)
        }
        return damaged
    }

    private func refuses(_ text: String, line: Int, column: Int) throws {
        let store = try open(folder.journey)
        let error = #expect(throws: StoreError.self) { try store.importJourney(Data(text.utf8), at: now) }
        guard case .badImport(line, column, _) = error else {
            Issue.record("\(text.prefix(80)): \(error.map(\.description) ?? "") instead of \(line):\(column)")
            return
        }
        #expect(try store.journey() == Journey())
    }

    /// The lines of an export of two notes, changed.
    private func exported(_ change: ([String]) -> [String]) throws -> String {
        let store = try open(folder("\(TimeOrderedID.make(now: 0)).sqlite"))
        try store.apply(adding(note("python", "x")), at: 1, id: "one")
        try store.apply(adding(note("sql", "y")), at: 2, id: "two")
        let text = String(decoding: try store.exportJourney(), as: UTF8.self)
        return change(text.components(separatedBy: "\n")).joined(separator: "\n")
    }
}
