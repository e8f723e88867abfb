import Foundation

/// A file that is read piece by piece, and whose hash is made on the way.
struct FilePieces {
    private let descriptor: Int32
    /// In messages: "'scores.csv'", "standard input".
    let name: String
    /// Bytes in all, if it is a file with an end.
    let size: Int?
    private var hash = SHA256()
    private var count = 0

    /// Opens a file, or standard input for `-`.
    ///
    /// - Parameter isFile: whether it has to be a file with an end: nothing that one may wait for.
    init(_ path: String, isFile: Bool = false) throws(Failure) {
        if path == "-", !isFile {
            (descriptor, name, size) = (STDIN_FILENO, "standard input", nil)
            return
        }
        let path = UserPath.expanded(path)
        name = "'\(path)'"
        descriptor = open(path, O_RDONLY | O_CLOEXEC | (isFile ? O_NONBLOCK : 0))
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR {
                throw Failure(code: 66, description: "there is no file '\(path)'; check the path")
            }
            throw Failure(code: 66, description: "cannot open '\(path)': \(String(cString: strerror(errno)))")
        }
        var about = stat()
        let isKnown = fstat(descriptor, &about) == 0
        let kind = about.st_mode & S_IFMT
        if isKnown, kind == S_IFDIR || isFile && kind != S_IFREG {
            close(descriptor)
            throw Failure(
                code: 66,
                description: kind == S_IFDIR
                    ? "'\(path)' is a folder; name a file in it" : "'\(path)' is not a file that ends")
        }
        size = isKnown && kind == S_IFREG ? Int(about.st_size) : nil
    }

    /// How much of it was read, from 0 to 1; 0 if it is not known.
    var share: Double { size.map { $0 > 0 ? min(1, Double(count) / Double($0)) : 1 } ?? 0 }

    /// The next bytes; empty at the end.
    mutating func next() throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 1 << 19)
        while true {
            let taken = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else {
                throw Failure(code: 74, description: "cannot read \(name): \(String(cString: strerror(errno)))")
            }
            bytes.removeSubrange(taken...)
            count += taken
            hash.add(bytes)
            return bytes
        }
    }

    /// The SHA-256 of what was read; closes the file.
    consuming func end() -> String {
        if descriptor != STDIN_FILENO { close(descriptor) }
        return hash.text()
    }

    /// Closes the file.
    func abandon() { if descriptor != STDIN_FILENO { close(descriptor) } }
}
