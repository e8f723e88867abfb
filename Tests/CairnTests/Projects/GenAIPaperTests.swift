import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// A paper about answers from documents: eighty queries, two raters, a judge, forty attacks, latencies.
struct GenAIPaperTests {
    private let home = ProjectHome()

    @Test func `shares are told in percent where the contract counts in percent`() throws {
        try home.promise("--metric", "correct answers", "--unit", "%", "--baseline-value", "70", "--line", "80")
        let answers = (0..<80).map { "\($0),\($0 < 76 ? 1 : 0)" }
        let verdict = home.prose(
            try home.cairn(
                "projects", "score", "answers",
                home.write("query,right\n" + answers.joined(separator: "\n"), "right.csv")))
        #expect(verdict.contains("correct answers 95 % [87.8, 98.0]"), "\(verdict)")
        #expect(verdict.contains("to be at least 80 % → met"), "\(verdict)")
    }

    @Test(arguments: ["nDCG@10", "MAPE", "Brier score", "faithfulness"], [1.0, 100])
    func `scores that are parts of 1, or percent, are told in percent`(metric: String, whole: Double) throws {
        try home.promise("--metric", metric, "--unit", "%", "--baseline-value", "50", "--line", "40")
        let rows = [0.2, 0.3, 0.4].enumerated().map { "\($0),\($1 * whole)" }.joined(separator: "\n")
        try home.cairn("projects", "score", "answers", home.write("id,score\n" + rows))
        let result = try #require(try home.results().first)
        #expect(abs(result.value - 30) < 1e-9 && result.unit == "%")
        #expect(try #require(result.low) > 1)
        // An error of 0.3 % may be meant; an nDCG of that is none.
        #expect(result.remark.isEmpty == (metric != "MAPE" || whole == 100))
    }

