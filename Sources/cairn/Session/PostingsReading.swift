import CairnCore
import CairnStore

extension Store {
    /// Reads the postings that were not read yet, and keeps what they ask for: whoever asks later need not wait. Where it cannot
    /// be kept they are read when somebody asks.
    func readPostings(of journey: Journey, _ context: Context) {
        guard !journey[Posting.self].isEmpty else { return }
        var context = context
        context.readings = readings
        _ = journey.demand(for: journey.plan.track, context)
        try? keepReadings()
    }
}
