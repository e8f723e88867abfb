/// Suggestions for an unknown name.
public enum NearMiss {
    /// "; did you mean 'a' or 'b'?" with the nearest names; empty if none is near.
    public static func offer(_ given: String, among names: some Sequence<String>) -> String {
        let near = nearest(to: given, among: names)
        return near.isEmpty ? "" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    }

    /// The same with all allowed names: "; did you mean 'a'? (allowed: a, b)".
    public static func offer(_ given: String, allowed: [String], _ label: String = "allowed:") -> String {
        "\(offer(given, among: allowed)) (\(label) \(allowed.joined(separator: ", ")))"
    }

    /// At most three names, nearest first: names with at most a third of their letters wrong, or that contain the given
    /// name or are contained in it.
    public static func nearest(to given: String, among names: some Sequence<String>) -> [String] {
        near(given, names) { given, name in
            min(given.count, name.count) >= 3 && (name.contains(given) || given.contains(name))
        }
    }

    /// At most three of these words, nearest first: those with at most a third of their letters wrong.
    @Sendable public static func misspelt(_ given: String, among words: [String]) -> [String] {
        near(given, words) { _, _ in false }
    }

    private static func near(
        _ given: String, _ names: some Sequence<String>, orIf isRelated: (String, String) -> Bool
    ) -> [String] {
        guard given.utf8.count <= 100 else { return [] }
        let given = given.lowercased()
        let allowed = max(1, given.count / 3)
        let scored = names.enumerated().compactMap { place, name -> (edits: Int, place: Int, name: String)? in
            let candidate = name.lowercased()
            if isRelated(given, candidate) { return (min(editDistance(given, candidate), 1), place, name) }
            // Comparing lengths first saves most comparisons among thousands of names.
            guard abs(candidate.count - given.count) <= allowed else { return nil }
            let edits = editDistance(given, candidate)
            return edits <= allowed ? (edits, place, name) : nil
        }
        return scored.sorted { ($0.edits, $0.place) < ($1.edits, $1.place) }.prefix(3).map(\.name)
    }
}

/// The number of letters to add, remove, change or swap with a neighbour to turn one word into the other (optimal
/// string alignment).
func editDistance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first), Array(second))
    var before: [Int] = []
    var row = Array(0...second.count)
    for i in first.indices {
        var next = [i + 1]
        for j in second.indices {
            var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (first[i] == second[j] ? 0 : 1))
            if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                cost = min(cost, before[j - 1] + 1)
            }
            next.append(cost)
        }
        (before, row) = (row, next)
    }
    return row.last ?? 0
}
