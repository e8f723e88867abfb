/// One of the roles.
public struct Track: Decodable, Equatable, Sendable {
    public let id: TrackID
    public let name: String
    /// At most ten characters, for narrow columns.
    public let short: String

    /// As the build writes it.
    package init(id: TrackID, name: String, short: String) {
        self.id = id
        self.name = name
        self.short = short
    }
}

/// The long texts of a track.
public struct TrackText: Codable, Equatable, Sendable {
    /// What the role builds and owns.
    public let focus: String
    /// A working day.
    public let day: [Hour]
    public let week: [String]
    public let likes: [String]
    public let dislikes: [String]
    /// What its people would rather do; the other side stands in another role. Nil in a pack without.
    public let rather: [Preference]?
    public let strengths: [String]
    public let tools: [String]
    public let builds: [String]
    /// First roles.
    public let entry: [String]
    public let titles: [String]
    /// Career levels, in order.
    public let growth: [String]
    public let hiring: [String]
    public let reality: Reality
    public let myths: [Myth]
    /// How to try the role out in a month, week by week.
    public let tryout: [String]
    /// What people move on to.
    public let next: [String]
    /// The ordered way to a first job; nil in a pack without one.
    public let route: [RouteStep]?

    /// One entry of a working day.
    public struct Hour: Codable, Equatable, Sendable {
        public let time: String
        public let text: String
    }

    /// A side of one of the questions that help to choose a role.
    public struct Preference: Codable, Equatable, Sendable {
        public let this: String
        public let than: String
    }

    /// How hard it really is.
    public struct Reality: Codable, Equatable, Sendable {
        public let difficulty: String
        public let struggles: [String]
    }

    /// What people believe, and what is true.
    public struct Myth: Codable, Equatable, Sendable {
        public let myth: String
        public let reality: String
    }
}
