/// Reads the log of changes from the store.
public protocol JourneyLog: Sendable {
    /// At most `limit` entries, newest first, from the one before `entry`, or from the newest if nil.
    func entries(_ limit: Int, before entry: LogEntry?) -> [LogEntry]
}

/// No log.
public struct NoLog: JourneyLog {
    public init() {}
    public func entries(_ limit: Int, before entry: LogEntry?) -> [LogEntry] { [] }
}

/// A point in time where the user is.
public struct LocalTime: Equatable, Sendable {
    public let day: Day
    /// Minutes since midnight.
    public let minute: Int

    /// That minute of that day.
    public init(day: Day, minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// The time in UTC, from milliseconds since 1970.
    public static func utc(_ milliseconds: Int) -> LocalTime {
        let minutes = floor(milliseconds, 60_000)
        let day = floor(minutes, 1440)
        return LocalTime(day: Day(number: day), minute: minutes - day * 1440)
    }

    /// The day that it counts to, which ends at 4:00: who works until two in the morning works today.
    public var countsTo: Day { minute < 4 * 60 ? day + -1 : day }

    private static func floor(_ number: Int, _ step: Int) -> Int {
        number >= 0 ? number / step : (number + 1) / step - 1
    }

    /// "14:05".
    public var clock: String {
        let (hour, minute) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
