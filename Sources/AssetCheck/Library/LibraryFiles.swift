/// The files of a Library, read and held against their shapes.
struct LibraryFiles: Sendable {
    /// The root of each file, with what the file is, by path.
    private(set) var roots: [(kind: AssetKind, name: String, tree: Tree)] = []
    /// What was wrong, references included if every file could be read.
    private(set) var problems: [Problem] = []
    /// Whether every file could be read. If not, what it should define is missing and no reference can be judged.
    private(set) var isComplete = true

    init(_ folder: AssetFolder) {
        var check = ShapeCheck()
        for file in folder.files { read(file, into: &check) }
        reportMissing(in: folder.name)
        if isComplete { check.checkReferences() }
        problems += check.problems
    }

    /// What was checked elsewhere, as though it stood in files.
    init(roots: [(kind: AssetKind, name: String, tree: Tree)]) {
        self.roots = roots
    }

    /// The roots of all files of a kind, by path.
    func trees(_ kind: AssetKind) -> [Tree] { roots.filter { $0.kind == kind }.map(\.tree) }

    private mutating func read(_ file: AssetFile, into check: inout ShapeCheck) {
        guard let kind = AssetKind(path: file.path) else {
            let hint = hint(for: file.path, among: AssetKind.allCases.map(\.rawValue))
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
    /// The last part of the path, without its ending.
    fileprivate var name: String {
        let last = path.split(separator: "/").last ?? ""
        return String(last.prefix { $0 != "." })
    }
}
