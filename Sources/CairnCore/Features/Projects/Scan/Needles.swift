/// Short strings that are looked for in a file, all in one pass.
struct Needles {
    /// What a string that was found may mean.
    enum Meaning: Equatable {
        case moduleName, seed, test, assertion
        case interval, seedCount, recording, placeholder
        case outputs, executionCount
        case secret(String, tail: Int)
    }

    /// A place where one was found.
    struct Hit {
        let meaning: Meaning
        /// Where it begins and where it ends, in bytes.
        let start: Int
        let end: Int
        /// Counted from 1.
        let line: Int
    }

    private struct Needle {
        let bytes: [UInt8]
        let isExact: Bool
        let meaning: Meaning
    }

    private var needles: [[Needle]] = [[]]
    /// For each two bytes, in small letters, that a needle begins with: its place in `needles`; 0 for none.
    private var table = [UInt8](repeating: 0, count: 1 << 16)
    private static let small = (0...255).map { (65...90).contains($0) ? UInt8($0 + 32) : UInt8($0) }

    /// Looks for strings of at least two bytes: in any letters, or in exactly these.
    init(anyCase: [(String, Meaning)], exactly: [(String, Meaning)]) {
        for (text, meaning) in anyCase { add(Needle(bytes: Array(text.utf8), isExact: false, meaning: meaning)) }
        for (text, meaning) in exactly { add(Needle(bytes: Array(text.utf8), isExact: true, meaning: meaning)) }
    }

    private mutating func add(_ needle: Needle) {
        let pair = Int(Self.small[Int(needle.bytes[0])]) << 8 | Int(Self.small[Int(needle.bytes[1])])
        if table[pair] == 0 {
            table[pair] = UInt8(needles.count)
            needles.append([])
        }
        needles[Int(table[pair])].append(needle)
    }

    /// Calls `found` for everything found, from the first byte to the last.
    func search(_ bytes: [UInt8], found: (Hit) -> Void) {
        guard bytes.count > 1 else { return }
        var line = 1
        bytes.withUnsafeBufferPointer { bytes in
            table.withUnsafeBufferPointer { table in
                Self.small.withUnsafeBufferPointer { small in
                    guard let text = bytes.baseAddress, let table = table.baseAddress, let small = small.baseAddress
                    else {
                        return
                    }
                    // Millions of bytes come through here: no call but for what may be a hit.
                    var before = Int(small[Int(text[0])])
                    var place = 1
                    let count = bytes.count
                    while place < count {
                        let now = Int(small[Int(text[place])])
                        let bucket = table[before << 8 | now]
                        if before == 10 { line += 1 }
                        if bucket != 0 { match(Int(bucket), bytes, place - 1, line, found) }
                        before = now
                        place += 1
                    }
                }
            }
        }
    }

    private func match(
        _ bucket: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: Int, _ found: (Hit) -> Void
    ) {
        for needle in needles[bucket] {
            let end = start + needle.bytes.count
            guard end <= bytes.count else { continue }
            var place = 0
            while place < needle.bytes.count {
                let byte = bytes[start + place]
                guard needle.bytes[place] == (needle.isExact ? byte : Self.small[Int(byte)]) else { break }
                place += 1
            }
            if place == needle.bytes.count { found(Hit(meaning: needle.meaning, start: start, end: end, line: line)) }
        }
    }
}

extension Needles {
    /// Everything that a scan looks for.
    static let ofScan = Needles(
        anyCase: [
            ("import ", .moduleName), ("from ", .moduleName),
            ("seed(", .seed), ("random_state=", .seed), ("random_state =", .seed),
            ("±", .interval), ("+/-", .interval), ("\\pm", .interval), ("confidence interval", .interval),
            ("95% ci", .interval), ("95 % ci", .interval), ("95\\% ci", .interval), ("standard deviation", .interval),
            ("standard error", .interval), (" seeds", .seedCount),
            ("youtube.com/", .recording), ("youtu.be/", .recording), ("vimeo.com/", .recording),
            ("loom.com/", .recording), ("asciinema.org/", .recording), (".mp4", .recording), (".webm", .recording),
            ("[more information needed]", .placeholder), ("lorem ipsum", .placeholder), ("{{ ", .placeholder),
        ],
        exactly: [
            ("TODO", .placeholder), ("TBD", .placeholder), ("FIXME", .placeholder),
            ("def test_", .test), ("@Test", .test), ("#[test]", .test), ("func Test", .test), ("test_that(", .test),
            ("@testset", .test), ("assert", .assertion), ("#expect", .assertion), ("expect", .assertion),
            ("\"outputs\"", .outputs), ("\"execution_count\"", .executionCount),
        ] + Secrets.needles)
}
