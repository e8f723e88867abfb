/// What to do next to be ready, as the screen does it.
enum ReadinessStep: Equatable {
    /// Write a story that shows this.
    case story(String)
    case failed(Int)
    case new
    case mock
    case practise
    case keep

    init(_ ready: Readiness, _ journey: Journey) {
        let coverage = ready.competencies == nil ? nil : StoryCoverage(journey)
        if let coverage, let missing = coverage.missing.first, coverage.count < StoryCoverage.enough.upperBound {
            self = .story(missing)
        } else if ready.failed > 0 {
            self = .failed(ready.failed)
        } else if ready.new * 2 > ready.asked {
            self = .new
        } else if ready.mock == nil {
            self = .mock
        } else {
            self = ready.known < ready.asked ? .practise : .keep
        }
    }
}
