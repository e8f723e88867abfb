import CairnCore

/// What somebody may have meant.
enum NearMiss {
    /// "; did you mean 'a' or 'b'?" with the nearest of the candidates, or nothing where none is near.
    static func offer(_ given: String, among candidates: [String]) -> String {
        let near = nearest(given, among: candidates)
        guard !near.isEmpty else { return "" }
        return "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    /// The same, and all that may be said: "; did you mean 'a'? (allowed: a, b)".
    static func offer(_ given: String, allowed: [String], _ label: String = "allowed:") -> String {
        let offer = offer(given, among: allowed)
        let list = "\(label) \(allowed.joined(separator: ", "))"
        return offer.isEmpty ? "; \(list)" : "\(offer) (\(list))"
    }

    /// At most three candidates, nearest first: those that contain what was given, or that few edits turn it into.
    static func nearest(_ given: String, among candidates: [String]) -> [String] {
        let given = given.lowercased()
        let scored = candidates.enumerated().compactMap { index, name -> (Int, Int, String)? in
            let candidate = name.lowercased()
            // A look at the lengths spares most of thousands of names the comparison.
            let allowed = max(2, given.count / 2)
            let holds = given.count >= 3 && (candidate.contains(given) || given.contains(candidate))
            guard holds || abs(candidate.count - given.count) <= allowed else { return nil }
            let edits = given.difference(from: candidate).count
            guard holds || edits <= allowed else { return nil }
            return (holds ? min(edits, 1) : edits, index, name)
        }
        return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
    }
}

/// Refuses a filter that means nothing.
func refuse(_ unknown: UnknownStanding?) throws {
    guard let unknown else { return }
    let offer = NearMiss.offer(unknown.given, allowed: unknown.allowed, "allowed after is: are")
    throw Failure.usage("'is:\(unknown.given)' means nothing\(offer)")
}
