/// All finds of a posting, summed up by skill.
struct PostingSum {
    private let finds: [PostingDemands.Find]
    private let atoms: [PostingAtom]
    private let bytes: [UInt8]
    /// Where each skill is found.
    private let bySkill: [ItemID: [Int]]
    private let counted: Set<ItemID>
    /// Lines that name a skill with two forms that do not suffice alone, and demand it.
    private let doubled: Set<Doubled>

    init(_ finds: [PostingDemands.Find], _ atoms: [PostingAtom], _ bytes: [UInt8]) {
        (self.finds, self.atoms, self.bytes) = (finds, atoms, bytes)
        var bySkill: [ItemID: [Int]] = [:]
        for (place, find) in finds.enumerated() {
            for case .skill(let id, _) in find.terms { bySkill[id, default: []].append(place) }
        }
        self.bySkill = bySkill
        counted = Self.counted(finds, atoms)
        doubled = Self.doubled(finds, atoms)
    }

    private struct Doubled: Hashable {
        let skill: ItemID
        let line: Int
        let demand: PostingDemand
    }

    /// Whether it names a skill that is asked for, or a word of the user's own.
    func isCounted(_ find: PostingDemands.Find) -> Bool {
        find.terms.contains { term in
            switch term {
            case .skill(let id, let isWeak): !isWeak || counted.contains(id)
            case .own: true
            case .umbrella: false
            }
        }
    }

    /// One for each skill and each own word: the strongest demand, in the order of the posting.
    var asks: [PostingReading.Ask] {
        var order: [String] = []
        var asks: [String: PostingReading.Ask] = [:]
        for find in finds {
            guard let demand = find.demand else { continue }
            for term in find.terms {
                guard let (key, skill) = key(term) else { continue }
                let demand = isBorne(term, find) ? demand : .mentioned
                if let known = asks[key] {
                    guard demand < known.demand else { continue }
                } else {
                    order.append(key)
                }
                let place = place(find.range)
                asks[key] = PostingReading.Ask(
                    skill: skill, words: String(decoding: bytes[place], as: UTF8.self), demand: demand, line: find.line,
                    place: place)
            }
        }
        return order.compactMap { asks[$0] }
    }

    private func key(_ term: PostingLexicon.Term) -> (String, ItemID?)? {
        switch term {
        case .skill(let id, _): counted.contains(id) ? (id, id) : nil
        case .own(let word): ("own \(word)", nil)
        case .umbrella: nil
        }
    }

    /// Whether the words suffice for the demand: "architecture" alone demands nothing, wherever else the skill is named.
    private func isBorne(_ term: PostingLexicon.Term, _ find: PostingDemands.Find) -> Bool {
        guard case .skill(let id, isWeak: true) = term, let demand = find.demand else { return true }
        return doubled.contains(Doubled(skill: id, line: find.line, demand: demand))
    }

    private static func doubled(_ finds: [PostingDemands.Find], _ atoms: [PostingAtom]) -> Set<Doubled> {
        var forms: [Doubled: Set<[UInt64]>] = [:]
        for find in finds {
            guard let demand = find.demand, demand != .mentioned else { continue }
            for case .skill(let id, isWeak: true) in find.terms {
                let place = Doubled(skill: id, line: find.line, demand: demand)
                forms[place, default: []].insert(atoms[find.range].map(\.key))
            }
        }
        return Set(forms.filter { $0.value.count > 1 }.keys)
    }

    /// Skills with a form that suffices, or with two forms that do not.
    private static func counted(_ finds: [PostingDemands.Find], _ atoms: [PostingAtom]) -> Set<ItemID> {
        var counted: Set<ItemID> = []
        var weak: [ItemID: Set<[UInt64]>] = [:]
        for find in finds where find.demand != nil {
            for case .skill(let id, let isWeak) in find.terms {
                if !isWeak { counted.insert(id) } else { weak[id, default: []].insert(atoms[find.range].map(\.key)) }
            }
        }
        return counted.union(weak.filter { $0.value.count > 1 }.keys)
    }

    /// Where the atoms stand in the text's bytes.
    private func place(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return atoms[first].range.lowerBound..<atoms[last].range.upperBound
    }

    /// Skills of which one is enough: those that "or" joins, and lists behind "one of" or with a comma before the "or".
    func groups(_ lexicon: PostingLexicon) -> [[ItemID]] {
        var groups: [[ItemID]] = []
        for run in runs(lexicon) {
            for part in parts(of: run, lexicon) {
                let skills = part.reduce(into: [ItemID]()) { skills, member in
                    for skill in self.skills(member.find) where !skills.contains(skill) && isOnly(skill, among: part) {
                        skills.append(skill)
                    }
                }
                if skills.count > 1, !groups.contains(skills) { groups.append(skills) }
            }
        }
        return groups
    }

    private typealias Member = (place: Int, find: PostingDemands.Find, joint: Joint?)

