import Foundation

/// Files that only their owner may read.
enum PrivateFile {
    /// Writes a file of mode 0600, through a temporary file that is then renamed.
    static func write(_ data: Data, to path: String, replacing: Bool) throws {
        let path = UserPath.expanded(path)
        guard replacing || !FileManager.default.fileExists(atPath: path) else {
            throw Failure(code: 74, description: "'\(path)' is there already; --force replaces it")
        }
        let temporary = path + ".part-\(getpid())"
        let file = Foundation.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure("cannot write '\(path)'") }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: data)
            try handle.synchronize()
            try handle.close()
        } catch {
            unlink(temporary)
            throw Failure(
                code: 74, description: "cannot write '\(path)': \(error.localizedDescription); is the disk full?")
        }
        guard rename(temporary, path) == 0 else {
            let failure = failure("cannot write '\(path)'")
            unlink(temporary)
            throw failure
        }
    }

    /// Reads a file, or standard input for `-`, of at most `limit` bytes; `what` completes the message if it is larger.
    static func read(_ path: String, limit: Int, what: String = "is a journey") throws -> Data {
        if path == "-" { return try bounded(FileHandle.standardInput, "standard input", limit, what) }
        let path = UserPath.expanded(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(code: 66, description: "there is no file '\(path)'; check the path")
        }
        if isFolder.boolValue {
            throw Failure(code: 66, description: "'\(path)' is a folder; name a file in it")
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure(code: 66, description: "cannot open '\(path)'; check that you may read it")
        }
        return try bounded(handle, "'\(path)'", limit, what)
    }

    private static func bounded(_ handle: FileHandle, _ name: String, _ limit: Int, _ what: String) throws -> Data {
        do {
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else {
                throw Failure(
                    code: 65, description: "\(name) is larger than \(limit / 1_048_576) MiB; nothing that large \(what)"
                )
            }
            return data
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(code: 74, description: "cannot read \(name): \(error.localizedDescription)")
        }
    }

    private static func failure(_ what: String) -> Failure {
        Failure(code: 74, description: "\(what): \(String(cString: strerror(errno)))")
    }
}
