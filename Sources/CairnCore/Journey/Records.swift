/// How far one is with an item. Proven is not a status: it is done with evidence.
public enum Status: String, Codable, Sendable, CaseIterable {
    case todo, learning, done, skipped
}

/// The user's status of one item. An item without a record is `todo`.
public struct Progress: Codable, Equatable, Sendable {
    public let item: ItemID
    public var status: Status
    /// The day it got this status.
    public var since: Day

    /// The status of `item`, which it has had since that day.
    public init(item: ItemID, status: Status, since: Day) {
        self.item = item
        self.status = status
        self.since = since
    }
}

/// What proves an item: where it can be looked at, when, and what it shows.
public struct Evidence: Codable, Equatable, Sendable {
    /// A UUID in time order.
    public let id: String
    public let item: ItemID
    /// A link or a path; never empty.
    public var place: String
    /// A line of what it shows (a number, best of all); may be empty.
    public var shows: String
    public var date: Day

    /// One piece of evidence for `item`.
    public init(id: String, item: ItemID, place: String, shows: String, date: Day) {
        self.id = id
        self.item = item
        self.place = place
        self.shows = shows
        self.date = date
    }
}

/// The user's own note on an item; never empty.
public struct Note: Codable, Equatable, Sendable {
    public let item: ItemID
    public var text: String

    /// The note on `item`.
    public init(item: ItemID, text: String) {
        self.item = item
        self.text = text
    }
}

/// The user's own link on an item.
public struct Link: Codable, Equatable, Sendable {
    /// A UUID in time order.
    public let id: String
    public let item: ItemID
    /// The address; never empty.
    public var address: String
    /// What it is; may be empty.
    public var title: String

    /// One link on `item`.
    public init(id: String, item: ItemID, address: String, title: String) {
        self.id = id
        self.item = item
        self.address = address
        self.title = title
    }
}

/// Where somebody comes from.
public enum Background: String, Codable, Sendable, CaseIterable {
    case student, software, data, science, other

    /// As asked and shown.
    public var name: String {
        switch self {
        case .student: "Student"
        case .software: "Software engineer"
        case .data: "Analyst or data work"
        case .science: "Science or engineering"
        case .other: "Something else"
        }
    }
}

/// What the plan hangs on. Each may be unknown.
public struct Plan: Codable, Equatable, Sendable {
    public var background: Background?
    public var track: TrackID?
    /// 1…80.
    public var hoursPerWeek: Int?
    public var start: Day?
    /// Whether the first questions were answered or passed over.
    public var asked: Bool

    /// A plan; everything unknown unless given.
    public init(
        background: Background? = nil, track: TrackID? = nil, hoursPerWeek: Int? = nil, start: Day? = nil,
        asked: Bool = false
    ) {
        self.background = background
        self.track = track
        self.hoursPerWeek = hoursPerWeek
        self.start = start
        self.asked = asked
    }
}
