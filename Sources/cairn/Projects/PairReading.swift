import CairnCore
import CairnExchange

/// Makes a result of a file that says two things of each case.
struct PairReading: Sendable {
    /// What the file says.
    enum Contents: Sendable {
        case raters, predictions
    }

    let contents: Contents
    let path: String
    var first: String?
    var second: String?
    var encoding: TextEncoding?
    var isFile = false
    var origin: ScoreResults.Origin
    let makeID: @Sendable () -> String

    /// - Throws: a failure with line and column.
    func results(_ watch: Watch) throws(Failure) -> [ProjectResult] {
        let limit = ExchangeLimits().bytes
        var (pieces, bytes) = (try FilePieces(path, isFile: isFile), [UInt8]())
        do throws(Failure) {
            while true {
                guard watch(pieces.share) else { throw ScoreReading.stopped }
                let more = try pieces.next()
                if more.isEmpty { break }
                bytes += more
                if bytes.count > limit {
                    throw ScoreReading.failure(
                        path, "it is larger than \(limit >> 20) MiB, and no rater reads that much")
                }
            }
        } catch {
            pieces.abandon()
            throw error
        }
        var origin = origin
        (origin.file, origin.hash) = (path == "-" ? "standard input" : UserPath.name(of: path), pieces.end())
        do {
            let sheet = try PairSheet(bytes, first: first, second: second, encoding: encoding)
            switch contents {
            case .raters:
                let pairs = sheet.pairs.map { (first: $0.first, second: $0.second) }
                return [try origin.agreement(sheet.first, sheet.second, pairs, id: makeID())]
            case .predictions: return [try origin.calibration(sheet.predictions(), id: makeID())]
            }
        } catch let error as ExchangeError {
            throw ScoreReading.failure(path, error)
        } catch let problem as StatisticsProblem {
            throw ScoreReading.failure(path, ScoreSheet.reason(problem))
        } catch {
            throw ScoreReading.failure(path, "\(error)")
        }
    }
}
