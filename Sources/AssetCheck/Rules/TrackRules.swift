extension LibraryEntries {
    /// A skill is either for all tracks or for those that it names.
    var audienceProblems: [Problem] {
        skills.compactMap { skill in
            switch (skill.isCore, skill.tracks.first) {
            case (true, let track?):
                Problem(
                    "'\(skill.name.id)' is core: it serves all tracks and must name none", at: track.location,
                    or: [skill.name.location])
            case (false, nil):
                Problem(
                    "'\(skill.name.id)' serves no track: say 'core: true' or name its 'tracks'", at: skill.name.location
                )
            default: nil
            }
        }
    }

    /// A track contains everything that its skills need: a core skill needs only core skills, a track's skill needs
    /// only core skills and skills of that track.
    var needProblems: [Problem] {
        let known = skills.byID
        return skills.flatMap { skill in
            skill.needs.compactMap { need in known[need.id].flatMap { skill.objection(to: $0, at: need.location) } }
        }
    }
}

extension LibraryEntries.Item {
    fileprivate func objection(to need: Self, at location: Location) -> Problem? {
        guard let isCore, need.isCore == false else { return nil }
        let (id, needed) = (name.id, need.name.id)
        let others = [name.location, need.name.location]
        if isCore { return Problem("'\(id)' is core, but needs '\(needed)', which is not", at: location, or: others) }
        let served = Set(need.tracks.map(\.id))
        let missing = tracks.map(\.id).filter { !served.contains($0) }
        if missing.isEmpty { return nil }
        let list = missing.joined(separator: ", ")
        return Problem("'\(id)' serves \(list), but needs '\(needed)', which does not", at: location, or: others)
    }
}
