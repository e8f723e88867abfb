import AssetCheck
import Foundation

/// A file from outside, read with care: never more of it than a pack can need, and only if it is a regular file.
struct PackFile {
    /// All of `Assets/` would fit; more would keep the screen waiting.
    static let limit = 1 << 20

    /// The name in messages.
    let name: String
    /// Where to read it; nil if that is not UTF-8, of which all paths here are.
    let path: String?

    /// Its bytes.
    ///
    /// - Throws: ``Problems`` with one problem if it cannot be read or is certainly not a pack.
    func bytes() throws(Problems) -> [UInt8] {
        guard let path else { throw problem("its name is not UTF-8; give it another one") }
        // Without O_NONBLOCK this would wait for a named pipe.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw problem("cannot be read: \(String(cString: strerror(errno)))") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw problem("this is not a file; a pack is one file of YAML")
        }
        return try bytes(of: file)
    }

    private func bytes(of file: Int32) throws(Problems) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.limit + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: count), $0.count - count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw problem("cannot be read: \(String(cString: strerror(errno)))") }
            if got == 0 { return Array(bytes.prefix(count)) }
            count += got
        }
        throw problem("the file is larger than 1 MiB; make several packs of it")
    }

    private func problem(_ message: String) -> Problems {
        Problems([Problem(message, at: Location(file: name, line: 0, column: 0))])
    }
}
