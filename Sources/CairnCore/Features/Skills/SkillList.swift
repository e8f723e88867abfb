/// The checklist: which skills are in it, and in which order.
public struct SkillList: Equatable, Sendable {
    /// What the list is sorted by.
    public enum Sort: String, CaseIterable, Sendable {
        case area, status, hours, name
    }

    /// Words and fields, as typed.
    public let filter: String
    /// The track whose skills are listed; nil for all tracks.
    public let track: TrackID?
    public let sort: Sort

    /// A list with that filter, track and order.
    public init(filter: String, track: TrackID?, sort: Sort) {
        self.filter = filter
        self.track = track
        self.sort = sort
    }

    /// What is wrong with the filter; nil if nothing is.
    public func problem(_ context: Context) -> FilterProblem? { ItemFilter(filter, context, track: track).problem }

    /// The skills, sorted; in the Library's order if equal.
    public func skills(_ journey: Journey, _ context: Context) -> [Skill] {
        let all = context.library.skills(of: track)
        let filter = ItemFilter(filter, context, track: track).fitted(to: all.map { ($0.id, "") }, journey, context)
        let skills = filter.isEmpty ? all : all.filter { filter.matches($0.id, journey, context) }
        switch sort {
        case .area: return skills
        case .status:
            let order: [Status: Int] = [.learning: 0, .todo: 1, .done: 2, .skipped: 3]
            return stable(skills) { order[journey.status($0.id)] ?? 0 }
        case .hours: return stable(skills) { $0.hours.middle }
        case .name:
            return skills.map { ($0, Folding.order($0.name)) }.sorted { $0.1 < $1.1 }.map(\.0)
        }
    }

    private func stable(_ skills: [Skill], by key: (Skill) -> Int) -> [Skill] {
        skills.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }
}
