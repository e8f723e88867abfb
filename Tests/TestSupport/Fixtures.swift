import AssetCheck
import CWidth
import CairnCore
import CairnLibrary
import Foundation

/// What tests start from: nothing in it depends on a clock, a terminal or the text of the real Library.
public enum Fixtures {
    /// Twelve skills, three steps, three tracks, four quarters; CJK and emoji among the names.
    public static func library() throws -> Library { try library(FixtureIndex.json) }

    /// The small Library with `count` more skills in its first area, none of which needs another.
    public static func longLibrary(_ count: Int) throws -> Library {
        let more = (1...count).map { number in
            """
            {"id": "more-\(number)", "name": "Exercise \(number) of \(count)", "area": "math",
             "level": "working", "core": true, "tracks": {}, "needs": [], "hours": [\(number % 9 + 1), 20], "familiar": [],
             "exercises": [\(FixtureIndex.practice("Exercise \(number) of \(count)"))]}
            """
        }
        let skills = more.joined(separator: ",\n") + ",\n"
        return try library(
            FixtureIndex.json.replacingOccurrences(of: "\"skills\": [", with: "\"skills\": [\n" + skills))
    }

    /// The real Library.
    public static func realLibrary() -> Library { EmbeddedLibrary.load() }

    /// A Monday in March.
    public static let today = Day("2026-03-02") ?? Day(number: 20_514)

    /// Widths as the program takes them, by the C library's tables.
    public static let measure = TextMeasure { Int(cairn_scalar_width($0)) }

    /// A context with the small Library, ``today``, the tests' own ``features``, ids counted from 1 and real widths.
    public static func context(
        _ library: Library? = nil, today: Day = today, now: Int = 0, features: Features = Fixtures.features,
        clock: TestClock? = nil, zoneProblem: @escaping @Sendable (String) -> String? = { _ in nil },
        clockRemark: @escaping @Sendable (String, Day, Int) -> String? = { _, _, _ in nil }
    ) throws -> Context {
        let counter = Counter()
        return Context(
            library: try library ?? Self.library(), today: today, now: { clock?.now ?? now },
            makeID: { counter.next() },
            measure: measure, misspelt: NearMiss.misspelt, features: features, forecastRuns: 50,
            zoneProblem: zoneProblem, clockRemark: clockRemark)
    }

    private static func library(_ json: String) throws -> Library {
        let index: LibraryIndex = try decoded(json)
        return Library(index, texts: try FixtureTexts(index))
    }
}

/// What the JSON says.
func decoded<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
}

/// Ids in the order in which they are asked for: `id-000001`.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> String {
        lock.withLock {
            count += 1
            let digits = String(count)
            return "id-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        }
    }
}
