import AssetCheck
import Foundation

/// The folder of a user's packs.
struct PackFolder {
    /// A folder with more files than this holds something else than packs.
    static let most = 64

    /// The packs, by name; hidden files and files with other extensions do not count.
    let files: [PackFile]
    /// Why the folder cannot be read; nil if it can, or if there is none.
    let problem: Problems?

    /// Costs one failed call if there is no such folder.
    init(at path: String, showingPaths: Bool) {
        guard let folder = opendir(path) else {
            files = []
            problem = errno == ENOENT ? nil : Self.problem("cannot be read: \(String(cString: strerror(errno)))", path)
            return
        }
        defer { closedir(folder) }
        var names: [(shown: String, isWhole: Bool)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    (shown: String(cString: name), isWhole: String(validatingCString: name) != nil)
                }
            }
            if Self.isPack(name.shown) { names.append(name) }
        }
        names.sort { $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8) }
        files = names.prefix(Self.most).map { name in
            let place = "\(path)/\(name.shown)"
            return PackFile(name: showingPaths ? place : name.shown, path: name.isWhole ? place : nil)
        }
        problem =
            names.count > Self.most ? Self.problem("holds \(names.count) packs; \(Self.most) are read", path) : nil
    }

    private static func isPack(_ name: String) -> Bool {
        !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
    }

    private static func problem(_ message: String, _ path: String) -> Problems {
        Problems([Problem("the folder of packs \(message)", at: Location(file: path, line: 0, column: 0))])
    }
}