    /// Finds one after another that only commas and "or" part.
    private func runs(_ lexicon: PostingLexicon) -> [[Member]] {
        var runs: [[Member]] = []
        for (place, find) in finds.enumerated() {
            guard find.demand == .must || find.demand == .nice, !skills(find).isEmpty else { continue }
            if let last = runs.last?.last, last.place == place - 1, last.find.line == find.line,
                last.find.demand == find.demand, last.find.range.upperBound <= find.range.lowerBound,
                let joint = joint(last.find.range.upperBound..<find.range.lowerBound, lexicon.alternatives)
            {
                runs[runs.count - 1].append((place, find, joint))
            } else {
                runs.append([(place, find, nil)])
            }
        }
        for index in runs.indices { closeList(&runs[index], lexicon) }
        return runs.filter { run in run.contains { $0.joint == .or || $0.joint == .lastOr } }
    }

    /// "PyTorch, TensorFlow or Flax" is a list of alternatives, whoever knows the last of them.
    private func closeList(_ run: inout [Member], _ lexicon: PostingLexicon) {
        guard let last = run.last, run.count > 1, run.allSatisfy({ $0.joint != .or }) else { return }
        var place = last.find.range.upperBound
        if place < atoms.count, atoms[place].isSign(",") { place += 1 }
        if lexicon.alternatives.longest(atoms, at: place, before: min(place + 3, atoms.count)) != nil {
            run[run.count - 1].joint = .lastOr
        }
    }

    /// The whole run if it is one list of alternatives, else its members that "or" joins directly.
    private func parts(of run: [Member], _ lexicon: PostingLexicon) -> [[Member]] {
        let first = run.first?.find.range.lowerBound ?? 0
        let isOpened = first > 0 && (atoms[first - 1].isSign("(") || lexicon.openers.contains(atoms[first - 1].key))
        if run.last?.joint == .lastOr || run.last?.joint == .or && isOpened || isOneList(run) { return [run] }
        return run.reduce(into: [[Member]]()) { parts, member in
            if member.joint == .or { parts[parts.count - 1].append(member) } else { parts.append([member]) }
        }
    }

    /// "scikit-learn, XGBoost or LightGBM": as two of them are one skill, the "or" alone would say nothing, and so all are meant.
    private func isOneList(_ run: [Member]) -> Bool {
        guard run.count > 2, run.last?.joint == .or, run.dropLast().allSatisfy({ $0.joint != .or }), isLast(run)
        else { return false }
        let last = run.suffix(2).map { Set(skills($0.find)) }
        let before = Set(run.dropLast(2).flatMap { skills($0.find) })
        guard last[0] == last[1] || last.contains(where: { !before.isDisjoint(with: $0) }) else { return false }
        // "Python, TensorFlow or Keras", "Docker, AWS or Azure": a language or a cloud is no alternative to a tool.
        return [Self.languages, Self.clouds].allSatisfy { kind in
            let count = run.count { $0.find.range.contains { kind.contains(atoms[$0].key) } }
            return count == 0 || count == run.count
        }
    }

    private static let clouds = PostingAtoms.keys([
        "AWS", "Azure", "GCP", "Google", "Amazon", "Hetzner", "OVH", "STACKIT",
    ])
    static let languages = PostingAtoms.keys([
        "Python", "SQL", "R", "Java", "Scala", "C++", "C#", "C", "Rust", "Go", "Julia", "JavaScript", "TypeScript",
        "Kotlin", "Bash", "MATLAB",
    ])

    /// Whether nothing goes on with the list behind it: "Docker, AWS or Azure, Looker".
    private func isLast(_ run: [Member]) -> Bool {
        guard let end = run.last?.find.range.upperBound, end < atoms.count else { return true }
        let gap = bytes[atoms[end - 1].range.upperBound..<atoms[end].range.lowerBound]
        return gap.contains(0x0A) || !atoms[end].isSign(",")
    }

    private func skills(_ find: PostingDemands.Find) -> [ItemID] {
        find.terms.compactMap { term in
            if case .skill(let id, _) = term, counted.contains(id), isBorne(term, find) { id } else { nil }
        }
    }

    /// Whether nothing but the group asks for the skill as much.
    private func isOnly(_ skill: ItemID, among group: [Member]) -> Bool {
        let places = Set(group.map(\.place))
        let demand = group.first?.find.demand
        return !(bySkill[skill] ?? []).contains { !places.contains($0) && finds[$0].demand == demand }
    }

    private enum Joint { case comma, or, lastOr }

    /// How two finds are joined; nil if something else stands between them.
    private func joint(_ gap: Range<Int>, _ alternatives: PostingPhrases<Bool>) -> Joint? {
        guard (1...4).contains(gap.count) else { return nil }
        var (place, isOr, isComma) = (gap.lowerBound, false, false)
        while place < gap.upperBound {
            if let hit = alternatives.longest(atoms, at: place, before: gap.upperBound) {
                isOr = true
                place = hit.range.upperBound
            } else if atoms[place].isSign("/") {
                isOr = true
                place += 1
            } else if atoms[place].isSign(",") {
                isComma = true
                place += 1
            } else {
                return nil
            }
        }
        return isOr ? (isComma ? .lastOr : .or) : isComma ? .comma : nil
    }
}
