/// The name that was most likely meant, or nil where none is near: a third of the letters may be wrong.
public func nearest<Names: Sequence<String>>(to given: String, among names: Names) -> String? {
    guard given.utf8.count <= 100 else { return nil }
    let allowed = max(1, given.count / 3)
    return names.map { (distance: editDistance(given.lowercased(), $0.lowercased()), name: $0) }
        .filter { $0.distance <= allowed }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// "; did you mean 'level'? (allowed: id, level)", or only what is allowed where nothing is near.
func hint(for given: String, among names: [String]) -> String {
    let meant = nearest(to: given, among: names).map { "; did you mean '\($0)'?" } ?? ""
    return "\(meant) (allowed: \(names.joined(separator: ", ")))"
}

/// How many letters to add, drop, change or swap with a neighbour to turn one word into the other
/// (optimal string alignment).
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
