/// Which competencies the user's stories show, and how often each story was told.
public struct StoryCoverage: Encodable, Equatable, Sendable {
    /// A competency and the titles of the stories that show it.
    public struct Line: Encodable, Equatable, Sendable {
        public let competency: String
        public let stories: [String]
    }

    public let lines: [Line]
    public let count: Int
    /// "told twice at Acme"
    public let told: [String]

    /// Stories that are enough.
    static let enough = 8...12

    /// Of all stories of the journey.
    public init(_ journey: Journey) {
        let stories = journey.stories
        count = stories.count
        lines = Competency.allCases.map { competency in
            Line(
                competency: competency.rawValue,
                stories: stories.filter { $0.competencies.contains(competency.rawValue) }.map(\.title))
        }
        told = stories.flatMap { story in
            let companies = Dictionary(grouping: journey.tellings(of: story.id), by: \.company)
            return companies.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { company, times in
                "“\(story.title)” was told \(times.count == 2 ? "twice" : "\(times.count) times") at \(company)"
            }
        }
    }

    /// The competencies that no story shows.
    public var missing: [String] { lines.filter { $0.stories.isEmpty }.map(\.competency) }

    /// What to say about how many there are.
    public var advice: String {
        if count == 0 { return "No story yet. Eight to twelve are enough for nearly every round." }
        if count > Self.enough.upperBound { return "\(count) stories: eight to twelve are enough. Tell fewer, better." }
        if missing.isEmpty, count >= Self.enough.lowerBound { return "\(count) stories: that is enough." }
        let stories = count == 1 ? "1 story of eight to twelve" : "\(count) stories of eight to twelve"
        return missing.isEmpty
            ? "\(stories), and every competency has one." : "\(stories). None shows \(missingWords) yet."
    }

    /// "delivery", "delivery or failure", "delivery, failure, ambiguity and 5 more".
    private var missingWords: String {
        if missing.count > 3 { return "\(missing.prefix(3).joined(separator: ", ")) and \(missing.count - 3) more" }
        return missing.count < 2
            ? missing.joined() : "\(missing.dropLast().joined(separator: ", ")) or \(missing.last ?? "")"
    }
}
