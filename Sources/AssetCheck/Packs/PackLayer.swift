/// A pack applied to a Library: the entries that it amends are complete.
struct PackLayer: Sendable {
    /// The whole file, with complete entries.
    private(set) var tree: Tree
    /// The entries, in the order of sections.
    private(set) var entries: [(name: EntryName, tree: Tree)] = []
    /// Entries meant to amend something that does not exist.
    private(set) var strays: [(name: EntryName, tree: Tree)] = []
    /// The problems found.
    private(set) var problems: [Problem] = []
    /// Names of the Library's entries that it amends.
    private(set) var amended: Set<EntryName> = []
    private var places: [EntryName: Location] = [:]

    /// Applies the pack to the Library.
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

    /// The pack's own data and its contents; nil if it has no name.
    var contents: PackContents? {
        guard let label = tree["pack"], let id = label["id"]?.text, let name = label["name"]?.text else { return nil }
        let added = entries.map(\.name).filter { !amended.contains($0) && $0.key != "skill" }
        let changed = entries.map(\.name).filter(amended.contains)
        return PackContents(
            id: id, name: name.trimmed, by: label["by"]?.text?.trimmed, version: label["version"]?.text?.trimmed,
            adds: added.map(PackContents.Entry.init), amends: changed.map(PackContents.Entry.init))
    }

    /// The complete entry; nil if it need not be checked any further.
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

    /// The problem of an entry that is already in this pack or an earlier one.
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

    /// An entry that lacks more than half of the required keys was probably meant to amend one, under a misspelt name.
    private func slip(in item: Tree, _ name: EntryName, _ catalogue: Catalogue) -> Problem? {
        let required = name.section.shape.requiredKeys(for: item)
        let missing = required.filter { item[$0] == nil }
        guard missing.count * 2 > required.count else { return nil }
        let meant = NearMiss.offer(name.id, among: catalogue.shippedIDs(name.section))
        return Problem(
            "there is no \(name.section.noun) '\(name.id)' in the Library to amend\(meant) "
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
    /// The required keys of a mapping like this one.
    fileprivate func requiredKeys(for tree: Tree) -> [String] {
        switch self {
        case .mapping(let fields): fields.filter(\.isRequired).map(\.key)
        case .choice(let key, let first, let other): (tree[key] == nil ? other : first).requiredKeys(for: tree)
        default: []
        }
    }
}

extension Tree {
    /// The tree amended by `change`: mappings key by key, everything else is replaced. An empty mapping clears.
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
