/// What one wants of a route.
public enum Goal: String, Word {
    case firstJob = "first-job"
    case moveInside = "move-inside"
    case better

    public var name: String {
        switch self {
        case .firstJob: "A first job in AI"
        case .moveInside: "A move inside my company"
        case .better: "Better in my role"
        }
    }
}

extension Library {
    /// The route of a track (nil: the trunk that nearly all share) for somebody with that goal and background, with hours in
    /// place of ranges. Without a goal it is the whole route.
    public func route(track: TrackID?, goal: Goal?, background: Background?) -> Route {
        let steps = steps(texts.route(track), goal)
        let maker = RouteMaking(library: self, background: background)
        var begun: Set<ItemID> = []
        let items = steps.compactMap { step -> RouteItem? in
            defer { begun.insert(step.item) }
            return maker.item(
                RouteKey(step.item, step.depth), isBegun: begun.contains(step.item), leg: step.leg, drop: step.drop,
                why: step.why)
        }
        return Route(items: items, rest: rest(beside: Set(items.map(\.key)), track, maker))
    }

    /// For somebody who stays in their role nothing of the job step is left but what something else needs.
    private func steps(_ steps: [RouteStep], _ goal: Goal?) -> [RouteStep] {
        guard goal == .better else { return steps }
        let search = Set(self.steps.filter { $0.id == "job" }.flatMap(\.phases).flatMap(\.milestones).map(\.id))
        var needed: Set<ItemID> = []
        var kept: [RouteStep] = []
        for step in steps.reversed() where !search.contains(step.item) || needed.contains(step.item) {
            needed.formUnion(item(step.item)?.needs ?? [])
            kept.append(step)
        }
        return kept.reversed()
    }

    /// First passes that the track has beside the route, and the working level of all its skills.
    private func rest(beside planned: Set<RouteKey>, _ track: TrackID?, _ maker: RouteMaking) -> [RouteItem] {
        let ids = roadmapIDs.filter { serves($0, track: track) }
        let firsts = ids.map { RouteKey($0) }
        let working = ids.filter(isSkill).map { RouteKey($0, .working) }
        return (firsts + working).filter { !planned.contains($0) }
            .compactMap { maker.item($0, isBegun: true, leg: 4, drop: nil, why: "") }
    }
}

/// Makes steps from entries of the Library.
private struct RouteMaking {
    let library: Library
    let background: Background?

    /// What one has already still wants to be looked at.
    private static let shareOfFamiliar = 0.1
    /// Where a skill does not say what a first pass takes.
    private static let shareOfFirstPass = 0.2

    /// The step; `isBegun` if its first pass comes before. nil for an unknown item, and for the working level of what has none.
    func item(_ key: RouteKey, isBegun: Bool, leg: Int, drop: Int?, why: String) -> RouteItem? {
        if let skill = library.skill(key.item) {
            return RouteItem(
                key: key, kind: .skill, leg: leg, drop: drop, why: why,
                estimate: estimate(skill, key.depth, isBegun: isBegun),
                needs: needs(skill.needs, skill.depths, of: key, isSkill: true, isBegun: isBegun))
        }
        guard key.depth == .first, let milestone = library.milestone(key.item), let hours = milestone.hours else {
            return nil
        }
        return RouteItem(
            key: key, kind: milestone.kind, leg: leg, drop: drop, why: why, estimate: Estimate(hours),
            weeks: milestone.weeks,
            needs: needs(milestone.needs, milestone.depths, of: key, isSkill: false, isBegun: false))
    }

    private func estimate(_ skill: Skill, _ depth: Depth, isBegun: Bool) -> Estimate {
        let working = Estimate(skill.hours)
        let first = skill.first.map { Estimate($0.hours) } ?? working.share(Self.shareOfFirstPass)
        let isFamiliar = background.map(skill.familiar.contains) ?? false
        let share = isFamiliar ? Self.shareOfFamiliar : 1
        if depth == .first { return first.share(share) }
        // Behind a first pass, what that leaves.
        return working.share(share * (isBegun ? max(0.1, 1 - first.mean / working.mean) : 1))
    }

    /// A plain need is of the same depth, and a project asks for first passes.
    private func needs(
        _ needs: [ItemID], _ depths: [ItemID: NeedDepth]?, of key: RouteKey, isSkill: Bool, isBegun: Bool
    ) -> [RouteKey] {
        var keys: [RouteKey] = []
        keys.reserveCapacity(needs.count + 1)
        if key.depth == .working, isBegun { keys.append(RouteKey(key.item)) }
        for need in needs {
            switch depths?[need] {
            case .first: keys.append(RouteKey(need))
            case .working: keys.append(RouteKey(need, .working))
            case .later: if key.depth != .first { keys.append(RouteKey(need)) }
            case nil: keys.append(RouteKey(need, isSkill && library.isSkill(need) ? key.depth : .first))
            }
        }
        return keys
    }
}
