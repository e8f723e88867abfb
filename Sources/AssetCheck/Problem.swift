/// Where something stands in a file of `Assets/` or in a pack.
public struct Location: Hashable, Sendable {
    /// Path as shown: `Assets/skills/math.yaml`.
    public let file: String
    /// Counted from 1; 0 where the text no longer has lines, as in the Library that ships.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    /// The first character of the file unless another place is given.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// In the Library inside the program.
    static let library = Location(file: "the Library", line: 0, column: 0)

    /// As a message names it: `acme.yaml:12`, or "the Library".
    var mention: String { line == 0 ? file : "\(file):\(line)" }
}

extension Location: Comparable {
    public static func < (left: Location, right: Location) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// One thing that is wrong, and where. Printed the way compilers print errors, so that editors can jump to it.
public struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The place that has to change.
    public let location: Location
    /// What is wrong and, where it can be said, what to do.
    public let message: String
    /// Where a change would mend it just as well: of two entries that do not go together, the other one.
    let also: [Location]

    /// A message is a sentence, however long the text is that it quotes.
    private static let longest = 1000

    /// A problem at the given place.
    public init(_ message: String, at location: Location) {
        self.init(message, at: location, or: [])
    }

    /// A problem that can be mended at any of several places.
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
    /// In the order of files, lines and columns.
    public let list: [Problem]

    /// Puts the problems into order.
    public init(_ list: [Problem]) {
        self.list = list.sorted { ($0.location, $0.message) < ($1.location, $1.message) }
    }

    public var description: String { list.map(\.description).joined(separator: "\n") }
}
