import CairnStore
import Foundation

/// Files that only their owner may read.
enum PrivateFile {
    /// Writes a file as a whole: see ``WholeFile``.
    static func write(_ data: Data, to path: String, replacing: Bool) throws {
        do throws(StoreError) {
            try WholeFile.write(data, to: UserPath.expanded(path), replacing: replacing)
        } catch .exists {
            throw Failure(code: 74, description: "'\(path)' is there already; --force replaces it")
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
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            let reason = cause.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
            throw Failure(code: 74, description: "cannot read \(name): \(reason)")
        }
    }
}
