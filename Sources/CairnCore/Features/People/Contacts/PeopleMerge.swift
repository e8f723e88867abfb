/// Why two people cannot be made one.
public enum MergeFault: Error, Equatable, Sendable {
    /// Both are the same already.
    case oneself
    /// One of them is not there.
    case unknown
}

/// Two entries that are one person.
extension Journey {
    /// One change that makes `other` a part of `person`: conversations, learnings, follow-ups, favours and notes go over, and
    /// what `person` lacks is taken from `other`, who is then gone. What both say is as `person` has it.
    public func merging(
        _ other: Person, into person: Person, _ texts: any JourneyTexts
    ) throws(MergeFault) -> Change {
        guard other.id != person.id else { throw .oneself }
        guard let before = people.persons[person.id], let gone = people.persons[other.id] else { throw .unknown }
        let after = merged(gone, into: before)
        var edits = before == after ? [] : [Edit(from: before, to: after)]
        for record in records where record != Record(before) && record != Record(gone) {
            if let moved = moved(record.value, from: gone.id, to: before.id) {
                edits.append(Edit(before: record, after: moved))
            }
        }
        edits += memoEdits(from: gone, to: before, texts)
        edits.append(Edit(from: gone, to: nil))
        return Change("Merge \(gone.name) into \(before.name)", edits)
    }

    /// The person with what they lack.
    private func merged(_ other: Person, into person: Person) -> Person {
        var merged = person
        for field in [\Person.role, \.company, \.industry, \.met, \.place, \.zone, \.source]
        where merged[keyPath: field].isEmpty { merged[keyPath: field] = other[keyPath: field] }
        merged.track = person.track ?? other.track
        if merged.familyName == nil, person.name == other.name { merged.familyName = other.familyName }
        merged.seniority = person.seniority ?? other.seniority
        merged.mails = Self.union(person.mails, other.mails, PageKey.of)
        merged.links = Self.union(person.links, other.links, PageKey.of)
        merged.tags = Self.union(person.tags, other.tags) { $0.lowercased() }
        merged.introducedBy = [person.introducedBy, other.introducedBy].compactMap { $0 }.first { through in
            ![person.id, other.id].contains(through) && !people.came(through, through: person.id)
                && !people.came(through, through: other.id)
        }
        return merged
    }

    private static func union(_ old: [String], _ new: [String], _ key: (String) -> String) -> [String] {
        var known = Set(old.map(key))
        return old + new.filter { known.insert(key($0)).inserted }
    }

    /// The record with one person in the place of the other, whatever kind it is of; nil if it does not speak of them.
    private func moved<Value: JourneyRecord>(_ value: Value, from gone: PersonID, to person: PersonID) -> Record? {
        var moved = value
        var isMoved = false
        for field in Value.fields where Self.namesPerson(field.kind) && field.get(value) == .text(gone) {
            isMoved = field.put(&moved, .text(person)) || isMoved
        }
        // Rounds name people by their ids among words of one's own.
        if var round = moved as? Round, round.whom.contains(gone) {
            var seen: Set<String> = []
            round.whom = round.whom.map { $0 == gone ? person : $0 }.filter { seen.insert($0).inserted }
            return Record(round)
        }
        if var step = moved as? JobFollowUp, step.whom == gone {
            step.whom = person
            return Record(step)
        }
        return isMoved ? Record(moved) : nil
    }

    private static func namesPerson(_ kind: FieldKind) -> Bool {
        switch kind {
        case .parent(Person.kind), .reference(Person.kind): true
        default: false
        }
    }

    /// Memos stay in the store, so they are looked for by whom they belong to.
    private func memoEdits(from gone: Person, to person: Person, _ texts: any JourneyTexts) -> [Edit] {
        var edits: [Edit] = []
        for talk in people.conversations[gone.id, default: []] {
            guard let text = people.memo(of: talk.id, texts) else { continue }
            edits.append(
                Edit(
                    from: Memo(owner: talk.id, person: gone.id, text: text),
                    to: Memo(owner: talk.id, person: person.id, text: text)))
        }
        guard let theirs = people.memo(of: gone.id, texts) else { return edits }
        edits.append(Edit(from: Memo(owner: gone.id, person: gone.id, text: theirs), to: nil))
        let mine = people.memo(of: person.id, texts)
        if mine?.contains(theirs) == true { return edits }
        let both = mine.map { "\($0)\n\n\(theirs)" } ?? theirs
        edits.append(
            Edit(
                from: mine.map { Memo(owner: person.id, person: person.id, text: $0) },
                to: Memo(owner: person.id, person: person.id, text: both)))
        return edits
    }
}
