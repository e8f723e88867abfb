/// What the roadmap shows, in the order of `v`.
public enum RoadmapView: Int, CaseIterable, Sendable {
    /// Step → phase → the steps of one's route there.
    case steps
    /// The legs of the route with their dates, what comes after it, and what is left out.
    case legs
    /// Step → phase → every milestone of a role.
    case all

    /// "Roadmap: by …".
    var name: String {
        switch self {
        case .steps: "by step of your route"
        case .legs: "by leg of your route"
        case .all: "by step, with all of the track"
        }
    }
}

extension Journey {
    /// Why there is no route to show on the roadmap of that track; nil if there is one.
    public func missingRoute(on track: TrackID?, _ context: Context) -> String? {
        if standing(context) == nil { return Journey.noRouteYet }
        return foreignRoute(on: track)
    }

    /// The same for commands.
    ///
    /// - Throws: why there is none.
    public func checkRoute(on track: TrackID?, _ context: Context) throws(FieldFault) {
        if standing(context) == nil { throw Journey.noRoute }
        if let reason = foreignRoute(on: track) { throw FieldFault("route", reason) }
    }

    private func foreignRoute(on track: TrackID?) -> String? {
        track == plan.track
            ? nil : "There is a route for your own role only; of others all of the roadmap is shown."
    }
}
