extension LibraryEntries {
    /// Every skill is on the roadmap exactly once.
    var placeProblems: [Problem] {
        var first: [String: Location] = [:]
        var problems: [Problem] = []
        for place in skillPlaces {
            if let taken = first[place.item.id] {
                let message = "'\(place.item.id)' is on the roadmap already, in \(taken.mention)"
                problems.append(Problem(message, at: place.item.location))
            } else {
                first[place.item.id] = place.item.location
            }
        }
        let missing = skills.filter { first[$0.name.id] == nil }
        return problems
            + missing.map {
                Problem(
                    "'\($0.name.id)' is not on the roadmap; add 'skill: \($0.name.id)' to its milestones",
                    at: $0.name.location)
            }
    }

    /// Nothing is planned for an earlier quarter than what it needs.
    var quarterProblems: [Problem] {
        let order = Dictionary(quarters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let places = skillPlaces + ownPlaces
        let planned = Dictionary(places.map { ($0.item.id, $0.quarter) }, uniquingKeysWith: { first, _ in first })
        let known = items.byID
        return places.flatMap { place -> [Problem] in
            guard let quarter = place.quarter, let turn = order[quarter.id] else { return [] }
            return (known[place.item.id]?.needs ?? []).compactMap { need in
                guard let other = planned[need.id] ?? nil, let otherTurn = order[other.id], otherTurn > turn else {
                    return nil
                }
                return Problem(
                    "'\(place.item.id)' is in \(quarter.id), but needs '\(need.id)', which is in \(other.id)",
                    at: quarter.location, or: [need.location, other.location])
            }
        }
    }

    /// A replaced id does not exist any more.
    var replacementProblems: [Problem] {
        let known = items.byID
        return replaced.compactMap { old in
            known[old.id].map { item in
                Problem(
                    "'\(old.id)' is still there, in \(item.name.location.mention); only ids that went away are replaced",
                    at: old.location, or: [item.name.location])
            }
        }
    }
}
