import Foundation

/// A bare repository of our own, of which only the objects are the clone's. Git runs in it, and never sees the clone's
/// settings, hooks, attributes or remotes.
final class OwnGitFolder {
    private let path: String
    private let git: String
    private let environment: [String: String]

    /// - Parameter programs: where programs are looked for, as in `$PATH`.
    /// - Throws: a `Failure` where there is no git, or no room.
    init(of clone: CloneFolder, commit: String, shallow: [String], programs: String) throws {
        let places = Self.places(programs, outside: clone.top)
        guard let git = places.map({ $0 + "/git" }).first(where: { access($0, X_OK) == 0 }) else {
            throw Failure(code: 74, description: "git is not installed here; a clone is scanned with its help")
        }
        self.git = git
        var template = Array((URL(fileURLWithPath: NSTemporaryDirectory()).path + "/cairn-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(code: 74, description: "no temporary folder: \(String(cString: strerror(errno)))")
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        environment = Self.environment(path, places)
        try fill(clone, commit, shallow)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Absolute folders that are not the clone's own, where a program called git might lie.
    private static func places(_ programs: String, outside top: [UInt8]) -> [String] {
        programs.split(separator: ":").map(String.init).filter { place in
            guard place.hasPrefix("/"), let real = RawFile.real(Array(place.utf8)) else { return false }
            return real != top && !real.starts(with: top + "/".utf8)
        }
    }

    private static func environment(_ path: String, _ places: [String]) -> [String: String] {
        [
            "PATH": places.joined(separator: ":"), "GIT_DIR": path, "HOME": path, "XDG_CONFIG_HOME": path,
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_ATTR_NOSYSTEM": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1",
            "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
        ]
    }

    private func fill(_ clone: CloneFolder, _ commit: String, _ shallow: [String]) throws {
        do {
            for folder in ["objects/info", "objects/pack", "refs"] {
                try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
            }
            try write(Array((commit + "\n").utf8), "HEAD")
            try write(Array(Self.settings(isLong: commit.utf8.count == 64).utf8), "config")
            try write(Self.quoted(clone.objects) + "\n".utf8, "objects/info/alternates")
            if !shallow.isEmpty { try write(Array((shallow.joined(separator: "\n") + "\n").utf8), "shallow") }
        } catch {
            throw Failure(code: 74, description: "no temporary folder for git: \(error.localizedDescription)")
        }
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    /// What is worth a thread, a cache or a gibibyte elsewhere is not worth it for foreign files.
    private static func settings(isLong: Bool) -> String {
        """
        [core]
        repositoryformatversion = 1
        bare = true
        commitGraph = false
        multiPackIndex = false
        packedGitWindowSize = 32m
        packedGitLimit = 256m
        bigFileThreshold = 16m
        [extensions]
        objectFormat = \(isLong ? "sha256" : "sha1")
        [protocol]
        allow = never
        [pack]
        threads = 1
        [gc]
        auto = 0

        """
    }

    /// As git reads it whatever is in it: in quotes, bytes that are no plain ASCII in octal digits.
    static func quoted(_ path: [UInt8]) -> [UInt8] {
        let inside = path.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<32, 127...:
                [92] + [byte >> 6, byte >> 3 & 7, byte & 7].map { $0 + 48 }
            default: [byte]
            }
        }
        return "\"".utf8 + inside + "\"".utf8
    }

    /// Within its own folder; no core, no file written, 4 GiB and half a minute at most: objects may lie about their size.
    private static let script = """
        cd "$GIT_DIR" || exit 126
        for limit in '-c 0' '-f 0' '-v 4194304' '-t 30'; do (ulimit $limit) && ulimit $limit; done
        exec "$@"
        """

    /// Runs git, and hands what it prints to `take` until that returns false.
    ///
    /// - Throws: a `Failure` where it cannot be started.
    func run(
        _ arguments: [String], input: [UInt8] = [], _ limits: ReadingLimits, take: (UnsafeRawBufferPointer) -> Bool
    ) throws -> ReadingEnd {
        try Child.read(
            "/bin/sh", ["-c", Self.script, "sh", git, "--no-pager"] + arguments, environment: environment, input: input,
            limits, take: take)
    }
}
