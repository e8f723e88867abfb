extension LibraryEntries {
    /// Where one skill says what a first pass is, all do; and it takes an eighth to a quarter of the hours to working level.
    var firstPassProblems: [Problem] {
        guard skills.contains(where: \.hasFirst) else { return [] }
        return skills.compactMap { skill in
            guard skill.hasFirst else {
                return Problem("'\(skill.name.id)' does not say what a first pass of it is", at: skill.name.location)
            }
            guard let first = skill.first?.mean, let whole = skill.hours?.mean else { return nil }
            let share = first / whole
            if (0.125...0.25).contains(share) { return nil }
            return Problem(
                "the first pass of '\(skill.name.id)' takes \(Int((share * 100).rounded()))% of its hours; "
                    + "13% to 25% are meant", at: skill.name.location)
        }
    }

    /// A first pass does not take longer than the whole.
    var firstHourProblems: [Problem] {
        skills.compactMap { skill in
            guard let first = skill.first, let whole = skill.hours, first.high > whole.high else { return nil }
            return Problem(
                "the first pass of '\(skill.name.id)' takes up to \(Int(first.high)) hours, "
                    + "but its working level at most \(Int(whole.high))",
                at: skill.firstPlace ?? skill.name.location, or: [skill.name.location])
        }
    }

    /// Depths are told of needs.
    var depthProblems: [Problem] {
        items.flatMap { item in
            let needs = Set(item.needs.map(\.id))
            return item.depthKeys.filter { !needs.contains($0.id) }.map {
                Problem("'\(item.name.id)' does not need '\($0.id)'; only needs have depths", at: $0.location)
            }
        }
    }
}
