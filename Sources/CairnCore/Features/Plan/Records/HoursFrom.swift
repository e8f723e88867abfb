/// How many hours one has for the route, from the week of a day on until other hours are said.
public struct HoursFrom: JourneyRecord {
    /// The day as text: there is one a day.
    public internal(set) var id: String
    /// A day in the first week for which it holds.
    public internal(set) var from: Day
    /// Hours a week, 0…80.
    public var hours: Double

    /// Hours a week from the week of that day on; halves and quarters are fine.
    public init(from: Day, hours: Double) {
        id = from.iso
        self.from = from
        self.hours = min(80, max(0, hours))
    }

    public static let kind: RecordKind = "week-hours"
    public static let blank: HoursFrom = {
        var blank = HoursFrom(from: Day(number: 0), hours: 0)
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<HoursFrom>] = [
        .id("id", \.id),
        .day("week", \.from),
        .decimal("hours", \.hours, in: 0...80),
    ]
    public var key: String { id }
}

extension Sequence<HoursFrom> {
    /// What holds from a later week on, in order, where it is not what held before it; `now` are the hours of that day.
    func later(than day: Day, now: Double) -> [HoursFrom] {
        filter { $0.from > day }.sorted { $0.from < $1.from }.reduce(into: []) { later, change in
            if change.hours != later.last?.hours ?? now { later.append(change) }
        }
    }

    /// The same behind what holds now: ", 4 from 15 Feb 2027"; empty if nothing else is planned.
    func laterWords(than day: Day, now: Double) -> String {
        later(than: day, now: now).map { ", \(DecimalWords.text($0.hours)) from \($0.from.text)" }.joined()
    }
}

/// A week in which nothing is planned.
public struct WeekOff: JourneyRecord {
    /// The day as text.
    public internal(set) var id: String
    /// A day in it.
    public internal(set) var day: Day

    /// The week of that day.
    public init(_ day: Day) {
        id = day.iso
        self.day = day
    }

    public static let kind: RecordKind = "week-off"
    public static let blank: WeekOff = {
        var blank = WeekOff(Day(number: 0))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<WeekOff>] = [.id("id", \.id), .day("day", \.day)]
    public var key: String { id }
}

extension Journey {
    /// Whether the week of that day is off.
    func isOff(_ day: Day) -> Bool {
        let week = day.firstOfWeek
        return self[WeekOff.self].all.contains { $0.day.firstOfWeek == week }
    }

    /// The first days of the weeks off, in order.
    var weeksOff: [Day] { Set(self[WeekOff.self].all.map(\.day.firstOfWeek)).sorted() }

    /// The weeks off that end on that day or later, those in a row as one.
    func spansOff(from day: Day) -> [ClosedRange<Day>] { Self.spans(ofWeeks: weeksOff.filter { $0 + 6 >= day }) }

    /// What is still off from that day on, for who gives weeks back: " Still off: 21–27 Dec."; empty if nothing is.
    public func stillOff(from day: Day, today: Day) -> String {
        let spans = spansOff(from: min(day, today)).map { DaySpan.text($0, today: today) }
        return spans.isEmpty ? "" : " Still off: \(spans.joined(separator: ", "))."
    }

    /// Weeks by their first days, in order, those in a row as one.
    static func spans(ofWeeks weeks: [Day]) -> [ClosedRange<Day>] {
        weeks.reduce(into: []) { spans, week in
            if let last = spans.last, last.upperBound + 1 == week {
                spans[spans.count - 1] = last.lowerBound...week + 6
            } else {
                spans.append(week...week + 6)
            }
        }
    }
}
