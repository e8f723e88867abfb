import CairnCore
import Foundation

/// Reads the tree of a clone's HEAD, and its history, for ``ProjectScan``. Nothing of the clone is run or changed.
struct ProjectScanner {
    /// Where a scan stops.
    struct Limits {
        var paths = 200_000
        var seconds = 20.0
        /// Of contents; the list of paths and the history may each be as long once more.
        var bytes = 64 << 20
        /// Whether nobody wants it any more.
        var isStopped: @Sendable () -> Bool = { false }
    }

    private let limits: Limits
    let folder: OwnGitFolder
    let commit: String
    private let deadline: UInt64

    /// Scans the clone in that folder.
    ///
    /// - Parameter programs: where git is looked for, as in `$PATH`.
    /// - Throws: a `Failure` in a sentence where there is nothing to scan.
    static func scan(
        _ path: String, _ limits: Limits = Limits(), programs: String? = World.environment("PATH")
    ) throws -> ScanReport {
        let deadline = Child.monotonic() + UInt64(limits.seconds * 1e9)
        let clone = try CloneFolder(path)
        let refs = CloneRefs(clone)
        let (commit, shallow) = (try refs.head(), refs.shallow())
        let folder = try OwnGitFolder(of: clone, commit: commit, shallow: shallow, programs: programs ?? "")
        let scanner = ProjectScanner(limits: limits, folder: folder, commit: commit, deadline: deadline)
        return try scanner.report(name: path, tags: refs.tags(), isShallow: !shallow.isEmpty)
    }

    private func report(name: String, tags: Int, isShallow: Bool) throws -> ScanReport {
        let (files, listing) = try list(name)
        try goOn()
        var scan = ProjectScan(files)
        // The history is short as a rule; where it is not, the files have the other half of the time.
        let history = try history(isShallow: isShallow, hasContract: scan.hasContract)
        try goOn()
        let reading = try read(into: &scan)
        try goOn()
        return scan.report(
            commit: commit, when: World.now() / 1000, history: history, tags: tags, stopped: listing ?? reading)
    }

    /// - Throws: where nobody wants it any more.
    private func goOn() throws { if limits.isStopped() { throw Failure(code: 130, description: "stopped") } }

    private func bounded(_ bytes: Int? = nil) -> ReadingLimits {
        ReadingLimits(deadline: deadline, bytes: bytes ?? limits.bytes, isStopped: limits.isStopped)
    }

    /// Half of the time that is left.
    func half() -> ReadingLimits {
        let now = Child.monotonic()
        return ReadingLimits(
            deadline: now + (max(now, deadline) - now) / 2, bytes: limits.bytes, isStopped: limits.isStopped)
    }

    /// The files of the tree, and why these are not all.
    private func list(_ name: String) throws -> ([ScannedFile], String?) {
        var files: [ScannedFile] = []
        var records = RecordReader(endingIn: 0)
        let end = try folder.run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit], bounded()) { piece in
            records.read(piece) { record in
                guard files.count < limits.paths, let file = ScannedFile(record: record) else { return false }
                files.append(file)
                return true
            }
        }
        switch end {
        case .ended(0): return (files, nil)
        case .ended where files.isEmpty:
            let problem = "the commit \(commit.prefix(10)) or its files are missing or damaged"
            throw Failure(code: 65, description: "'\(name)' cannot be read: \(problem); clone it again")
        case .ended: return (files, "a part of the tree is missing or damaged")
        case .deadline, .stopped: return (files, seconds)
        case .bytes: return (files, "the list of files is longer than \(limits.bytes >> 20) MiB")
        case .enough:
            let isFull = files.count == limits.paths
            return (files, isFull ? "more than \(limits.paths) files" : "a file with a name that no system allows")
        }
    }

    private var seconds: String { "it took longer than \(Int(limits.seconds)) seconds" }

    /// Judges the contents of the wanted files, and says why these are not all.
    private func read(into scan: inout ProjectScan) throws -> String? {
        var (chosen, total) = ([ScannedFile](), 0)
        for file in scan.wanted {
            guard total + (file.size ?? 0) <= limits.bytes else { break }
            total += file.size ?? 0
            chosen.append(file)
        }
        guard !chosen.isEmpty else { return nil }
        var (next, end) = (0, ReadingEnd.ended(nil))
        var damaged = 0
        while next < chosen.count, damaged <= Self.patience {
            end = try read(chosen[next...], into: &scan, next: &next)
            guard case .ended(let code) = end, code != 0 else { break }
            // Git gives up at a blob that is damaged: go on behind it.
            (next, damaged) = (next + 1, damaged + 1)
        }
        if end == .deadline || Child.monotonic() >= deadline { return seconds }
        if damaged > 0 || next < chosen.count { return "a part of the files is missing or damaged" }
        return chosen.count < scan.wanted.count
            ? "more than \(limits.bytes >> 20) MiB of text; what tells most was read" : nil
    }

    /// How many damaged blobs are left out.
    private static let patience = 20

    /// Reads and judges files one after another; `next` is the first that was not.
    private func read(
        _ files: ArraySlice<ScannedFile>, into scan: inout ProjectScan, next: inout Int
    ) throws -> ReadingEnd {
        var blobs = BlobReader()
        let input = Array(files.map { $0.blob + "\n" }.joined().utf8)
        // A header a blob comes on top.
        let room = files.reduce(0) { $0 + ($1.size ?? 0) + 128 }
        return try folder.run(["cat-file", "--batch"], input: input, bounded(room)) { piece in
            blobs.read(piece) { contents in
                guard next < files.endIndex, Child.monotonic() < deadline, !limits.isStopped() else { return false }
                if let contents { scan.take(contents, of: files[next]) }
                next += 1
                return true
            }
        }
    }
}
