import CairnStore
import Foundation

/// A folder of its own for one test, gone when the test is over.
final class TemporaryFolder {
    let path: String

    init() {
        path = Self.parent + "/cairn-store-\(TimeOrderedID.make(now: 0))"
        mkdir(path, 0o700)
    }

    /// In memory where the system has such a place: thousands of commits are synced, and no test cuts the power.
    private static let parent: String = {
        let named = ProcessInfo.processInfo.environment["TMPDIR"]
        let memory = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : nil
        return URL(fileURLWithPath: named ?? memory ?? "/tmp").resolvingSymlinksInPath().path
    }()

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Where a journey is put.
    var journey: String { self("journey.sqlite") }

    /// Every file and folder below it, by relative path, with its mode.
    func modes() -> [String: mode_t] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, mode(self($0))) })
    }

    /// The names of the backups that were kept.
    var backups: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: self("backups"))) ?? []).sorted()
    }
}

/// The permission bits of a file.
func mode(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o777
}

/// All bytes of a file; empty where there is none.
func bytes(_ path: String) -> Data { FileManager.default.contents(atPath: path) ?? Data() }

/// Puts bytes into a file.
func write(_ bytes: Data, to path: String) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

/// Whether a file holds just these bytes. An expectation that compared them itself would spend hours on how they differ.
func holds(_ path: String, _ data: Data) -> Bool { bytes(path) == data }
