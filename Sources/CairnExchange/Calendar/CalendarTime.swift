import CairnCore

/// When something takes place.
public enum CalendarTime: Equatable, Sendable {
    /// All day.
    case day(Day)
    /// Minutes since midnight, wherever the reader of the calendar is: where the zone is not known.
    case local(Day, minute: Int)
    /// Minutes since midnight, UTC.
    case utc(Day, minute: Int)
    /// Milliseconds since 1970-01-01 UTC: when something was done.
    case instant(Int)

    /// The instant at which a clock shows that minute of the day, `ahead` minutes ahead of UTC.
    public static func utc(_ day: Day, minute: Int, ahead: Int) -> CalendarTime {
        let total = minute - ahead
        let days = (total - (total % minutesOfDay + minutesOfDay) % minutesOfDay) / minutesOfDay
        return .utc(day + days, minute: total - days * minutesOfDay)
    }

    private static let minutesOfDay = 1_440

    /// The property of that name and its value (RFC 5545, 3.3.4 and 3.3.5).
    func property(_ name: String) -> (name: String, value: String) {
        switch self {
        case .day(let day): ("\(name);VALUE=DATE", Self.date(day))
        case .local(let day, let minute): (name, "\(Self.date(day))T\(Self.time(minute))")
        case .utc(let day, let minute): (name, "\(Self.date(day))T\(Self.time(minute))Z")
        case .instant(let milliseconds): (name, Self.stamp(milliseconds))
        }
    }

    /// Years have four digits in calendars, whatever a clock said.
    private static func stamp(_ milliseconds: Int) -> String {
        let second = max(0, min(milliseconds / 1_000, 253_402_300_799))
        let time = twoDigits(second / 3_600 % 24) + twoDigits(second / 60 % 60) + twoDigits(second % 60)
        return "\(date(Day(number: second / 86_400)))T\(time)Z"
    }

    private static func date(_ day: Day) -> String { String(day.iso.filter { $0 != "-" }) }

    private static func time(_ minute: Int) -> String {
        let minute = min(max(minute, 0), minutesOfDay - 1)
        return "\(twoDigits(minute / 60))\(twoDigits(minute % 60))00"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarTime {
    /// A time in a zone as people write it; all day without a time, floating where the zone is not known.
    static func of(
        _ zone: String, _ day: Day, _ minute: Int?, _ ahead: (_ zone: String, _ day: Day, _ minute: Int) -> Int?
    ) -> CalendarTime {
        guard let minute else { return .day(day) }
        guard !zone.isEmpty, let minutes = ahead(zone, day, minute) else { return .local(day, minute: minute) }
        return .utc(day, minute: minute, ahead: minutes)
    }
}
