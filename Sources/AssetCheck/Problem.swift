/// A place in a file of `Assets/` or in a pack.
public struct Location: Hashable, Sendable {
    /// The path as shown: `Assets/skills/math.yaml`.
    public let file: String
    /// Counted from 1; 0 if there are no lines, as in the embedded Library.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    /// A place in the file, by default its first character.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The embedded Library.
    static let library = Location(file: "the Library", line: 0, column: 0)

    /// The place in a message: `acme.yaml:12`, or "the Library".
    var mention: String { line == 0 ? file : "\(file):\(line)" }
}

extension Location: Comparable {
    public static func < (left: Location, right: Location) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// One thing that is wrong, and where. Printed like a compiler's error, so that editors can jump to it.
public struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The place to change.
    public let location: Location
    /// What is wrong and, if possible, what to do.
    public let message: String
    /// Other places where a change would fix it: if two entries conflict, that of the other one.
    let also: [Location]

    /// Maximum characters of a message, however long the text that it quotes.
    private static let longest = 1000

    /// A problem at the given place.
    public init(_ message: String, at location: Location) {
        self.init(message, at: location, or: [])
    }

    /// A problem that can be fixed at any of several places.
    init(_ message: String, at location: Location, or also: [Location]) {
        self.location = location
        self.message = message.utf8.count <= Self.longest ? message : "\(message.prefix(Self.longest))…"
        self.also = also
    }

    public var description: String {
        "\(location.file):\(location.line):\(location.column): error: \(message)"
    }
}

/// Everything that is wrong with a set of files, by place.
public struct Problems: Error, Equatable, CustomStringConvertible {
    /// The problems, by file, line and column.
    public let list: [Problem]

    /// Sorts the problems.
    public init(_ list: [Problem]) {
        self.list = list.sorted { ($0.location, $0.message) < ($1.location, $1.message) }
    }

    public var description: String { list.map(\.description).joined(separator: "\n") }
}
