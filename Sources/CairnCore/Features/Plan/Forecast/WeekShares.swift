/// What weeks give of the hours that were declared for them: one's own complete weeks, and eight imaginary ones.
public struct WeekShares: Equatable, Sendable {
    /// Of own weeks, zeros included, weeks off not.
    let own: [Week]

    /// A complete week.
    struct Week: Equatable, Sendable {
        let first: Day
        /// Logged hours over declared ones.
        let share: Double
    }

    /// The shares of these weeks; the last one comes last.
    init(own: [Week]) { self.own = own }

    /// The complete weeks of a request since it began.
    ///
    /// What was ticked without a session counts its estimate as logged, as far as the week has room for it.
    public init(_ request: PlanRequest) {
        let weeks = PlanWeeks(request)
        var worked: [Int: Double] = [:]
        func week(_ day: Day) -> Int { day.weekStart(request.firstWeekday).number }
        for session in request.sessions { worked[week(session.day), default: 0] += session.hours }
        let ledger = Ledger(request)
        var ticked: [Int: Double] = [:]
        for item in RouteDraft(request).items where item.key.depth == .first {
            guard let standing = request.standings[item.key.item], standing.status == .done,
                !ledger.isTimed(item), !ledger.isKnown(item.key)
            else { continue }
            ticked[week(standing.since), default: 0] += item.estimate.mean
        }
        // Hours from before the plan began say nothing of the weeks between.
        guard let begin = request.start ?? request.sessions.map(\.day).min() else {
            own = []
            return
        }
        let start = begin.weekStart(request.firstWeekday).number
        // A week that began before is not a complete one.
        let complete = start < begin.number ? start + 7 : start
        var own: [Week] = []
        for first in stride(from: complete, through: request.today.number - 7, by: 7).map(Day.init(number:)) {
            let declared = weeks.declared(first)
            if declared > 0 {
                let logged = worked[first.number] ?? 0
                let hours = max(logged, min(declared, logged + (ticked[first.number] ?? 0)))
                own.append(Week(first: first, share: hours / declared))
            }
        }
        self.own = own
    }

    /// Whether these are the declared hours alone: there is no week yet, or nothing in any.
    public var isDeclared: Bool { own.allSatisfy { $0.share == 0 } }

    /// The empty weeks at the end.
    var emptyAtEnd: ArraySlice<Week> {
        own[(own.lastIndex { $0.share > 0 }.map { $0 + 1 } ?? 0)...]
    }

    /// The share to plan with: what an ordinary week gives, at most all.
    public var planned: Double {
        guard !isDeclared else { return Self.imaginaryMedian }
        let sum = own.reduce(0) { $0 + $1.share }
        return min(1, (sum + Double(Self.imaginary) * Self.imaginaryMedian) / Double(own.count + Self.imaginary))
    }

    /// What weeks of which nothing is known give: half of all people less.
    public static let imaginaryMedian = triangular(0.5) * (1 - empty)
    /// Imaginary weeks.
    static let imaginary = 8
    /// The part of imaginary weeks in which nothing is done at all.
    static let empty = 0.1

    /// The point of the triangular distribution (0.5, 0.8, 1.0) below which a share `p` of it lies.
    static func triangular(_ p: Double) -> Double {
        p < 0.6 ? 0.5 + (p * 0.15).squareRoot() : 1 - ((1 - p) * 0.1).squareRoot()
    }
}
