/// How deep one goes into a skill.
public enum Depth: String, Word {
    /// Enough to use it in a project with help at hand.
    case first
    /// What a skill's hours mean, and its proofs.
    case working
}

/// One entry of a track's route, or of the trunk.
public struct RouteStep: Codable, Equatable, Sendable {
    public let item: ItemID
    public let depth: Depth
    /// 1…4.
    public let leg: Int
    /// Its turn to be left out where time is short, 1 first; nil if it stays.
    public let drop: Int?
    /// One line.
    public let why: String

    /// One entry; a first pass unless said otherwise.
    public init(item: ItemID, depth: Depth = .first, leg: Int, drop: Int? = nil, why: String = "") {
        self.item = item
        self.depth = depth
        self.leg = leg
        self.drop = drop
        self.why = why
    }
}

extension RouteStep {
    private enum CodingKeys: CodingKey { case item, depth, leg, drop, why }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            item: try values.decode(ItemID.self, forKey: .item),
            depth: try values.decodeIfPresent(Depth.self, forKey: .depth) ?? .first,
            leg: try values.decode(Int.self, forKey: .leg), drop: try values.decodeIfPresent(Int.self, forKey: .drop),
            why: try values.decode(String.self, forKey: .why))
    }
}

/// A step of a route by what it is: an item at a depth. Projects and tasks have first passes alone.
public struct RouteKey: Hashable, Sendable {
    public let item: ItemID
    public let depth: Depth

    /// The item at that depth.
    public init(_ item: ItemID, _ depth: Depth = .first) {
        self.item = item
        self.depth = depth
    }
}
