import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// `cairn projects score`, as somebody uses it.
struct ScoreCommandTests {
    private let home = ProjectHome()

    private func near(_ value: Double?, _ other: Double) -> Bool { value.map { abs($0 - other) < 1e-4 } ?? false }

    @Test func `paired scores leave values, differences and the file's hash, and nothing of the cases`() throws {
        try home.promise("--metric", "minutes", "--better", "higher", "--line", "1", "--line-is", "gain")
        let file = try home.write("id,score,baseline\na,2,1\nb,2,2\nc,5,3\nd,5,4\n")
        let told = try home.cairn("projects", "score", "answers", file)
        #expect(told.contains("not decidable") && told.contains("Keep 2 results of “Answers” from scores.csv."))
        let results = try home.results()
        #expect(results.map(\.variant) == ["baseline", ""])
        let main = try #require(results.last)
        // Differences 1, 0, 2, 1: t with three degrees of freedom is 3.1824, the standard error 0.40825.
        #expect(near(main.value, 3.5) && near(main.difference, 1))
        #expect(near(main.differenceLow, -0.29923) && near(main.differenceHigh, 2.29923))
        #expect(main.method == "t" && main.cases == 4 && main.against == "baseline" && !main.isExploratory)
        #expect(main.file == "scores.csv" && main.hash.count == 64)
        #expect(try home.cairn("search", "scores.csv").contains("Answers"))
    }

