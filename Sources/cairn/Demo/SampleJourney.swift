import CairnCore

/// A sample half-year: a software engineer who is becoming an ML engineer, eight hours a week.
///
/// Dates count back from today, so that the sample is always in week 26 of its year.
enum SampleJourney {
    /// The changes that make up the sample, oldest first, each with its day.
    static func changes(_ context: Context) -> [(day: Day, change: Change)] {
        var journey = Journey()
        var changes: [(Day, Change)] = []
        let start = context.today + -7 * 25
        func keep(_ day: Day, _ change: Change?) {
            guard let change else { return }
            journey.apply(change)
            changes.append((day, change))
        }
        let plan = Plan(background: .software, track: "ml-engineer", hoursPerWeek: 8, start: start, asked: true)
        keep(start, journey.planning(plan, context))
        for entry in SampleEntries.all {
            guard let item = context.library.item(entry.item) else { continue }
            let day = start + 7 * entry.week + entry.week % 5
            if let status = entry.status { keep(day, journey.setting(status, on: item, today: day)) }
            if let note = entry.note { keep(day, journey.noting(note, on: item.id, name: item.name)) }
            if let (place, shows) = entry.evidence {
                let evidence = Evidence(id: context.makeID(), item: item.id, place: place, shows: shows, date: day)
                keep(day, journey.putting(evidence, instead: nil, name: item.name))
            }
        }
        // By day, as they were made.
        let all = changes + SamplePeople(journey, from: start, context).changes
        return all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element)
    }

    /// The journey after all changes.
    static func journey(_ context: Context) -> Journey {
        var journey = Journey()
        for (_, change) in changes(context) { journey.apply(change) }
        return journey
    }
}
