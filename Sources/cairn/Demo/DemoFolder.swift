import Foundation

/// The temporary folder of a sample journey. What was killed leaves it behind, for the next one to remove.
struct DemoFolder {
    private static let prefix = "cairn-demo-"

    let path: String

    /// Makes one, 0700.
    init() throws {
        Self.removeStale()
        var template = Array("\(Self.parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(code: 74, description: "no temporary folder: \(String(cString: strerror(errno)))")
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    private static var parent: String { URL(fileURLWithPath: NSTemporaryDirectory()).path }

    private static func removeStale() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where isStale(name) { try? FileManager.default.removeItem(atPath: "\(parent)/\(name)") }
    }

    /// Whether it is one of this user's, and its process is gone.
    private static func isStale(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }) else {
            return false
        }
        var status = stat()
        guard lstat("\(parent)/\(name)", &status) == 0, status.st_uid == getuid() else { return false }
        return kill(process, 0) == -1 && errno == ESRCH
    }
}
