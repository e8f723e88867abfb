import CairnCore
import CairnExchange
import Foundation

/// Time zones as this machine knows them.
enum Zones {
    /// The names of the IANA's data base.
    static var places: [String] { TimeZone.knownTimeZoneIdentifiers }

    /// What is wrong with a zone as somebody wrote it; nil for one that can be used.
    static func problem(with text: String) -> String? {
        TimeZone(identifier: text) != nil && text.contains("/") ? nil : ZoneName.problem(with: text, places: places)
    }

    /// Refuses a zone that cannot be used.
    static func check(_ text: String?) throws {
        if let problem = text.flatMap(problem) { throw Failure.usage(problem) }
    }

    /// Minutes that a zone is ahead of UTC when its clock shows that minute of that day; nil if the zone is not known.
    static func ahead(_ text: String, _ day: Day, _ minute: Int) -> Int? {
        switch ZoneName(text, places: places) {
        case .offset(let minutes): return minutes
        case .place(let name): return TimeZone(identifier: name).map { ahead($0, day, minute) }
        // Old names that the list leaves out: US/Eastern.
        case .unknown: return text.contains("/") ? TimeZone(identifier: text).map { ahead($0, day, minute) } : nil
        case .own, .ambiguous: return nil
        }
    }

    private static func ahead(_ zone: TimeZone, _ day: Day, _ minute: Int) -> Int {
        ClockOffset.ahead(dayNumber: day.number, minute: minute) { second in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        }
    }
}
