/// How text looks.
public struct Look: Equatable, Sendable {
    /// The text's colour; nil is the terminal's own.
    public let color: Color?
    /// The background colour; nil is the terminal's own.
    public let background: Color?
    public let attributes: Attributes

    /// Text in this colour, or in the terminal's own.
    public init(_ color: Color? = nil, _ attributes: Attributes = [], background: Color? = nil) {
        self.color = color
        self.background = background
        self.attributes = attributes
    }
}

/// What a terminal can do to text besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)

    /// The attributes of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
}
