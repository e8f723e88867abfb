/// FSRS-6: how long something is remembered, from how answers went. Pure arithmetic on whole days; no learning steps, no fuzz.
public struct FSRS: Sendable {
    /// What is remembered of one card.
    public struct State: Equatable, Sendable {
        /// Days after which it is recalled in nine of ten cases; at least 0.001.
        public var stability: Double
        /// 1…10.
        public var difficulty: Double
    }

    /// Which model and weights it is: what was derived with another is derived once more.
    public let name: String
    private let weights: FSRSWeights
    private let decay: Double
    /// 0.9^(1/decay) − 1: makes the chance 0.9 after as many days as the stability says.
    private let factor: Double
    private let gain: Double
    private let lapseCeiling: Double
    /// The difficulty after a first Easy before it is clamped, to which others are drawn.
    private let mean: Double

    /// With the published weights.
    public static let standard = FSRS(.published, name: "fsrs-6")

    /// With these weights.
    public init(_ weights: FSRSWeights, name: String) {
        self.weights = weights
        self.name = name
        decay = -weights[20]
        factor = Elementary.pow(0.9, 1 / decay) - 1
        gain = Elementary.exp(weights[8])
        lapseCeiling = Elementary.exp(weights[17] * weights[18])
        mean = Self.firstDifficulty(.easy, weights)
    }

    /// The chance to recall it that many days after the last review: 1 on the same day.
    public func retrievability(_ stability: Double, after days: Int) -> Double {
        Elementary.pow(1 + factor * Double(max(0, days)) / stability, decay)
    }

    /// Days after which the chance has fallen to `retention`, not rounded.
    public func interval(_ stability: Double, retention: Double) -> Double {
        stability / factor * (Elementary.pow(retention, 1 / decay) - 1)
    }

    /// The same in whole days: at least 1, at most `longest`. Halves go to the even number, as in Python.
    public func days(_ stability: Double, retention: Double, longest: Int) -> Int {
        let exact = interval(stability, retention: retention).rounded(.toNearestOrEven)
        return exact < Double(longest) ? max(1, Int(exact)) : longest
    }

    /// After the first review.
    public func first(_ rating: Rating) -> State {
        State(
            stability: max(0.001, weights[rating.rawValue - 1]),
            difficulty: Self.clamped(Self.firstDifficulty(rating, weights)))
    }

    /// After a later review, that many days after the one before it.
    public func next(_ state: State, _ rating: Rating, after days: Int) -> State {
        let stability: Double
        if days < 1 {
            stability = sameDay(state, rating)
        } else {
            let chance = retrievability(state.stability, after: days)
            stability = rating.isRecalled ? recalled(state, rating, chance) : forgotten(state, chance)
        }
        return State(stability: max(0.001, stability), difficulty: difficulty(state.difficulty, rating))
    }

    private func sameDay(_ state: State, _ rating: Rating) -> Double {
        let growth =
            Elementary.exp(weights[17] * (Double(rating.rawValue) - 3 + weights[18]))
            * Elementary.pow(state.stability, -weights[19])
        return state.stability * (rating.isRecalled ? max(1, growth) : growth)
    }

    private func recalled(_ state: State, _ rating: Rating, _ chance: Double) -> Double {
        let factor = rating == .hard ? weights[15] : rating == .easy ? weights[16] : 1
        return state.stability
            * (1 + gain * (11 - state.difficulty) * Elementary.pow(state.stability, -weights[9])
                * (Elementary.exp(weights[10] * (1 - chance)) - 1) * factor)
    }

    private func forgotten(_ state: State, _ chance: Double) -> Double {
        let after =
            weights[11] * Elementary.pow(state.difficulty, -weights[12])
            * (Elementary.pow(state.stability + 1, weights[13]) - 1) * Elementary.exp(weights[14] * (1 - chance))
        return min(after, state.stability / lapseCeiling)
    }

    private func difficulty(_ old: Double, _ rating: Rating) -> Double {
        let change = -weights[6] * (Double(rating.rawValue) - 3)
        let damped = old + change * (10 - old) / 9
        return Self.clamped(weights[7] * mean + (1 - weights[7]) * damped)
    }

    private static func firstDifficulty(_ rating: Rating, _ weights: FSRSWeights) -> Double {
        weights[4] - Elementary.exp(weights[5] * Double(rating.rawValue - 1)) + 1
    }

    private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
