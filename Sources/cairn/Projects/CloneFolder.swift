import Foundation

/// Where a clone keeps what, found without git and without its settings.
struct CloneFolder {
    /// As the user named it.
    let name: String
    /// The folder that was named, without links.
    let top: [UInt8]
    /// With HEAD in it.
    let gitFolder: [UInt8]
    /// With objects and refs in it: another than `gitFolder` in a second worktree.
    let common: [UInt8]

    var objects: [UInt8] { common + "/objects".utf8 }

    /// - Throws: a `Failure` in a sentence where there is no clone.
    init(_ path: String) throws {
        name = path
        guard !path.isEmpty, let top = RawFile.real(Array(UserPath.expanded(path).utf8)) else {
            throw Failure(code: 66, description: "there is no folder '\(path)'; check the path")
        }
        guard RawFile.isFolder(top) else {
            throw Failure(code: 66, description: "'\(path)' is a file; give the folder of a clone")
        }
        self.top = top
        gitFolder = try Self.gitFolder(in: top, path)
        common = Self.followed(gitFolder + "/commondir".utf8, from: gitFolder) ?? gitFolder
        guard RawFile.isFolder(objects) else {
            throw Failure(code: 65, description: "'\(path)' is a damaged clone: it has no objects; clone it again")
        }
        if RawFile.isFolder(common + "/reftable".utf8) {
            let remedy = "`git refs migrate --ref-format=files` in a copy of it makes one that can be scanned"
            throw Failure(code: 65, description: "'\(path)' keeps its branches in a table that is not read; \(remedy)")
        }
    }

    private static func gitFolder(in top: [UInt8], _ path: String) throws -> [UInt8] {
        let inside = top + "/.git".utf8
        if RawFile.isFolder(inside) { return inside }
        if RawFile.exists(inside) {
            guard let folder = followed(inside, from: top, behind: "gitdir: ") else {
                throw Failure(code: 65, description: "'\(path)' has a file .git that leads nowhere; clone it again")
            }
            return folder
        }
        guard RawFile.exists(top + "/HEAD".utf8), RawFile.isFolder(top + "/objects".utf8) else {
            throw Failure(code: 66, description: "'\(path)' is not a git repository; give a folder with .git in it")
        }
        return top
    }

    /// The folder that a file names, relative to another; nil if it names none.
    private static func followed(_ file: [UInt8], from folder: [UInt8], behind prefix: String = "") -> [UInt8]? {
        guard let text = RawFile.read(file, limit: 8192), text.starts(with: prefix.utf8) else { return nil }
        let path = Array(trimmed(text.dropFirst(prefix.utf8.count)))
        guard !path.isEmpty else { return nil }
        let found = RawFile.real(path.first == UInt8(ascii: "/") ? path : folder + "/".utf8 + path)
        return found.flatMap { RawFile.isFolder($0) ? $0 : nil }
    }

    /// Without blanks and line ends at its end.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.prefix((text.lastIndex { $0 > 32 } ?? text.startIndex - 1) + 1 - text.startIndex)
    }
}
