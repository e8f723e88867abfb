import AssetCheck

/// What became of one pack.
public struct PackReport: Sendable {
    /// The file's name, as messages show it.
    public let name: String
    /// Where the file is.
    public let path: String
    /// What it is and adds, or everything that is wrong with it.
    public let result: Result<PackContents, Problems>

    /// What is wrong; empty if the pack is in use.
    public var problems: [Problem] {
        if case .failure(let problems) = result { problems.list } else { [] }
    }
}
