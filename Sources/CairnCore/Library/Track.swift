/// One of the roles.
public struct Track: Equatable, Sendable {
    public let id: TrackID
    public let name: String
    /// At most ten characters, for narrow columns.
    public let short: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        short = try json.text("short")
    }
}

/// The long texts of a track.
public struct TrackText: Encodable, Equatable, Sendable {
    /// What the role builds and owns.
    public let focus: String
    /// A working day.
    public let day: [Hour]
    public let week: [String]
    public let likes: [String]
    public let dislikes: [String]
    public let strengths: [String]
    public let tools: [String]
    public let builds: [String]
    /// First roles.
    public let entry: [String]
    public let titles: [String]
    /// Rungs, in order.
    public let growth: [String]
    public let hiring: [String]
    public let reality: Reality
    public let myths: [Myth]
    /// How to try the role out in a month, week by week.
    public let tryout: [String]
    /// What people move on to.
    public let next: [String]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        focus = try json.text("focus")
        day = try json.list("day", Hour.init)
        week = try json.texts("week")
        likes = try json.texts("likes")
        dislikes = try json.texts("dislikes")
        strengths = try json.texts("strengths")
        tools = try json.texts("tools")
        builds = try json.texts("builds")
        entry = try json.texts("entry")
        titles = try json.texts("titles")
        growth = try json.texts("growth")
        hiring = try json.texts("hiring")
        reality = try Reality(json.member("reality"))
        myths = try json.list("myths", Myth.init)
        tryout = try json.texts("tryout")
        next = try json.texts("next")
    }

    /// One entry of a working day.
    public struct Hour: Encodable, Equatable, Sendable {
        public let time: String
        public let text: String

        /// As the build has written it.
        package init(_ json: JSONValue) throws(JSONMisfit) {
            time = try json.text("time")
            text = try json.text("text")
        }
    }

    /// How hard it really is.
    public struct Reality: Encodable, Equatable, Sendable {
        public let difficulty: String
        public let struggles: [String]

        /// As the build has written it.
        package init(_ json: JSONValue) throws(JSONMisfit) {
            difficulty = try json.text("difficulty")
            struggles = try json.texts("struggles")
        }
    }

    /// What people believe, and what is so.
    public struct Myth: Encodable, Equatable, Sendable {
        public let myth: String
        public let reality: String

        /// As the build has written it.
        package init(_ json: JSONValue) throws(JSONMisfit) {
            myth = try json.text("myth")
            reality = try json.text("reality")
        }
    }
}
