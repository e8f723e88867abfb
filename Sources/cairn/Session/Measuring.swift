import CairnCore
import CairnExchange
import Foundation
import Synchronization

/// Makes results of a file beside the screen.
final class Measuring: Sendable {
    private struct State {
        var share = 0.0
        var isStopped = false
        var outcome: Result<[ProjectResult], Failure>?
    }

    let file: ResultFile
    let form: Form
    private let state = Mutex(State())

    /// Begins to read.
    init(_ file: ResultFile, from form: Form, _ journey: Journey, _ context: Context) {
        (self.file, self.form) = (file, form)
        let make: @Sendable (@escaping Watch) throws(Failure) -> [ProjectResult]
        do throws(Failure) {
            make = try Self.reading(file, journey, context)
        } catch {
            state.withLock { [error] in $0.outcome = .failure(error) }
            return
        }
        Background.run { [self] in
            let outcome: Result<[ProjectResult], Failure>
            do throws(Failure) {
                outcome = .success(try make { [self] share in go(on: share) })
            } catch {
                outcome = .failure(error)
            }
            state.withLock { $0.outcome = outcome }
        }
    }

    /// How far it is, in per cent.
    var percent: Int { state.withLock { Int($0.share * 100) } }

    /// Ends it as soon as it can.
    func stop() { state.withLock { $0.isStopped = true } }

    /// What came of it; nil while it goes on.
    var outcome: Result<[ProjectResult], Failure>? { state.withLock { $0.outcome } }

    private func go(on share: Double) -> Bool {
        state.withLock {
            $0.share = share
            return !$0.isStopped
        }
    }

    private static func reading(
        _ file: ResultFile, _ journey: Journey, _ context: Context
    ) throws(Failure) -> @Sendable (@escaping Watch) throws(Failure) -> [ProjectResult] {
        let contract = journey.contract(of: file.project)
        var origin = ScoreResults.Origin(project: file.project, day: context.today, file: "", hash: "")
        (origin.split, origin.conditions) = (file.split, PlainText.line(file.conditions))
        switch file.contents {
        case .scores:
            origin.scale = file.scale
            var request = ScoreRequest(try ScoreReading.parts(file.metrics, contract, context))
            request.variant = PlainText.line(file.variant)
            let reading = ScoreReading(
                request: request, path: file.path, baselinePath: file.baselinePath.isEmpty ? nil : file.baselinePath,
                isFile: true, origin: origin, contract: contract, slices: journey.decidingSlices(of: file.project),
                makeID: context.makeID)
            return { watch throws(Failure) in try reading.results(watch) }
        case .raters, .predictions:
            let reading = PairReading(
                contents: file.contents == .raters ? .raters : .predictions, path: file.path, isFile: true,
                origin: origin, makeID: context.makeID)
            return { watch throws(Failure) in try reading.results(watch) }
        }
    }
}
