/// A time zone as people write it: `Europe/Berlin`, `berlin`, `UTC+2`, `+05:30`, `CET`.
///
/// One rule for all letters: they name an offset, the same in summer and winter, as their standard says. Who means a place's
/// clock writes the place.
public enum ZoneName: Equatable, Sendable {
    /// Nothing is said: one's own.
    case own
    /// Minutes ahead of UTC, all year.
    case offset(Int)
    /// A place whose clock it is, as the IANA's data base writes it.
    case place(String)
    /// Letters that mean several zones, and what to write instead of each.
    case ambiguous([String])
    /// Nothing that is known, and what may have been meant.
    case unknown([String])

    /// Reads a zone.
    ///
    /// - Parameter places: the names of the IANA's data base.
    public init(_ text: String, places: [String]) {
        let text = PlainText.line(text)
        if text.isEmpty {
            self = .own
        } else if let choices = Self.ambiguousLetters[text.uppercased()] {
            self = .ambiguous(choices)
        } else if let minutes = Self.letters[text.uppercased()] ?? Self.offset(text) {
            self = .offset(minutes)
        } else if let place = Self.general[text.uppercased()] {
            self = .place(place)
        } else {
            self = Self.place(text, places)
        }
    }

    /// What is wrong with a zone that cannot be used; nil for one that can.
    public static func problem(with text: String, places: [String]) -> String? {
        switch ZoneName(text, places: places) {
        case .own, .offset, .place: nil
        case .ambiguous(let choices):
            "'\(PlainText.line(text))' is the name of several time zones; give \(list(choices))"
        case .unknown(let near):
            "'\(PlainText.line(text))' is not a known time zone; "
                + (near.isEmpty
                    ? "give a place such as Europe/Berlin, or an offset such as UTC+2" : "is it \(list(near))?")
        }
    }

    private static func list(_ choices: [String]) -> String {
        choices.count < 2
            ? choices.joined() : "\(choices.dropLast().joined(separator: ", ")) or \(choices.last ?? "")"
    }

    /// `UTC+2`, `GMT-03:30`, `+0530`, `2`: not more than a day's clock has.
    private static func offset(_ text: String) -> Int? {
        var rest = text.uppercased()[...]
        for name in ["UTC", "GMT"] where rest.hasPrefix(name) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 == " " }
        guard let sign = rest.first, "+-−–".contains(sign) else { return nil }
        let parts = rest.dropFirst().drop { $0 == " " }.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2,
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        var (hours, minutes) = (numbers[0], 0)
        if parts.count == 2 {
            guard parts[0].count <= 2, parts[1].count == 2 else { return nil }
            minutes = numbers[1]
        } else if parts[0].count > 2 {
            (hours, minutes) = (numbers[0] / 100, numbers[0] % 100)
        }
        guard minutes < 60, hours * 60 + minutes <= 14 * 60 else { return nil }
        return (hours * 60 + minutes) * (sign == "+" ? 1 : -1)
    }

    private static func place(_ text: String, _ places: [String]) -> ZoneName {
        let wanted = key(text)
        if let place = places.first(where: { key($0) == wanted }) { return .place(place) }
        let cities = places.filter { key($0).split(separator: "/").last.map(String.init) == wanted }
        if cities.count == 1 { return .place(cities[0]) }
        if !cities.isEmpty { return .ambiguous(Array(cities.prefix(3))) }
        let near = places.filter { key($0).contains(wanted) }
        return .unknown(wanted.count > 2 ? Array(near.prefix(3)) : [])
    }

    private static func key(_ name: String) -> String {
        String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    /// Minutes ahead of UTC.
    private static let letters: [String: Int] = [
        "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120,
        "EET": 120,
        "EEST": 180, "MSK": 180, "TRT": 180, "SAST": 120, "CAT": 120, "WAT": 60, "EAT": 180, "IDT": 180, "PKT": 300,
        "WIB": 420, "ICT": 420, "SGT": 480, "HKT": 480, "PHT": 480, "AWST": 480, "JST": 540, "KST": 540, "ACST": 570,
        "ACDT": 630, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "EST": -300, "EDT": -240, "CDT": -300,
        "MST": -420,
        "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "NST": -210, "NDT": -150,
        "ADT": -180,
        "BRT": -180, "ART": -180, "CLT": -240,
    ]

    private static let ambiguousLetters: [String: [String]] = [
        "BST": ["Europe/London", "UTC+1 (British summer)", "Asia/Dhaka (UTC+6)"],
        "IST": ["Asia/Kolkata (UTC+5:30)", "Europe/Dublin", "Asia/Jerusalem"],
        "CST": ["America/Chicago", "UTC-6 (US central, winter)", "Asia/Shanghai (UTC+8)", "America/Havana"],
        "AST": ["America/Halifax", "Asia/Riyadh (UTC+3)"],
        "AMT": ["America/Manaus (UTC-4)", "Asia/Yerevan (UTC+4)"],
        "GST": ["Asia/Dubai (UTC+4)", "Atlantic/South_Georgia (UTC-2)"],
        "SST": ["Asia/Singapore (UTC+8)", "Pacific/Pago_Pago (UTC-11)"],
    ]

    /// "Eastern time", summer and winter; with the letters of both as POSIX writes them (Base Definitions, 8.3, TZ).
    private static let general: [String: String] = [
        "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
        "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago", "MST7MDT": "America/Denver",
        "PST8PDT": "America/Los_Angeles", "AKST9AKDT": "America/Anchorage", "HST10HDT": "America/Adak",
        "AST4ADT": "America/Halifax", "NST3:30NDT": "America/St_Johns", "GMT0BST": "Europe/London",
        "WET0WEST": "Europe/Lisbon", "CET-1CEST": "Europe/Berlin", "EET-2EEST": "Europe/Athens",
        "AEST-10AEDT": "Australia/Sydney", "ACST-9:30ACDT": "Australia/Adelaide", "NZST-12NZDT": "Pacific/Auckland",
    ]
}

/// What a place's clock shows.
public enum ClockOffset {
    /// Minutes that the clock is ahead of UTC when it shows that minute of the day.
    ///
    /// Where it shows it twice the first time is meant, and a time that is stepped over is as if the clock had not been put
    /// on yet (RFC 5545, 3.3.5).
    ///
    /// - Parameter seconds: how far the clock is ahead, at a moment in seconds since 1970 UTC.
    public static func ahead(dayNumber: Int, minute: Int, seconds: (Int) -> Int) -> Int {
        let shown = dayNumber * 86_400 + minute * 60
        let before = seconds(shown - 86_400)
        let after = seconds(shown + 86_400)
        let fitting = [before, after].filter { seconds(shown - $0) == $0 }
        return (fitting.first ?? before) / 60
    }
}
