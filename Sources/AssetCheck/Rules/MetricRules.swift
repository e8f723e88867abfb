extension LibraryFiles {
    /// What no single field of a metric can get wrong.
    var metricProblems: [Problem] {
        let metrics = trees(.metrics).flatMap(\.items)
        return metrics.compactMap(Self.objection(toBoundsOf:)) + Self.doubles(among: metrics)
    }

    private static func objection(toBoundsOf metric: Tree) -> Problem? {
        guard let low = metric["low"]?.text.flatMap(Int.init), let high = metric["high"],
            let highest = high.text.flatMap(Int.init), low >= highest
        else { return nil }
        return Problem("'high' is \(highest), not above 'low', which is \(low)", at: high.location)
    }

    /// Names and aliases of two metrics differ by more than capitals: nobody can tell "MAE" from "mae".
    private static func doubles(among metrics: [Tree]) -> [Problem] {
        var first: [String: (name: Tree, metric: Int)] = [:]
        var problems: [Problem] = []
        for (place, metric) in metrics.enumerated() {
            for name in [metric["name"]].compactMap(\.self) + (metric["aliases"]?.items ?? []) {
                guard let text = name.text else { continue }
                guard let other = first[text.lowercased()] else {
                    first[text.lowercased()] = (name, place)
                    continue
                }
                // What is spelled the same is refused with all names.
                guard other.metric != place, other.name.text != text else { continue }
                problems.append(
                    Problem(
                        "the name '\(text)' is taken, by '\(other.name.text ?? "")' in \(other.name.location.mention)",
                        at: name.location, or: [other.name.location]))
            }
        }
        return problems
    }
}