    @Test func `the same file twice is kept once, and undo takes all of it back`() throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let file = try home.write("id,score,slice\na,1,x\nb,0,x\nc,1,y\nd,1,y\n")
        try home.cairn("projects", "score", "answers", file)
        #expect(try home.results().count == 3)
        #expect(try home.cairn("projects", "score", "answers", file).contains("kept already"))
        #expect(try home.results().count == 3)
        #expect(try home.cairn("undo") == "Undone: Keep 3 results of “Answers” from scores.csv.\n")
        #expect(try home.results().isEmpty)
    }

    @Test func `a dry run shows the same and keeps nothing`() throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let file = try home.write("id,score\na,1\nb,0\nc,1\n")
        let told = try home.cairn("projects", "score", "answers", file, "--dry-run")
        #expect(told.contains("0.67") && told.contains("Nothing is kept yet"))
        #expect(try home.results().isEmpty)
    }

    @Test(arguments: [
        "id,score\na,1\nb,NaN\n", "id,score\na,1\na,1\n", "", "id,score,baseline\na,1,1\nb,1,\n", "1,2\n3,4\n",
        "id,score,variant\na,1,x\nb,1,x\na,1,baseline\n",
    ])
    func `what is wrong leaves nothing`(text: String) throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let file = try home.write(text)
        let failure = #expect(throws: Failure.self) { try home.cairn("projects", "score", "answers", file) }
        #expect(failure?.code == 65 && failure?.description.hasSuffix("nothing was kept") == true)
        #expect(try home.results().isEmpty)
    }

    @Test func `a baseline's file, seeds, groups and several metrics are taken`() throws {
        try home.promise("--metric", "nDCG@10", "--line", "0.05", "--line-is", "gain")
        let rows = (0..<20).flatMap { query in
            (1...3).map { "\(query),\(Double(query % 5) / 5 + Double($0) / 100),\(query % 2),user\(query / 2),\($0)" }
        }
        let file = try home.write("query,ndcg,right,user,seed\n" + rows.joined(separator: "\n"))
        let base = try home.write(
            "query,ndcg,right,user\n"
                + (0..<20).map { "\($0),\(Double($0 % 5) / 5),0,user\($0 / 2)" }.joined(separator: "\n"), "base.csv")
        let told = home.prose(
            try home.cairn(
                "projects", "score", "answers", file, "--metric", "nDCG@10=ndcg", "--metric", "correct answers=right",
                "--baseline", base))
        #expect(told.contains("over groups, n 20, averaged over 3 training runs (± "), "\(told)")
        let results = try home.results()
        #expect(
            results.map { "\($0.metric)/\($0.variant)" } == [
                "nDCG@10/baseline", "nDCG@10/", "correct answers/baseline", "correct answers/",
            ])
        let main = try #require(results.dropFirst().first)
        #expect(main.seeds == 3 && main.groups == 10 && near(main.difference, 0.02))
        #expect(main.overSeeds != nil && main.overCases != nil && main.better == .higher)
        #expect(results[0].file == "base.csv" && results[0].hash != results[1].hash && results[0].hash.count == 64)
        let shown = try home.cairn("projects", "show", "answers")
        #expect(shown.contains("nDCG@10") && shown.contains("correct answers"))
        #expect(home.prose(shown).contains("averaged over 3 training runs (± "), "\(shown)")
    }

    @Test func `a latency gives median, p95 and p99, and says what is too few`() throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let file = try home.write("ms\n" + (1...100).map { "\($0)\n" }.joined())
        try home.cairn(
            "projects", "score", "answers", file, "--metric", "latency=ms", "--conditions", "at 20 requests a second")
        let results = try home.results()
        #expect(results.map(\.metric) == ["latency median", "latency p95", "latency p99"])
        #expect(results.map(\.value) == [50.5, 95.05, 99.01] && results[0].low == 40 && results[0].high == 61)
        #expect(results[2].low == nil && results[2].remark.contains("it takes 368"))
        #expect(
            results.allSatisfy { $0.unit == "ms" && $0.better == .lower && $0.conditions == "at 20 requests a second" })
    }

    @Test func `guards and named slices are judged with the verdict`() throws {
        try home.promise(
            "--metric", "points", "--line", "0.5", "--slice", "night", "--guard", "toxicity rate: 2 points", "--guard",
            "seconds, lower: at most 3")
        let rows = (0..<200).map { "\($0),\($0 % 10 == 0 ? 0 : 1),\($0 % 2 == 0 ? "night" : "day"),new\n" }.joined()
        try home.cairn("projects", "score", "answers", home.write("id,score,slice,variant\n" + rows))
        var report = home.prose(try home.cairn("projects", "show", "answers"))
        #expect(report.contains("points on night 0.8 [0.71, 0.87] · to be at least 0.5 → met"))
        #expect(report.contains("toxicity rate · not worse by 2 points → open: no result of it yet"))
        let toxic = (0..<200).map { "\($0),\($0 == 0 ? 1 : 0),new\n\($0),0,baseline\n" }.joined()
        try home.cairn(
            "projects", "score", "answers", home.write("id,score,variant\n" + toxic, "toxic.csv"), "--metric",
            "toxicity rate")
        try home.cairn(
            "projects", "result", "add", "answers", "2.5", "--metric", "seconds", "--low", "2.2", "--high", "2.8",
            "--variant", "new")
        report = home.prose(try home.cairn("projects", "show", "answers"))
        #expect(report.contains("seconds 2.5 [2.2, 2.8] · to be at most 3 → met"))
        // One more of 200: Tango's upper end is 2.8 points, which does not exclude two.
        #expect(report.contains("not worse by 2 points → not decidable"))
    }

    @Test func `a value that is typed later, without a variant, decides nothing`() throws {
        try home.promise("--metric", "points", "--line", "0.1", "--line-is", "gain")
        let rows = (0..<100).map { "\($0),\($0 < 30 ? 1 : 0),xgb\n\($0),\($0 < 25 ? 1 : 0),keyword search\n" }.joined()
        let scored = home.prose(
            try home.cairn("projects", "score", "answers", home.write("id,score,variant\n" + rows)))
        #expect(scored.contains("from “keyword search” on the same cases · to be better by 0.1 →"))
        #expect(scored.contains("0.25, not from the 0.7 that the contract states for keyword search"))
        let told = home.prose(
            try home.cairn("projects", "result", "add", "answers", "0.99", "--low", "0.98", "--high", "1"))
        #expect(told.contains("The first one decides: points 0.3"), "\(told)")
        let list = home.prose(try home.cairn("projects", "result", "list", "answers"))
        #expect(list.contains("decides") && list.contains("opened again"))
        #expect(home.prose(try home.cairn("projects", "show", "answers")).contains("The test set was opened twice"))
    }

    @Test func `counts for a value are refused with the options that take them`() throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let add = ["projects", "result", "add", "answers"]
        let refused = #expect(throws: Failure.self) { try home.run(add + ["118/150"]) }
        #expect(refused?.description.contains("as in 0.787 --hits 118 --cases 150") == true)
        try home.run(add + ["0.787", "--hits", "118", "--cases", "150"])
        let large = #expect(throws: Failure.self) { try home.run(add + ["1e400"]) }
        #expect(large?.description.contains("too large to be kept") == true)
    }

    @Test func `a metric that no score of a case leads to is refused in words`() throws {
        try home.promise("--metric", "points", "--line", "0.5")
        let file = try home.write("id,score\na,1\n")
        let failure = #expect(throws: Failure.self) {
            try home.cairn("projects", "score", "answers", file, "--metric", "Cohen's kappa")
        }
        #expect(failure?.code == 64 && failure?.description.contains("not made of one score a case") == true)
    }
}

struct SHA256Tests {
    /// FIPS 180-4, and the million letters of NIST's examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        ),
    ])
    func `hashes are those of the standard, in any pieces`(text: String, hash: String) {
        let bytes = Array(text.utf8)
        for size in [1, 63, 64, 65, 1 << 20] where bytes.count < 1000 || size > 60 {
            var sha = SHA256()
            for start in stride(from: 0, to: bytes.count, by: size) {
                sha.add(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(sha.text() == hash)
        }
    }
}
