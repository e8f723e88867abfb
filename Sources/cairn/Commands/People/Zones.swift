import CairnCore
import CairnExchange
import Foundation

/// Time zones as this machine knows them.
enum Zones {
    /// The names of the IANA's data base.
    static var places: [String] {
        let known = TimeZone.knownTimeZoneIdentifiers
        return known + newNames.filter { !known.contains($0) && TimeZone(identifier: $0) != nil }
    }

    /// Names that the list of the system's library has in their old form alone.
    private static let newNames = [
        "Asia/Kolkata", "Asia/Kathmandu", "Asia/Ho_Chi_Minh", "Asia/Yangon", "Asia/Thimphu", "Asia/Ulaanbaatar",
        "Asia/Chongqing", "Asia/Istanbul", "Europe/Kyiv", "America/Nuuk", "America/Argentina/Buenos_Aires",
        "America/Argentina/Cordoba", "America/Argentina/Mendoza", "America/Indiana/Indianapolis",
        "America/Kentucky/Louisville", "America/Ciudad_Juarez", "Africa/Asmara", "Atlantic/Faroe", "Pacific/Pohnpei",
        "Pacific/Chuuk", "Pacific/Kanton",
    ]

    /// What is wrong with a zone as somebody wrote it; nil for one that can be used.
    static func problem(with text: String) -> String? {
        link(text) != nil ? nil : ZoneName.problem(with: text, places: places)
    }

    /// A name that the list leaves out, in any case: `US/Eastern`, `asia/katmandu`.
    private static func link(_ text: String) -> TimeZone? {
        guard text.contains("/") else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let title = parts.map {
            $0.count < 3 ? $0.uppercased() : $0.prefix(1).uppercased() + $0.dropFirst().lowercased()
        }
        return TimeZone(identifier: text) ?? TimeZone(identifier: title.joined(separator: "/"))
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
        case .unknown: return link(text).map { ahead($0, day, minute) }
        case .own, .ambiguous: return nil
        }
    }

    /// Says that the clock of a zone steps over that minute of that day, and what it shows instead, or that it shows it
    /// twice, and which is meant; nil if it shows it once.
    @Sendable static func clockRemark(_ text: String, _ day: Day, _ minute: Int) -> String? {
        let zone: TimeZone? =
            switch ZoneName(text, places: places) {
            case .own: .current
            case .place(let name): TimeZone(identifier: name)
            case .unknown: link(text)
            case .offset, .ambiguous: nil
            }
        guard let zone else { return nil }
        let ahead = ahead(zone, day, minute)
        let later = seconds(zone, at: day.number * 86_400 + (minute - ahead) * 60) / 60 - ahead
        let place = text.isEmpty ? "here" : "in \(text)"
        guard later != 0 else {
            return isShownTwice(zone, day, minute, ahead: ahead)
                ? "clocks \(place) are put back that night and show \(LocalTime(day: day, minute: minute).clock) twice; the "
                    + "first is meant" : nil
        }
        let (asked, shown) = (LocalTime(day: day, minute: minute), LocalTime(day: day, minute: (minute + later) % 1440))
        return
            "clocks \(place) are put forward that night and never show \(asked.clock); calendars will say \(shown.clock)"
    }

    /// Whether the clock shows that minute of that day once more, when it is less ahead.
    private static func isShownTwice(_ zone: TimeZone, _ day: Day, _ minute: Int, ahead: Int) -> Bool {
        let shown = day.number * 86_400 + minute * 60
        let after = seconds(zone, at: shown + 86_400)
        return after < ahead * 60 && seconds(zone, at: shown - after) == after
    }

    private static func ahead(_ zone: TimeZone, _ day: Day, _ minute: Int) -> Int {
        ClockOffset.ahead(dayNumber: day.number, minute: minute) { seconds(zone, at: $0) }
    }

    /// How many seconds a zone is ahead of UTC; `moment` is in seconds since 1970.
    private static func seconds(_ zone: TimeZone, at moment: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
    }
}