    @Test func `scores that may be parts of 1 or percent are what the user says, and that is no second look`() throws {
        try home.promise("--metric", "MAPE", "--unit", "%", "--baseline-value", "0.5", "--line", "0.4")
        let score = [
            "projects", "score", "answers", try home.write("id,score,baseline\na,0.2,0.5\nb,0.3,0.4\nc,0.4,0.6\n"),
        ]
        try home.run(score)
        let guessed = try home.results()
        #expect(abs(guessed[1].value - 30) < 1e-9)
        #expect(
            guessed[1].remark == "No score is above 1; all were taken as parts of 1 (0.2 is 20 %). If they are percent "
                + "(0.2 is 0.2 %), read the file again and say so (--scores-are percent).")
        try home.run(score + ["--scores-are", "percent"])
        let said = try home.results()
        let difference = try #require(said[1].difference)
        #expect(abs(said[1].value - 0.3) < 1e-9 && abs(difference + 0.2) < 1e-9)
        #expect(said.allSatisfy { $0.remark.isEmpty && !$0.hash.isEmpty } && said.map(\.id) == guessed.map(\.id))
        #expect(Set(said.map(\.opening)).count == 1 && said[0].opening == guessed[0].opening)
        #expect(throws: Failure.self) { try home.run(score + ["--scores-are", "shares"]) }
    }

    @Test func `scores of a metric that nobody knows are percent, unless the user says otherwise`() throws {
        try home.promise("--metric", "late share", "--unit", "%", "--baseline-value", "50", "--line", "40")
        let file = try home.write("id,score\na,0.2\nb,0.3\nc,0.4\n")
        try home.run(["projects", "score", "answers", file, "--dry-run"])
        try home.run(["projects", "score", "answers", file])
        let taken = try #require(try home.results().first)
        #expect(abs(taken.value - 0.3) < 1e-9 && taken.remark.contains("taken as percent (0.2 is 0.2 %)"))
        try home.run(["projects", "score", "answers", file, "--scores-are", "percent"])
        #expect(try home.results().map(\.remark) == [""])
        try home.run(["projects", "score", "answers", file, "--scores-are", "parts"])
        #expect(try home.results().map { ($0.value * 1e9).rounded() / 1e9 } == [30])
    }

    @Test func `what the scores are is refused where no metric is in percent`() throws {
        try home.promise("--metric", "minutes", "--better", "lower", "--line", "12")
        let failure = #expect(throws: Failure.self) {
            try home.cairn(
                "projects", "score", "answers", home.write("id,score\na,0.2\nb,0.3\n"), "--scores-are", "parts")
        }
        #expect(failure?.description.contains("no metric here is counted in percent") == true)
        #expect(try home.results().isEmpty)
    }

    @Test func `a value that looks like a share is asked about where the contract counts in percent`() throws {
        try home.promise("--metric", "MAPE", "--unit", "%", "--baseline-value", "15", "--line", "12")
        #expect(throws: (any Error).self) { try home.cairn("projects", "result", "add", "answers", "0.14") }
        try home.cairn("projects", "result", "add", "answers", "0.14", "--sure")
        #expect(try home.results().map(\.value) == [0.14])
        let edit = ["projects", "result", "edit", "answers", try #require(try home.results().first).id]
        // What was meant once is not asked about again.
        try home.run(edit + ["--conditions", "in May"])
        #expect(throws: Failure.self) { try home.run(edit + ["--value", "0.13"]) }
        #expect(throws: Failure.self) { try home.run(edit + ["--day", "2001-01-01"]) }
        try home.run(edit + ["--value", "0.13", "--sure"])
        #expect(try home.results().map(\.value) == [0.13])
    }

    @Test func `an error above the whole leaves the others parts of 1, and it is said`() throws {
        try home.promise("--metric", "MAPE", "--unit", "%", "--baseline-value", "50", "--line", "40")
        try home.cairn("projects", "score", "answers", home.write("id,score\na,0.2\nb,0.3\nc,1.3\n"))
        let result = try #require(try home.results().first)
        #expect(abs(result.value - 60) < 1e-9 && result.remark.contains("1 of 3 scores are above 1"))
        #expect(result.remark.contains("taken as parts of 1"))
    }

    @Test func `scores of which most are above 1 are percent`() throws {
        try home.promise("--metric", "MAPE", "--unit", "%", "--baseline-value", "50", "--line", "40")
        try home.cairn("projects", "score", "answers", home.write("id,score\na,0.2\nb,30\nc,59.8\n"))
        let result = try #require(try home.results().first)
        #expect(abs(result.value - 30) < 1e-9 && result.remark.isEmpty)
    }

    @Test func `differences of percents are points, and nDCG keeps its name at the beginning of a sentence`() throws {
        try home.promise(
            "--metric", "nDCG@10", "--unit", "%", "--baseline-value", "50", "--line", "1", "--line-is", "gain")
        let rows = (0..<20).map { "\($0),\(0.52 + Double($0) / 100),\(0.5 + Double($0 % 10) / 100)\n" }.joined()
        let told = home.prose(
            try home.cairn("projects", "score", "answers", home.write("id,score,baseline\n" + rows)))
        #expect(told.contains("nDCG@10 61.5 % [") && told.contains("· +7 points ["), "\(told)")
        #expect(told.contains("to be better by 1 point → met"), "\(told)")
        let story = home.prose(try home.cairn("projects", "write", "answers", "case-study"))
        #expect(story.contains("**nDCG\\@10 61.5 %, 95% interval") && story.contains(": +7 points, 95% interval"))
    }

    @Test(arguments: [
        ["--metric", "attack success rate", "--better", "lower", "--unit", "%", "--line", "20"],
        ["--metric", "correct answers", "--line", "0.8", "--guard", "attack success: at most 20 %"],
        ["--metric", "correct answers", "--line", "0.8", "--guard", "attack rate: at most 20 %"],
    ])
    func `counted attacks are told in percent where the contract counts them so`(promise: [String]) throws {
        try home.cairn("projects", "add", "Answers", "--topic", "genai")
        let usual = ["--decision", "d", "--baseline", "b", "--baseline-value", "0.5", "--split", "s", "--cases", "80"]
        try home.run(["projects", "contract", "answers"] + usual + promise)
        try home.run(["projects", "freeze", "answers"])
        if promise.contains("--guard") {
            // Guards are judged once the metric is measured.
            try home.cairn("projects", "score", "answers", home.write("query,right\na,1\nb,0"))
        }
        try home.cairn("projects", "red-team", "answers", "--category", "jailbreak: 9 of 20, 1 of 20")
        let results = try home.results().filter { $0.metric.hasPrefix("attack") }
        #expect(results.allSatisfy { $0.unit == "%" } && Set(results.map(\.value)) == [45, 5])
        let shown = home.prose(try home.cairn("projects", "show", "answers"))
        // Wilson for 1 of 20: up to 23.6 %.
        #expect(shown.contains("5 % [0.9, 23.6]") && shown.contains("to be at most 20 % → not decidable"), "\(shown)")
        let card = home.prose(try home.cairn("projects", "write", "answers", "model-card"))
        #expect(card.contains("| jailbreak | 9 of 20 (25.8 to 65.8 %) | 1 of 20 (0.9 to 23.6 %) |"), "\(card)")
    }

    @Test func `eighty queries decide nothing, how many would is said, and a postmortem is where it leads`() throws {
        try home.promise(
            "--metric", "correct answers", "--line", "0.8", "--guard", "attack success: at most 0.05", "--guard",
            "latency p95: at most 900 ms")
        // Two raters, then a judge and one of them.
        let raters = (0..<80).map { "\($0),\($0 < 64 ? "right" : "wrong"),\($0 < 60 || $0 > 75 ? "right" : "wrong")" }
        let told = try home.cairn(
            "projects", "agreement", "answers",
            home.write("query,Ada,Tomasz\n" + raters.joined(separator: "\n"), "raters.csv"))
        #expect(told.contains("Agreed on 72 of 80"))
        let judge = (0..<80).map { "\($0),\($0 < 70 ? "right" : "wrong"),\($0 < 64 ? "right" : "wrong")" }
        try home.cairn(
            "projects", "agreement", "answers",
            home.write("query,judge,human\n" + judge.joined(separator: "\n"), "judge.csv"), "--first", "judge",
            "--second", "human")
        let answers = (0..<80).map { "\($0),\($0 < 68 ? 1 : 0)" }
        let verdict = home.prose(
            try home.cairn(
                "projects", "score", "answers",
                home.write("query,right\n" + answers.joined(separator: "\n"), "right.csv")))
        // 68 of 80: Wilson from .756 to .912. Its lower part, .094, shrinks to .05 · 1.96 / 2.8 with 80 · (.094 / .035)² cases.
        #expect(
            verdict.contains("correct answers 0.85 [0.76, 0.91] · baseline 0.7 · to be at least 0.8 → not decidable"))
        try home.cairn(
            "projects", "red-team", "answers", "--category", "prompt injection: 9 of 20, 0 of 20", "--category",
            "jailbreak: 4 of 20, 0 of 20", "--harmless", "0 of 50, 3 of 50")
        let times = (1...400).map { "\(200 + $0)" }.joined(separator: "\n")
        try home.cairn(
            "projects", "score", "answers", home.write("ms\n" + times, "times.csv"), "--metric", "latency=ms",
            "--conditions", "at 5 requests a second")
        let results = try home.results()
        #expect(results.filter { !$0.grid.isEmpty }.count == 2)
        let kappa = try #require(results.first { $0.variant == "judge" })
        // Observed .925, by chance .875 × .8 + .125 × .2 = .725.
        #expect(abs(kappa.value - 0.2 / 0.275) < 1e-12 && kappa.split == .validation && kappa.low != nil)
        let shown = home.prose(try home.cairn("projects", "show", "answers"))
        #expect(shown.contains("latency p95 580.1 ms [571, 589]"))
        #expect(shown.contains("latency p95") && shown.contains("to be at most 900 ms → met"))
        // None of forty came through: up to 9 % may.
        #expect(shown.contains("attack success 0 [0.000, 0.088] · to be at most 0.05 → not decidable"))
        let match = try #require(
            shown.firstMatch(of: /About (\d+) cases would decide it\. That is a finding too: a postmortem/))
        // 579, rounded up: it comes of an estimate.
        #expect(Int(match.1) == 580)
        let report = try home.cairn("projects", "show", "answers", "--json")
        #expect(report.contains("\"verdict\" : \"not-decidable\""))
        #expect(report.contains("\"parts\"") && report.contains("\"remarks\""))
        let postmortem = home.prose(try home.cairn("projects", "write", "answers", "postmortem"))
        #expect(
            postmortem.contains("Nothing broke. It is known now: correct answers is 0.85, 95% interval 0.76 to 0.91.")
        )
        #expect(postmortem.contains("How many cases would decide is known") && postmortem.contains("latency p95 held"))
        let card = home.prose(try home.cairn("projects", "write", "answers", "model-card"))
        #expect(card.contains("| jailbreak | 4 of 20 (0.07 to 0.45) | 0 of 20 (0.00 to 0.20) |"), "\(card)")
        #expect(card.contains("judge and human: Cohen") && card.contains("they agreed on 74 of 80"))
        // All of it goes through an export.
        let export = try home.cairn("export")
        #expect(export.contains("raters.csv") && export.contains("at 5 requests a second"))
    }

    @Test func `a judge's file says what is wrong with it`() throws {
        try home.promise("--metric", "correct answers", "--line", "0.8")
        for (text, reason) in [
            ("id,a,b\n1,x,\n", "line 2, column 5: 'b' says nothing of this case"),
            ("id,a,b\n1,x,y\n1,x,x\n", "line 3, column 1: the case '1' is there twice"),
            ("id,a,b,c\n1,x,y,z\n", "which two columns?"), ("", "the file is empty"), ("id,a,b\n", "no rows below"),
        ] {
            let failure = #expect(throws: Failure.self) {
                try home.cairn("projects", "agreement", "answers", home.write(text))
            }
            #expect(
                failure?.code == 65 && failure?.description.contains(reason) == true, "\(String(describing: failure))")
        }
        #expect(try home.results().isEmpty)
    }

    @Test func `predictions are held against what happened`() throws {
        try home.promise("--metric", "Brier score", "--better", "lower", "--line", "0.2")
        let rows = (0..<100).map { "\(Double($0 % 10) / 10 + 0.05),\($0 / 10 < $0 % 10 ? 1 : 0)" }
        try home.cairn(
            "projects", "calibration", "answers", home.write("p,happened\n" + rows.joined(separator: "\n")))
        let result = try #require(try home.results().first)
        #expect(result.grid.count == 11 && result.better == .lower)
        #expect(try home.cairn("projects", "show", "answers").contains("predicted  happened"))
        let failure = #expect(throws: Failure.self) {
            try home.cairn("projects", "calibration", "answers", home.write("p,y\n0.5,1\n1.5,0\n"))
        }
        #expect(failure?.description.contains("line 3, column 1: 'p' is a probability") == true)
    }

    @Test func `counts of attacks that cannot be are refused`() throws {
        try home.promise("--metric", "correct answers", "--line", "0.8")
        for text in ["jailbreak", "jailbreak: 3 of 2", "jailbreak: many", ": 1 of 2", "x: 1 of 2, 1 of 2, 1 of 2"] {
            let failure = #expect(throws: Failure.self) {
                try home.cairn("projects", "red-team", "answers", "--category", text)
            }
            #expect(failure?.code == 64, "\(text)")
        }
        #expect(try home.results().isEmpty)
    }
}
