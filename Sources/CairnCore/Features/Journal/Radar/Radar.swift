/// What one pitfall looks like in the user's record: its numbers, a threshold that one can read, and what would clear it.
public struct RadarReading: Encodable, Equatable, Sendable {
    /// How it stands.
    public enum Standing: String, Encodable, Sendable {
        /// Past the threshold.
        case look
        case clear
        /// There is too little of it to measure.
        case early
    }

    /// Permanent: commands use it.
    public let id: String
    public let name: String
    public let standing: Standing
    /// What was counted.
    public let numbers: [String]
    /// When it is worth a look.
    public let threshold: String
    /// What would clear it; for what is clear, what keeps it so.
    public let clears: String
    /// What cannot be measured yet, and why; empty if all is.
    public let unmeasured: String
    /// What it is about: entries of the record, those that would help most first.
    public let entries: [OwnFact]
}

/// One pitfall, measured from the record. A feature that keeps more of it measures more: in ``all``, and nowhere else.
public struct Pitfall: Sendable {
    public let id: String
    public let name: String
    let read: @Sendable (RadarFacts) -> RadarMeasure

    /// All of them, in the order of the guide; the last one is about applying.
    static let all: [Pitfall] = [.tools, .evaluation, .deploying, .opaque, .applying]

    /// The guide that tells of them, with their cures.
    static let guide = "four-pitfalls"
}

/// What a pitfall's measure says, without its name.
struct RadarMeasure {
    var standing: RadarReading.Standing
    var numbers: [String]
    var threshold: String
    var clears: String
    var unmeasured = ""
    var entries: [OwnFact] = []
}

/// The pitfalls, as the user's record shows them.
public enum Radar {
    /// All of them, in order.
    public static func readings(_ journey: Journey, _ context: Context) -> [RadarReading] {
        let facts = RadarFacts(journey, context)
        return Pitfall.all.map { RadarReading($0, facts) }
    }

    /// One of them; nil if no pitfall has that id.
    static func reading(_ id: String, _ journey: Journey, _ context: Context) -> RadarReading? {
        Pitfall.all.first { $0.id == id }.map { RadarReading($0, RadarFacts(journey, context)) }
    }

    /// "1 of 5 pitfalls is worth a look"; nil if none is.
    static func line(_ journey: Journey, _ context: Context) -> String? {
        let count = readings(journey, context).count { $0.standing == .look }
        return count == 0 ? nil : "\(count) of \(Pitfall.all.count) pitfalls \(count == 1 ? "is" : "are") worth a look"
    }
}

extension RadarReading {
    fileprivate init(_ pitfall: Pitfall, _ facts: RadarFacts) {
        let measure = pitfall.read(facts)
        (id, name, standing, numbers) = (pitfall.id, pitfall.name, measure.standing, measure.numbers)
        (threshold, clears, unmeasured) = (measure.threshold, measure.clears, measure.unmeasured)
        entries = measure.entries
    }
}

extension RadarReading.Standing {
    /// As lists show it.
    public var word: String {
        switch self {
        case .look: "worth a look"
        case .clear: "clear"
        case .early: "too early"
        }
    }

    /// What the words about clearing it mean here.
    var meaning: String {
        switch self {
        case .look: "What clears it"
        case .clear: "What keeps it clear"
        case .early: "What will keep it clear"
        }
    }

    /// The same for a narrow list.
    var short: String {
        switch self {
        case .look: "look"
        case .clear: "clear"
        case .early: "early"
        }
    }
}
