import CWidth
import CairnCore
import CairnStore
import Foundation

/// What the program is made of: its features, and the tables that keep their records.
struct Program {
    var features = Features.shipped
    var migrations = Migration.all
}

/// The world as the pure layers see it: the Library, the date, new ids, the C library's widths.
enum World {
    /// What ships; tests run commands with more than that.
    @TaskLocal static var program = Program()

    /// A context for `today`, or for the date of this machine's clock and zone.
    static func context(_ library: Library, today: Day?) -> Context {
        var context = Context(
            library: library, today: today ?? currentDay(), now: { now() / 1000 },
            makeID: { TimeOrderedID.make(now: now()) },
            measure: TextMeasure { Int(cairn_scalar_width($0)) }, misspelt: NearMiss.misspelt,
            features: program.features, zoneProblem: Zones.problem, clockRemark: Zones.clockRemark)
        context.local = local
        return context
    }

    /// The time where this machine is, from milliseconds since 1970-01-01 UTC; in UTC where its clock knows none.
    static func local(_ milliseconds: Int) -> LocalTime {
        var (seconds, parts) = (time_t(milliseconds / 1000), tm())
        guard localtime_r(&seconds, &parts) != nil,
            let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { return .utc(milliseconds) }
        return LocalTime(day: day, minute: Int(parts.tm_hour) * 60 + Int(parts.tm_min))
    }

    /// A variable of the environment; nil where it is empty, not set, or not UTF-8.
    static func environment(_ name: String) -> String? {
        getenv(name).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the variable is set to bytes that are not UTF-8.
    static func isUnreadable(_ name: String) -> Bool {
        getenv(name).map { String(validatingCString: $0) == nil } ?? false
    }

    /// Those of these variables that are set and not empty. To copy the whole environment takes its time at every start.
    static func environment(of names: [String]) -> [String: String] {
        var values: [String: String] = [:]
        for name in names { values[name] = environment(name) }
        return values
    }

    /// Milliseconds since 1970-01-01 UTC.
    static func now() -> Int { Int(Date().timeIntervalSince1970 * 1000) }

    /// How long it is until another second begins.
    static var untilNextSecond: Duration { .milliseconds(1000 - now() % 1000) }

    /// The name of this machine, for the log.
    static var device: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { name in
            name.initialize(repeating: 0)
            guard let start = name.baseAddress, gethostname(start, name.count - 1) == 0 else { return "unknown" }
            return String(cString: start)
        }
    }

    /// Today where this machine is: a day ends at 4:00.
    static func currentDay() -> Day { local(now()).countsTo }
}
