/// Hours really spent against hours estimated.
public struct Pace: Equatable, Sendable {
    /// Hours logged on finished steps that have sessions.
    public let logged: Double
    /// What these were estimated at.
    public let estimated: Double

    /// From hours.
    public init(logged: Double, estimated: Double) {
        self.logged = logged
        self.estimated = estimated
    }

    /// Of the steps that a request has finished. What was ticked without a session says nothing about the pace.
    public init(_ request: PlanRequest) {
        let ledger = Ledger(request)
        let finished = RouteDraft(request).items.filter {
            ledger.isClosed($0.key) && !ledger.isKnown($0.key) && !ledger.isSkipped($0.key)
                && ledger.isTimed($0)
        }
        logged = finished.reduce(0) { $0 + ledger.logged($1.key) }
        estimated = finished.reduce(0) { $0 + $1.estimate.mean }
    }

    /// The pace to plan with: forty imaginary hours at estimate keep a first evening from deciding all.
    public var factor: Double { (logged + Self.imaginary) / (estimated + Self.imaginary) }

    /// The pace of a run.
    func drawn(_ run: Int) -> Double {
        let spread = Self.spread * (Self.imaginary / (Self.imaginary + estimated)).squareRoot()
        return factor * Elementary.exp(spread * Self.draw.normal(run))
    }

    /// Hours.
    private static let imaginary = 40.0
    /// Of the logarithm of people's paces.
    private static let spread = 0.3
    private static let draw = Draw("pace")
}
