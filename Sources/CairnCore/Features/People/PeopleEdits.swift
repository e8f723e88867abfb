/// What one can do to people, as changes: the screen and the command line make them here alone.
extension Journey {
    /// Adds the person, or puts them in the place of how they were.
    public func putting(_ person: Person) -> Change {
        let old = people.persons[person.id]
        guard old != person else { return Change("", []) }
        return Change(
            "\(old == nil ? "Add" : "Edit") \(person.name)",
            [Edit(before: old.map(Record.person), after: .person(person))])
    }

    /// Removes the person with everything that hangs on them. Whoever they introduced is then introduced by nobody.
    public func removing(_ person: Person, _ texts: any JourneyTexts) -> Change {
        let id = person.id
        let talks = people.conversations[id, default: []]
        let memos = ([id] + talks.map(\.id)).compactMap { owner in
            people.memo(of: owner, texts).map { Record.memo(Memo(owner: owner, person: id, text: $0)) }
        }
        let said = people.learnings[id, default: []]
        let own: [Record] =
            memos + said.map(Record.learning) + people.followUps[id, default: []].map(Record.followUp)
            + people.favours[id, default: []].map(Record.favour) + talks.map(Record.conversation) + [.person(person)]
        return Change(
            "Delete \(person.name)",
            letGo(of: Set(said.map(\.id)), except: id) + forgetting(introducer: id)
                + own.map { Edit(before: $0, after: nil) })
    }

    /// Adds the conversation, or puts it in the place of how it was.
    public func putting(_ talk: Conversation) -> Change {
        let old = people.conversation(talk.id, of: talk.person)
        guard old != talk else { return Change("", []) }
        let title =
            old?.state == talk.state
            ? "Edit the conversation with \(name(talk.person))" : "\(name(talk.person)): \(talk.state.name)"
        return Change(title, [Edit(before: old.map(Record.conversation), after: .conversation(talk))])
    }

    /// Removes the conversation with its memo; what was learned in it stays with the person.
    public func removing(_ talk: Conversation, _ texts: any JourneyTexts) -> Change {
        var edits: [Edit] = []
        if let text = people.memo(of: talk.id, texts) {
            edits.append(Edit(before: .memo(Memo(owner: talk.id, person: talk.person, text: text)), after: nil))
        }
        for said in people.learnings[talk.person, default: []] where said.conversation == talk.id {
            var kept = said
            kept.conversation = nil
            edits.append(Edit(before: .learning(said), after: .learning(kept)))
        }
        for step in people.followUps[talk.person, default: []] where step.conversation == talk.id {
            var kept = step
            kept.conversation = nil
            edits.append(Edit(before: .followUp(step), after: .followUp(kept)))
        }
        edits.append(Edit(before: .conversation(talk), after: nil))
        return Change("Delete the conversation with \(name(talk.person))", edits)
    }

    /// Adds the learning, or puts it in the place of how it was.
    public func putting(_ learning: Learning) -> Change {
        let old = people.learnings[learning.person]?.first { $0.id == learning.id }
        guard old != learning else { return Change("", []) }
        return Change(
            "\(old == nil ? "Learn" : "Edit what was learned") from \(name(learning.person))",
            [Edit(before: old.map(Record.learning), after: .learning(learning))])
    }

    /// Removes the learning; what answered it stands alone then.
    public func removing(_ learning: Learning) -> Change {
        Change(
            "Delete what \(name(learning.person)) said",
            letGo(of: [learning.id], except: nil) + [Edit(before: .learning(learning), after: nil)])
    }

    /// Adds the follow-up, or puts it in the place of how it was.
    public func putting(_ step: FollowUp) -> Change {
        let old = people.followUps[step.person]?.first { $0.id == step.id }
        guard old != step else { return Change("", []) }
        let verb = step.outcome.map { $0 == .done ? "Did" : "Drop" } ?? (old == nil ? "Follow up" : "Edit follow-up")
        return Change(
            "\(verb): \(step.title), \(name(step.person))",
            [Edit(before: old.map(Record.followUp), after: .followUp(step))])
    }

    /// Removes the follow-up.
    public func removing(_ step: FollowUp) -> Change {
        Change("Delete follow-up with \(name(step.person))", [Edit(before: .followUp(step), after: nil)])
    }

    /// Adds the favour, or puts it in the place of how it was.
    public func putting(_ favour: Favour) -> Change {
        let old = people.favours[favour.person]?.first { $0.id == favour.id }
        guard old != favour else { return Change("", []) }
        let who = favour.by == .mine ? "Helped \(name(favour.person))" : "\(name(favour.person)) helped"
        return Change(
            old == nil ? who : "Edit a favour", [Edit(before: old.map(Record.favour), after: .favour(favour))])
    }

    /// Removes the favour.
    public func removing(_ favour: Favour) -> Change {
        Change("Delete a favour", [Edit(before: .favour(favour), after: nil)])
    }

    /// Writes the memo of a person or of a conversation with them; empty text removes it.
    public func writing(_ text: String, of owner: String, person: PersonID, _ texts: any JourneyTexts) -> Change {
        let before = people.memo(of: owner, texts)
        let after = text.isEmpty ? nil : text
        guard before != after else { return Change("", []) }
        let record = { Record.memo(Memo(owner: owner, person: person, text: $0)) }
        let what = owner == person ? "Notes on" : "Notes of the conversation with"
        return Change("\(what) \(name(person))", [Edit(before: before.map(record), after: after.map(record))])
    }

    /// Makes this the cadence. The usual one is no record.
    public func pacing(_ cadence: Cadence) -> Change {
        guard cadence != people.cadence else { return Change("", []) }
        let record = { (cadence: Cadence) in cadence == Cadence() ? nil : Record.cadence(cadence) }
        return Change("Change the cadence", [Edit(before: record(people.cadence), after: record(cadence))])
    }

    /// A person's name, for titles.
    public func name(_ person: PersonID) -> String { people.persons[person]?.name ?? "someone" }

    /// What answers one of these stands alone then.
    private func letGo(of gone: Set<LearningID>, except person: PersonID?) -> [Edit] {
        guard !gone.isEmpty else { return [] }
        return people.learnings.values.joined().filter { $0.person != person && $0.answers.map(gone.contains) == true }
            .sorted { $0.id < $1.id }.map { said in
                var alone = said
                alone.answers = nil
                alone.stance = nil
                return Edit(before: .learning(said), after: .learning(alone))
            }
    }

    private func forgetting(introducer id: PersonID) -> [Edit] {
        people.persons.values.filter { $0.introducedBy == id }.sorted { $0.id < $1.id }.map { person in
            var alone = person
            alone.introducedBy = nil
            return Edit(before: .person(person), after: .person(alone))
        }
    }
}
