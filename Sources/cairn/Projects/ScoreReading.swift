import CairnCore
import CairnExchange

/// Makes results of files of scores.
struct ScoreReading: Sendable {
    let request: ScoreRequest
    let path: String
    /// A file of its own with the baseline's scores; nil if there is none.
    var baselinePath: String?
    /// The variant that others are held against; nil to see by its name.
    var baseline: String?
    /// Whether the paths have to be files with an end.
    var isFile = false
    var origin: ScoreResults.Origin
    let contract: Contract
    /// Slices that may decide.
    let slices: [String]
    let makeID: @Sendable () -> String

    /// Reads all, and keeps nothing of the cases.
    ///
    /// - Parameter watch: hears how far it is; answers whether to go on.
    /// - Throws: a failure with line and column; the files are then left as if they had never been opened.
    func results(_ watch: @escaping Watch) throws(Failure) -> [ProjectResult] {
        var sheet = ScoreSheet(request)
        var origin = origin
        let parts = baselinePath == nil ? 1.0 : 2.0
        (origin.file, origin.hash) = try read(path, into: &sheet) { watch($0 * 0.7 / parts) }
        if let baselinePath {
            sheet.beginBaseline()
            origin.baselineFile = try read(baselinePath, into: &sheet) { watch(0.35 + $0 * 0.35) }
        }
        let scored: [Scores]
        do throws(ExchangeError) { scored = try sheet.scores() } catch { throw Self.failure(path, error) }
        let all = zip(request.metrics.map(\.scoring), scored).map { (scoring: $0, scores: $1) }
        let making = ScoreResults(
            origin, contract, slices: slices, baseline: baselinePath == nil ? baseline : request.baseline,
            makeID: makeID)
        do throws(StatisticsProblem) {
            return try making.results(all) { watch(0.7 + $0 * 0.3) }
        } catch .stopped {
            throw Self.stopped
        } catch {
            throw Self.failure(path, "\(ScoreSheet.reason(error))")
        }
    }

    /// The metrics that texts like "nDCG@10=ndcg" name; the contract's if there are none.
    static func parts(_ texts: [String], _ contract: Contract, _ context: Context) throws(Failure) -> [ScoreRequest
        .Part]
    {
        let given = texts.isEmpty ? [contract.metric] : texts
        if given == [""] { throw Failure.usage("say what was measured: the contract names no metric yet") }
        var parts: [ScoreRequest.Part] = []
        for text in given {
            let halves = text.split(separator: "=", maxSplits: 1).map { PlainText.line(String($0)) }
            guard let name = halves.first, !name.isEmpty else { throw Failure.usage("'\(text)' names no metric") }
            do throws(StatisticsProblem) {
                let texts = context.library.texts
                for scoring in try Scoring.all(name, texts) {
                    let own = try Scoring(contract.name(of: scoring.name, texts), texts)
                    parts.append(.init(own, column: halves.count > 1 ? halves[1] : nil, name: scoring.name))
                }
            } catch { throw Failure.usage(ScoreSheet.reason(error)) }
        }
        return parts
    }

    /// Somebody stopped it.
    static let stopped = Failure(code: 130, description: "stopped; nothing was kept")

    private func read(
        _ path: String, into sheet: inout ScoreSheet, _ watch: Watch
    ) throws(Failure) -> (name: String, hash: String) {
        var pieces = try FilePieces(path, isFile: isFile)
        do throws(Failure) {
            while true {
                guard watch(pieces.share) else { throw Self.stopped }
                let bytes = try pieces.next()
                do throws(ExchangeError) {
                    if bytes.isEmpty {
                        try sheet.end()
                        break
                    }
                    try sheet.take(bytes)
                } catch { throw Self.failure(path, error) }
            }
        } catch {
            pieces.abandon()
            throw error
        }
        return (path == "-" ? "standard input" : UserPath.name(of: path), pieces.end())
    }

    static func failure(_ path: String, _ error: ExchangeError) -> Failure { failure(path, error.text) }

    static func failure(_ path: String, _ reason: String) -> Failure {
        Failure(code: 65, description: "\(path == "-" ? "standard input" : path): \(reason); nothing was kept")
    }
}
