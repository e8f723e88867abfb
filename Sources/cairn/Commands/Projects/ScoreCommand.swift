import ArgumentParser
import CairnCore
import CairnExchange
import Foundation
import Synchronization

extension Projects {
    struct ScoreCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "score", abstract: "Make results of a file of scores by case.",
            discussion: """
                CSV with a header: id and score, and where there are: group, slice, seed, variant, baseline, label. Values with \
                intervals are kept, and the file's hash; the file itself is not. A metric's name chooses the method: nDCG@10, \
                F1, AUC, "latency" for median, p95 and p99; any other is a share of 1 and 0, or a mean. Where the contract counts \
                in percent, scores may be parts of 1 or percent: --scores-are says which, if they do not look so.
                Examples: cairn projects score late errors.csv
                          cairn projects score answers scores.csv --metric nDCG@10=ndcg --metric "correct answers=right"
                          cairn projects score answers timings.csv --metric latency=ms --conditions "at 20 requests a second"
                """)
        @Argument(help: "The project.") var project: String
        @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "tsv"])) var file:
            String
        @Option(
            help: ArgumentHelp(
                "A metric, and after = the column of its scores; give it again for more (default: the contract's).",
                valueName: "name[=column]"))
        var metric: [String] = []
        @Option(
            help: ArgumentHelp(
                "A column that goes by another name: id, group, slice, seed, variant, baseline or label.",
                valueName: "what=column"))
        var column: [String] = []
        @Option(help: "A file of its own with the baseline's scores.", completion: .file(extensions: ["csv", "tsv"]))
        var baseline: String?
        @Option(help: "The variant that the others are compared with.") var baselineVariant: String?
        @Option(help: "What was changed, for rows that name no variant.") var variant = ""
        @Option(
            help: "parts or percent: what the scores of a metric in percent are (default: as most look).",
            completion: .list(ScoreScale.allCases.map(\.rawValue)))
        var scoresAre: String?
        @Option(help: "How the file writes text: utf-8, utf-16, windows-1252 … (default: as the file looks).")
        var encoding: String?
        @OptionGroup var measured: MeasuredOptions
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if file == "-", baseline == "-" {
                throw ValidationError("Only one of the two files can be standard input.")
            }
            if baseline != nil, baselineVariant != nil {
                throw ValidationError("Give --baseline or --baseline-variant, not both.")
            }
        }

        func run() throws {
            try measured.keep(options, project) { project, journey, context in
                try reading(project, journey, context).results(Progress.watch)
            }
        }

        private func reading(_ project: Project, _ journey: Journey, _ context: Context) throws -> ScoreReading {
            let contract = journey.contract(of: project.id)
            var request = ScoreRequest(try ScoreReading.parts(metric, contract, context))
            request.variant = PlainText.line(variant)
            if let baselineVariant { request.baseline = baselineVariant }
            request.columns = try columns()
            if let encoding {
                guard let known = TextEncoding(named: encoding) else {
                    let allowed = TextEncoding.allCases.map { $0.rawValue.lowercased() }
                    throw Failure.usage(
                        "'\(encoding)' is not an encoding that Cairn reads\(NearMiss.offer(encoding, allowed: allowed))"
                    )
                }
                request.encoding = known
            }
            var origin = try measured.origin(
                project, usual: contract.frozen == nil ? .validation : .test, context)
            origin.scale = try scoresAre.map { text in
                guard let known = ScoreScale(rawValue: text) else {
                    let allowed = ScoreScale.allCases.map(\.rawValue)
                    throw Failure.usage("--scores-are cannot be '\(text)'\(NearMiss.offer(text, allowed: allowed))")
                }
                return known
            }
            return ScoreReading(
                request: request, path: file, baselinePath: baseline, baseline: baselineVariant, origin: origin,
                contract: contract, slices: journey.decidingSlices(of: project.id), makeID: context.makeID)
        }

        private func columns() throws -> [ScoreColumn: String] {
            var columns: [ScoreColumn: String] = [:]
            for text in column {
                let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
                guard halves.count == 2 else { throw Failure.usage("--column '\(text)' is not as in id=query") }
                guard let column = ScoreColumn(rawValue: halves[0]) else {
                    let allowed = ScoreColumn.allCases.map(\.rawValue)
                    throw Failure.usage("'\(halves[0])' is not a column\(NearMiss.offer(halves[0], allowed: allowed))")
                }
                columns[column] = halves[1]
            }
            return columns
        }
    }
}

/// How far a long command is, on the terminal where somebody looks.
enum Progress {
    /// Tells it on standard error, at most a hundred times.
    static func watch(_ share: Double) -> Bool {
        guard isatty(STDERR_FILENO) == 1 else { return true }
        let percent = Int(share * 100)
        guard percent != shown.withLock({ $0 }) else { return true }
        shown.withLock { $0 = percent }
        _ = Output.put("\r\(percent) %", on: STDERR_FILENO)
        return true
    }

    /// Takes it away again.
    static func clear() {
        guard shown.withLock({ $0 }) >= 0 else { return }
        shown.withLock { $0 = -1 }
        _ = Output.put("\r      \r", on: STDERR_FILENO)
    }

    private static let shown = Mutex(-1)
}
