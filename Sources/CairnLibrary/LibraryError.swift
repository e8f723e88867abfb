/// The Library inside the program cannot be read.
public struct LibraryError: Error, Equatable, CustomStringConvertible {
    /// Which piece: "index", or the kind and id of an entry.
    public let entry: String
    /// What the decoder says.
    public let reason: String

    public var description: String {
        "the Library inside this program is damaged at \(entry): \(reason); install Cairn again"
    }
}
