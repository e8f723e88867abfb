import AssetCheck
import CairnLibrary

extension PackReport {
    /// The lines to print: its contents on one line, with all ids below if `ids`; or its problems, one per line.
    func lines(ids: Bool) -> [String] {
        switch result {
        case .failure(let problems): problems.list.map(\.line)
        case .success(let pack) where ids:
            ["\(name): \(pack.title)"] + Self.ids("adds", pack.adds) + Self.ids("amends", pack.amends)
        case .success(let pack): ["\(name): \(pack.title): \(pack.summary)"]
        }
    }

    private static func ids(_ verb: String, _ entries: [PackContents.Entry]) -> [String] {
        entries.isEmpty ? [] : ["  \(verb) " + entries.map { "\($0.kind) \($0.id)" }.joined(separator: ", ")]
    }
}

extension PackContents {
    /// "Riverside bootcamp 2 (riverside), by Riverside"
    fileprivate var title: String {
        "\(name)\(version.map { " \($0)" } ?? "") (\(id))\(by.map { ", by \($0)" } ?? "")"
    }

    /// "adds 2 skills and 1 guide, amends 1 track"
    var summary: String {
        let parts = [("adds", adds), ("amends", amends)].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "adds nothing" : parts.map { "\($0) \(Self.counts($1))" }.joined(separator: "; ")
    }

    private static func counts(_ entries: [Entry]) -> String {
        let kinds = entries.map(\.kind).reduce(into: [String]()) { kinds, kind in
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.map { kind in
            let count = entries.count { $0.kind == kind }
            return "\(count) \(kind)\(count == 1 ? "" : "s")"
        }.joined(separator: ", ")
    }
}
