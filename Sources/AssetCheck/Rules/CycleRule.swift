extension LibraryEntries {
    /// No item needs itself, directly or through others, or it could never be started.
    var cycleProblems: [Problem] {
        var search = CycleSearch(items: items.byID)
        for item in items { search.visit(item.name.id) }
        return search.problems
    }
}

/// Follows the needs of items, visiting each once, and reports every cycle.
private struct CycleSearch {
    let items: [String: LibraryEntries.Item]
    var problems: [Problem] = []
    private var path: [String] = []
    private var seen: Set<String> = []

    init(items: [String: LibraryEntries.Item]) { self.items = items }

    mutating func visit(_ id: String) {
        guard seen.insert(id).inserted, let item = items[id] else { return }
        path.append(id)
        for need in item.needs {
            if let start = path.firstIndex(of: need.id) {
                let circle = words(path[start...] + [need.id])
                problems.append(Problem("a circle: \(circle)", at: need.location, or: mentions(from: start)))
            } else {
                visit(need.id)
            }
        }
        path.removeLast()
    }

    /// The way round; of a long one its beginning and its end.
    private func words(_ circle: ArraySlice<String>) -> String {
        var names = circle.map { "'\($0)'" }
        if names.count > 9 { names.replaceSubrange(5..<names.count - 3, with: ["… (\(names.count - 8) more)"]) }
        return names.joined(separator: " needs ")
    }

    /// The places where the items of the path, from `start` on, need one another.
    private func mentions(from start: Int) -> [Location] {
        zip(path[start...], path[start...].dropFirst()).compactMap { id, next in
            items[id]?.needs.first { $0.id == next }?.location
        }
    }
}
