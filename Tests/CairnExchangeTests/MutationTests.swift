import Foundation
import TestSupport
import Testing

/// Damaged files: no trap, a place for every fault, and what can be read comes back when it is written.
///
/// `make fuzz` asks the same of many more; what it finds goes into the corpus, and so comes here.
struct MutationTests {
    @Test(arguments: RoundTrip.allCases) func `the corpus keeps the promises`(format: RoundTrip) throws {
        let corpus = try Corpus.files(of: format)
        try #require(corpus.count > 3)
        for (name, bytes) in corpus { #expect(format.problem(bytes) == nil, "\(name)") }
        #expect(corpus.contains { (try? format.read($0.bytes).isEmpty) == false }, "none of it can be read")
    }

    @Test(arguments: RoundTrip.allCases) func `damaged files keep the promises`(format: RoundTrip) throws {
        let corpus = try Corpus.files(of: format).map(\.bytes)
        var chance = SplitMix64(seed: 0xCA12)
        for round in 0..<1_500 {
            var bytes = chance.pick(corpus)
            for _ in 0...chance.below(4) { damage(&bytes, with: chance.pick(corpus), &chance) }
            let problem = format.problem(bytes)
            #expect(problem == nil, "round \(round): \(bytes)")
        }
    }

    @Test func `any file's people can be taken in and merged`() throws {
        let corpus = try Corpus.files(of: nil).map(\.bytes)
        try #require(corpus.count > 10)
        for bytes in corpus { #expect(MergeTrip.problem(bytes) == nil, "\(String(decoding: bytes, as: UTF8.self))") }
        var chance = SplitMix64(seed: 0xCA13)
        for round in 0..<500 {
            var bytes = chance.pick(corpus)
            for _ in 0...chance.below(3) { damage(&bytes, with: chance.pick(corpus), &chance) }
            #expect(MergeTrip.problem(bytes) == nil, "round \(round): \(bytes)")
        }
    }

    private func damage(_ bytes: inout [UInt8], with other: [UInt8], _ chance: inout SplitMix64) {
        let start = chance.below(bytes.count + 1)
        let end = min(bytes.count, start + chance.below(8))
        switch chance.below(6) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: Array(chance.pick(HostileText.pieces).utf8), at: start)
        case 2: bytes.insert(UInt8(chance.below(256)), at: start)
        case 3:
            bytes.insert(
                contentsOf: Array(chance.pick(["\"", ",", "\r\n ", ";", "\\", ":", "=", "'", "\n"]).utf8), at: start)
        case 4: bytes.removeSubrange(start...)
        default: bytes.insert(contentsOf: other.prefix(chance.below(other.count + 1)), at: start)
        }
    }
}

/// The fuzzers' corpus.
enum Corpus {
    /// Names and contents of the files of a format, by name; nil for what is merged.
    static func files(of format: RoundTrip?) throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fuzz/Corpus/\(format?.rawValue ?? "merge")")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }
}
