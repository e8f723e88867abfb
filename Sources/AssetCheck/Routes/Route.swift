/// How deep one goes into a skill.
enum Depth: String, Sendable {
    /// Enough to use it in a project with help at hand.
    case first
    /// What a skill's hours mean, and its proofs.
    case working
}

/// The ordered way of one track to a first job.
struct Route: Sendable {
    /// One item of it.
    struct Step: Sendable {
        let item: LibraryEntries.Mention
        let depth: Depth
        /// 1…4.
        let leg: Int
        /// Its turn to be left out where time is short, 1 first; nil if it stays.
        let drop: Int?
        let why: String
    }

    let track: String
    /// Where it begins.
    let location: Location
    let steps: [Step]
}

extension Route {
    /// nil for a track without one.
    init?(_ track: Tree) {
        guard let id = track["id"]?.text, let route = track["route"] else { return nil }
        self.init(track: id, location: route.location, steps: route.items.compactMap(Step.init))
    }
}

extension Route.Step {
    fileprivate init?(_ tree: Tree) {
        guard let item = LibraryEntries.Mention(tree["item"]), let leg = tree["leg"]?.text.flatMap(Int.init) else {
            return nil
        }
        self.init(
            item: item, depth: tree["depth"]?.text.flatMap(Depth.init) ?? .first, leg: leg,
            drop: tree["drop"]?.text.flatMap(Int.init), why: tree["why"]?.text ?? "")
    }
}

extension LibraryEntries.Item {
    /// What has to be done before, and how deep: a plain need is of the same depth, and a project asks for first passes.
    func needs(at depth: Depth) -> [(need: LibraryEntries.Mention, depth: Depth)] {
        needs.compactMap { need in
            switch depths[need.id] {
            case "first": (need, .first)
            case "working": (need, .working)
            case "later": depth == .first ? nil : (need, .first)
            default: (need, isSkill ? depth : .first)
            }
        }
    }

    /// Whether whoever follows the track meets it.
    func serves(_ track: String) -> Bool {
        isCore == true || (!isSkill && tracks.isEmpty) || tracks.contains { $0.id == track }
    }
}
