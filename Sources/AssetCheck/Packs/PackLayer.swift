/// A pack as it lies over a Library: what it only amends is complete.
struct PackLayer: Sendable {
    /// The whole file, each entry as it will be.
    private(set) var tree: Tree
    /// The entries, in the order of sections.
    private(set) var entries: [(name: EntryName, tree: Tree)] = []
    /// Those that were meant to amend something that is not there.
    private(set) var strays: [(name: EntryName, tree: Tree)] = []
    /// What is said about them.
    private(set) var problems: [Problem] = []
    /// Names of the Library that it amends.
    private(set) var amended: Set<EntryName> = []
    private var places: [EntryName: Location] = [:]

    /// Lays the pack over the Library.
    init(_ pack: Tree, over catalogue: Catalogue) {
        tree = pack
        for section in PackSection.allCases {
            guard let list = pack[section.rawValue], case .list(let items) = list.content else { continue }
            var whole: [Tree] = []
            for item in items where problems.count < ShapeCheck.enough {
                if let entry = take(item, section, catalogue) { whole.append(entry) }
            }
            tree = tree.replacing(section.rawValue, with: .list(whole))
        }
    }

    /// What the pack says about itself and brings; nil where it has no name.
    var contents: PackContents? {
        guard let label = tree["pack"], let id = label["id"]?.text, let name = label["name"]?.text else { return nil }
        let added = entries.map(\.name).filter { !amended.contains($0) && $0.key != "skill" }
        let changed = entries.map(\.name).filter(amended.contains)
        return PackContents(
            id: id, name: name.trimmed, by: label["by"]?.text?.trimmed, version: label["version"]?.text?.trimmed,
            adds: added.map(PackContents.Entry.init), amends: changed.map(PackContents.Entry.init))
    }

    /// The entry as it will be; nil for one that is not to be looked at any further.
    private mutating func take(_ item: Tree, _ section: PackSection, _ catalogue: Catalogue) -> Tree? {
        guard let name = section.name(of: item) else { return item }
        if let problem = clash(of: item, name, catalogue) {
            problems.append(problem)
            return nil
        }
        places[name] = item.location
        if let old = catalogue.wholeEntry(name) {
            amended.insert(name)
            let entry = old.amended(by: item).keepingWords(of: old)
            entries.append((name, entry))
            return entry
        }
        if let problem = slip(in: item, name, catalogue) {
            problems.append(problem)
            strays.append((name, item))
            return nil
        }
        entries.append((name, item))
        return item
    }

    /// What stands in the pack already, or in an earlier one.
    private func clash(of item: Tree, _ name: EntryName, _ catalogue: Catalogue) -> Problem? {
        let what = "the \(name.key == "skill" ? "line of the skill" : name.section.noun) '\(name.id)'"
        let place = item[name.key]?.location ?? item.location
        if let first = places[name] {
            return Problem("\(what) is here already, in line \(first.line); make one entry of both", at: place)
        }
        return catalogue.origin(name).map { first in
            Problem("\(what) is taken, by \(first.mention); a pack amends only what ships", at: place)
        }
    }

    /// What lacks more than half of what a new entry has was meant to amend one, whose name is misspelt.
    private func slip(in item: Tree, _ name: EntryName, _ catalogue: Catalogue) -> Problem? {
        let required = name.section.shape.requiredKeys(for: item)
        let missing = required.filter { item[$0] == nil }
        guard missing.count * 2 > required.count else { return nil }
        let meant = nearest(to: name.id, among: catalogue.shippedIDs(name.section)).map { "; did you mean '\($0)'?" }
        return Problem(
            "there is no \(name.section.noun) '\(name.id)' in the Library to amend\(meant ?? "") "
                + "(a new one also has: \(missing.joined(separator: ", ")))",
            at: item[name.key]?.location ?? item.location)
    }
}

extension PackContents.Entry {
    fileprivate init(_ name: EntryName) {
        self.init(kind: name.section.noun, id: name.id)
    }
}

extension Shape {
    /// The keys without which a mapping like this one is wrong.
    fileprivate func requiredKeys(for tree: Tree) -> [String] {
        switch self {
        case .mapping(let fields): fields.filter(\.isRequired).map(\.key)
        case .choice(let key, let first, let other): (tree[key] == nil ? other : first).requiredKeys(for: tree)
        default: []
        }
    }
}

extension Tree {
    /// This, with what `change` says: a mapping key by key, everything else as a whole. An empty mapping clears.
    fileprivate func amended(by change: Tree) -> Tree {
        guard case .mapping(let old) = content, case .mapping(let new) = change.content, !new.isEmpty else {
            return change
        }
        let known = Set(old.map(\.key))
        let kept = old.map { entry in
            guard let given = new.first(where: { $0.key == entry.key }) else { return entry }
            return Entry(key: given.key, location: given.location, value: entry.value.amended(by: given.value))
        }
        return Tree(location: change.location, content: .mapping(kept + new.filter { !known.contains($0.key) }))
    }

    /// With the words that postings have for the skill already: who knows one more need not write out the others.
    fileprivate func keepingWords(of old: Tree) -> Tree {
        guard let known = old["posting"], let given = self["posting"], !given.entries.isEmpty else { return self }
        let all = given.entries.map { entry -> Entry in
            let words = known[entry.key]?.items ?? []
            let seen = Set(words.compactMap(\.text))
            let more = entry.value.items.filter { !seen.contains($0.text ?? "") }
            guard case .list = entry.value.content else { return entry }
            let list = Tree(location: entry.value.location, content: .list(words + more))
            return Entry(key: entry.key, location: entry.location, value: list)
        }
        return replacing("posting", with: .mapping(all))
    }

    /// With something else in the place of a key's value.
    fileprivate func replacing(_ key: String, with content: Content) -> Tree {
        let entries = entries.map { entry in
            guard entry.key == key else { return entry }
            return Entry(
                key: key, location: entry.location, value: Tree(location: entry.value.location, content: content))
        }
        return Tree(location: location, content: .mapping(entries))
    }
}
