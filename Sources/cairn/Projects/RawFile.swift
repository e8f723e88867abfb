import Foundation

/// Files of a clone: foreign, whatever their names say.
enum RawFile {
    /// The bytes of a regular file of at most `limit` bytes; nil for anything else. A pipe is not waited for.
    static func read(_ path: [UInt8], limit: Int) -> [UInt8]? {
        guard !path.contains(0) else { return nil }
        let file = open(path.map(CChar.init(bitPattern:)) + [0], O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var about = stat()
        guard fstat(file, &about) == 0, about.st_mode & S_IFMT == S_IFREG, about.st_size <= limit else { return nil }
        var bytes: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Foundation.read(file, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += room[..<count]
        }
        return nil
    }

    /// Whether there is a folder, links followed.
    static func isFolder(_ path: [UInt8]) -> Bool { mode(path) == S_IFDIR }

    /// Whether there is something, links followed.
    static func exists(_ path: [UInt8]) -> Bool { mode(path) != nil }

    private static func mode(_ path: [UInt8]) -> mode_t? {
        var about = stat()
        guard !path.contains(0), stat(path.map(CChar.init(bitPattern:)) + [0], &about) == 0 else { return nil }
        return about.st_mode & S_IFMT
    }

    /// The absolute path without links; nil if it leads nowhere.
    static func real(_ path: [UInt8]) -> [UInt8]? {
        guard !path.contains(0), let found = realpath(path.map(CChar.init(bitPattern:)) + [0], nil) else { return nil }
        defer { free(found) }
        return Array(UnsafeBufferPointer(start: found, count: strlen(found))).map(UInt8.init(bitPattern:))
    }
}
