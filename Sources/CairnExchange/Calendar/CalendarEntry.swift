import CairnCore

/// Something that takes place at a time: a conversation.
public struct CalendarEvent: Equatable, Sendable {
    /// How sure it is (RFC 5545, 3.8.1.11).
    public enum Status: String, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// The same at every export, and different from every other entry's.
    public var uid: String
    public var start: CalendarTime
    /// How long it takes; nil where it is not known. Not said of all days.
    public var minutes: Int?
    public var summary: String
    /// Several lines; may be empty, as `place`.
    public var details = ""
    public var place = ""
    public var status: Status
    /// When it was last changed: when nothing has changed, the same bytes are written.
    public var changed: CalendarTime
    /// How often it was changed: readers take what has the higher one (RFC 5545, 3.8.7.4).
    public var revision = 0

    /// An event of which no more is known.
    public init(uid: String, start: CalendarTime, summary: String, status: Status, changed: CalendarTime) {
        self.uid = uid
        self.start = start
        self.summary = summary
        self.status = status
        self.changed = changed
    }
}

/// Something to do by a day: a follow-up.
public struct CalendarTask: Equatable, Sendable {
    /// How far it is (RFC 5545, 3.8.1.11).
    public enum Status: String, Sendable {
        case open = "NEEDS-ACTION"
        case done = "COMPLETED"
        case cancelled = "CANCELLED"
    }

    /// The same at every export, and different from every other entry's.
    public var uid: String
    public var due: Day
    public var summary: String
    /// Several lines; may be empty.
    public var details = ""
    public var status: Status
    /// When it was last changed.
    public var changed: CalendarTime
    /// How often it was changed.
    public var revision = 0

    /// A task of which no more is known.
    public init(uid: String, due: Day, summary: String, status: Status, changed: CalendarTime) {
        self.uid = uid
        self.due = due
        self.summary = summary
        self.status = status
        self.changed = changed
    }
}
