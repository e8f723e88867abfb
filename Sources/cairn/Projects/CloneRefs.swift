import Foundation

/// The branches and tags of a clone, read as files.
struct CloneRefs {
    private let folder: CloneFolder
    private let packed: Data

    /// So much of `packed-refs` is read: some 700,000 branches and tags.
    private static let packedLimit = 64 << 20
    private static let tagLimit = 10_000

    init(_ folder: CloneFolder) {
        self.folder = folder
        packed = Data(RawFile.read(folder.common + "/packed-refs".utf8, limit: Self.packedLimit) ?? [])
    }

    /// The commit that HEAD names, in hexadecimal digits.
    ///
    /// - Throws: a `Failure` in a sentence if there is none.
    func head() throws -> String {
        guard let head = RawFile.read(folder.gitFolder + "/HEAD".utf8, limit: 4096) else {
            throw Failure(code: 65, description: "'\(folder.name)' has no HEAD that can be read; clone it again")
        }
        var text = CloneFolder.trimmed(head[...])
        for _ in 0..<5 {
            if let commit = Self.name(of: text) { return commit }
            guard let branch = Self.branch(text) else { break }
            guard let next = loose(branch) else { return try packedCommit(branch) }
            text = next
        }
        throw Failure(code: 65, description: "'\(folder.name)' has a HEAD that names no commit; clone it again")
    }

    private func loose(_ branch: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let isOwn = ["refs/bisect/", "refs/worktree/", "refs/rewritten/"].contains { branch.starts(with: $0.utf8) }
        let path = (isOwn ? folder.gitFolder : folder.common) + "/".utf8 + branch
        return RawFile.read(path, limit: 4096).map { CloneFolder.trimmed($0[...]) }
    }

    private func packedCommit(_ branch: ArraySlice<UInt8>) throws -> String {
        let line = Data(" ".utf8 + branch + "\n".utf8)
        var rest = packed.startIndex..<packed.endIndex
        while let found = packed.range(of: line, in: rest) {
            let start = packed[..<found.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? packed.startIndex
            if let commit = Self.name(of: Array(packed[start..<found.lowerBound])[...]) { return commit }
            rest = found.upperBound..<packed.endIndex
        }
        if packed.isEmpty, RawFile.exists(folder.common + "/packed-refs".utf8) {
            throw Failure(
                code: 65, description: "'\(folder.name)' has a file packed-refs that cannot be read; clone it again")
        }
        let name = String(decoding: branch.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        throw Failure(
            code: 65, description: "'\(folder.name)' has no commit on its branch '\(name)' yet; commit something first")
    }

    /// "ref: refs/heads/main": what is behind the colon, if it is a name that leads nowhere else.
    private static func branch(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.starts(with: "ref:".utf8) else { return nil }
        let name = text.dropFirst(4).drop { $0 == 32 || $0 == 9 }
        let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isSound = parts.count > 1 && parts[0].elementsEqual("refs".utf8) && name.allSatisfy { $0 > 32 && $0 != 127 }
        return isSound && parts.allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") } ? name : nil
    }

    /// 40 or 64 hexadecimal digits.
    static func name(of text: ArraySlice<UInt8>) -> String? {
        let isHex = text.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        return isHex && (text.count == 40 || text.count == 64) ? String(decoding: text, as: UTF8.self) : nil
    }

    /// How many tags there are; counted up to some thousands.
    func tags() -> Int {
        var names: Set<String> = []
        var rest = packed.startIndex..<packed.endIndex
        let mark = Data(" refs/tags/".utf8)
        while names.count < Self.tagLimit, let found = packed.range(of: mark, in: rest) {
            let end = packed[found.upperBound...].firstIndex(of: 10) ?? packed.endIndex
            names.insert(String(decoding: packed[found.upperBound..<end], as: UTF8.self))
            rest = end..<packed.endIndex
        }
        let tags = String(decoding: folder.common + "/refs/tags".utf8, as: UTF8.self)
        let files = FileManager.default.enumerator(atPath: tags)
        while names.count < Self.tagLimit, let name = files?.nextObject() as? String {
            if files?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { names.insert(name) }
        }
        return names.count
    }

    /// The commits below which a shallow clone has nothing; empty if it has everything.
    func shallow() -> [String] {
        let text = RawFile.read(folder.common + "/shallow".utf8, limit: 1 << 20) ?? []
        return text.split(separator: 10).compactMap { Self.name(of: CloneFolder.trimmed($0)) }
    }
}
