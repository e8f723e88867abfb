/// The files of a Library, read and checked against their shapes.
struct LibraryFiles: Sendable {
    /// The kind, name and root of each file, ordered by path.
    private(set) var roots: [(kind: AssetKind, name: String, tree: Tree)] = []
    /// The problems found; references are checked only if every file could be read.
    private(set) var problems: [Problem] = []
    /// Whether every file could be read. If not, some definitions are missing and references cannot be checked.
    private(set) var isComplete = true

    init(_ folder: AssetFolder) {
        var check = ShapeCheck()
        for file in folder.files { read(file, into: &check) }
        reportMissing(in: folder.name)
        if isComplete { check.checkReferences() }
        problems += check.problems
    }

    /// Trees that were checked elsewhere, as though they were files.
    init(roots: [(kind: AssetKind, name: String, tree: Tree)]) {
        self.roots = roots
    }

    /// The roots of all files of a kind, ordered by path.
    func trees(_ kind: AssetKind) -> [Tree] { roots.filter { $0.kind == kind }.map(\.tree) }

    private mutating func read(_ file: AssetFile, into check: inout ShapeCheck) {
        guard let kind = AssetKind(path: file.path) else {
            let hint = NearMiss.offer(file.path, allowed: AssetKind.allCases.map(\.rawValue))
            problems.append(Problem("nothing reads this file\(hint)", at: file.location))
            return
        }
        do {
            let tree = kind == .document ? try file.text() : try file.tree()
            check.check(tree, kind.shape, name: "the file")
            roots.append((kind, file.name, tree))
        } catch {
            isComplete = false
            problems += error.list
            roots.append((kind, file.name, Tree(location: file.location, content: .nothing)))
        }
    }

    private mutating func reportMissing(in folder: String) {
        for kind in AssetKind.allCases where !kind.isOptional && trees(kind).isEmpty {
            isComplete = false
            problems.append(Problem("the file is missing", at: Location(file: "\(folder)/\(kind.rawValue)")))
        }
    }
}

extension AssetFile {
    /// The last part of the path, without its extension.
    fileprivate var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.prefix { $0 != "." })
    }
}
