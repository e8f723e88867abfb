/// The shape of a piece of YAML. A schema is a value of this type, so it reads as data:
///
///     .list(.mapping([.required("id", .id(in: [.area])), .required("name", .scalar(.line(upTo: 34)))]))
public indirect enum Shape: Sendable {
    /// One value that follows the rules of its ``Scalar``.
    case scalar(Scalar)
    /// A new id, unique in each of the spaces.
    case id(in: [Space])
    /// A new name, in any words, unique in the space.
    case name(in: Space)
    /// The id of something in the space, defined in any file.
    case reference(to: Space)
    /// `[low, high]` of whole numbers within the bounds, low first.
    case range(ClosedRange<Int>)
    /// A list of at least that many items.
    case list(Shape, atLeast: Int = 0)
    /// A mapping with the keys that the fields name, and no others.
    case mapping([Field])
    /// A mapping from any keys of one shape to values of another.
    case table(key: Shape, value: Shape)
    /// One of two mappings: the first if it has this key.
    case choice(ifThereIs: String, Shape, otherwise: Shape)
}

/// A set of ids that must be unique: those of areas, of tracks, of items.
public struct Space: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The word for a member: "area".
    public let name: String

    public init(stringLiteral name: String) { self.name = name }
}

/// One key of a mapping.
public struct Field: Sendable {
    /// The key in YAML.
    public let key: String
    /// The shape of its value; nil if it is only in the JSON, with its default.
    public let shape: Shape?
    /// Whether the mapping must have it.
    public let isRequired: Bool
    /// The key in the JSON.
    public let jsonKey: String
    /// The JSON value if the YAML has none; nil leaves the key out.
    public let missing: JSON?
    /// The same, worked out from the rest of the mapping.
    let derived: (@Sendable (Tree) -> JSON?)?
    /// Where it goes; nil: where the mapping that holds it goes.
    public let part: Part?

    /// What the program does with a piece of the assets.
    public enum Part: Sendable {
        /// Decoded when the program starts.
        case index
        /// Decoded when the entry is shown.
        case texts
        /// Stays in the YAML, and is not embedded.
        case source
    }

    /// A key that must be there.
    public static func required(_ key: String, _ shape: Shape, as jsonKey: String? = nil, in part: Part? = nil) -> Field
    {
        Field(key: key, shape: shape, isRequired: true, jsonKey: jsonKey ?? key, part: part)
    }

    /// A key that may be left out.
    public static func optional(_ key: String, _ shape: Shape, else missing: JSON? = nil, in part: Part? = nil) -> Field
    {
        Field(key: key, shape: shape, isRequired: false, jsonKey: key, missing: missing, part: part)
    }

    /// A key that may be left out; the JSON then has what follows from the rest of the mapping.
    static func optional(
        _ key: String, _ shape: Shape, in part: Part? = nil, from derived: @escaping @Sendable (Tree) -> JSON?
    ) -> Field {
        Field(key: key, shape: shape, isRequired: false, jsonKey: key, part: part, derived: derived)
    }

    /// A key of the JSON that no file has.
    public static func always(_ key: String, _ value: JSON) -> Field {
        Field(key: key, shape: nil, isRequired: false, jsonKey: key, missing: value)
    }

    private init(
        key: String, shape: Shape?, isRequired: Bool, jsonKey: String, missing: JSON? = nil, part: Part? = nil,
        derived: (@Sendable (Tree) -> JSON?)? = nil
    ) {
        self.key = key
        self.shape = shape
        self.isRequired = isRequired
        self.jsonKey = jsonKey
        self.missing = missing
        self.part = part
        self.derived = derived
    }
}
