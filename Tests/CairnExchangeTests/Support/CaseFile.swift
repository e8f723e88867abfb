import CairnCore
import CairnExchange
import Foundation

/// Files as real programs write them, in `Cases`.
enum CaseFile {
    /// The bytes of a file.
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Cases")
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// What is read from it, as the program does.
    static func contacts(_ name: String) throws -> Contacts {
        let bytes = try bytes(name)
        return try ContactFormat(of: bytes).read(bytes)
    }
}
