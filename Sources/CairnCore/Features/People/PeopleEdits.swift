/// Changes to people: the only place where the screen and the command line make them. Nil if there is nothing to do.
extension Journey {
    /// Adds or replaces the person.
    public func putting(_ person: Person) -> Change? {
        let verb = people.persons[person.id] == nil ? "Add" : "Edit"
        return edit(putting: person).map { Change("\(verb) \(person.name)", [$0]) }
    }

    /// Removes the person with everything that belongs to them. Whoever they introduced is then introduced by nobody.
    public func removing(_ person: Person, _ texts: any JourneyTexts) -> Change {
        let change = removing(person, "Delete \(person.name)", texts)
        return Change(change.title, change.edits + naming(person))
    }

    /// Adds or replaces the conversation.
    public func putting(_ talk: Conversation) -> Change? {
        let old = people.conversation(talk.id, of: talk.person)
        let name = name(talk.person)
        let title =
            if old?.state != talk.state {
                "\(name): \(talk.state.name)"
            } else if talk.state == .scheduled, let day = talk.day, let before = old?.day, before != day {
                "Move the conversation with \(name) to \(day.text)"
            } else {
                "Edit the conversation with \(name)"
            }
        return edit(putting: talk).map { Change(title, [$0]) }
    }

    /// Removes the conversation with its memo; its learnings stay with the person.
    public func removing(_ talk: Conversation, _ texts: any JourneyTexts) -> Change {
        removing(talk, "Delete the conversation with \(name(talk.person))", texts)
    }

    /// Adds or replaces the learning.
    public func putting(_ learning: Learning) -> Change? {
        let what = people.learning(learning.id) == nil ? "Learn" : "Edit what was learnt"
        return edit(putting: learning).map { Change("\(what) from \(name(learning.person))", [$0]) }
    }

    /// The same, said by that person: in the last conversation with them, else today. If it is theirs already, as it is.
    public func ascribing(_ said: Learning, to person: PersonID, today: Day) -> Learning {
        if person == self[Learning.self][said.id]?.person { return said }
        let talk = people.conversations[person]?.last(where: \.state.tookPlace)
        var said = said
        (said.person, said.conversation, said.day) = (person, talk?.id, talk?.date ?? today)
        return said
    }

    /// Removes the learning; replies to it become learnings of their own.
    public func removing(_ learning: Learning) -> Change {
        Change("Delete what \(name(learning.person)) said", edits(removing: learning))
    }

    /// Adds or replaces the follow-up.
    public func putting(_ step: FollowUp) -> Change? {
        let what = self[FollowUp.self][step.id] == nil ? "Add a follow-up" : "Edit a follow-up"
        let verb = step.outcome.map { $0 == .done ? "Done" : "Dropped" } ?? what
        return edit(putting: step).map { Change("\(verb): \(step.title), \(name(step.person))", [$0]) }
    }

    /// Removes the follow-up.
    public func removing(_ step: FollowUp) -> Change {
        Change("Delete follow-up with \(name(step.person))", edits(removing: step))
    }

    /// Adds or replaces the favour.
    public func putting(_ favour: Favour) -> Change? {
        let who = favour.by == .mine ? "Helped \(name(favour.person))" : "\(name(favour.person)) helped"
        let isNew = self[Favour.self][favour.id] == nil
        return edit(putting: favour).map { Change(isNew ? who : "Edit a favour", [$0]) }
    }

    /// Removes the favour.
    public func removing(_ favour: Favour) -> Change { Change("Delete a favour", edits(removing: favour)) }

    /// Writes the memo of a person or of a conversation with them; empty text removes it.
    public func writing(_ text: String, of owner: String, person: PersonID, _ texts: any JourneyTexts) -> Change? {
        let memo = { Memo(owner: owner, person: person, text: $0) }
        let before = people.memo(of: owner, texts).map(memo)
        let after = text.isEmpty ? nil : memo(text)
        guard before != after else { return nil }
        let verb = before == nil ? "Write" : after == nil ? "Delete" : "Edit"
        let what = owner == person ? "the notes on" : "the notes of the conversation with"
        return Change("\(verb) \(what) \(name(person))", [Edit(from: before, to: after)])
    }

    /// Sets the cadence. The default cadence is not stored.
    public func pacing(_ cadence: Cadence) -> Change? {
        guard cadence != people.cadence else { return nil }
        return Change("Change how soon follow-ups are proposed", [Edit(from: people.cadence, to: cadence)])
    }

    /// A person's name, for titles.
    public func name(_ person: PersonID) -> String { people.persons[person]?.name ?? "someone" }

    private func removing(_ record: some JourneyRecord, _ title: String, _ texts: any JourneyTexts) -> Change {
        let edits = edits(removing: record)
        return Change(title, people.edits(removingMemosOf: edits, texts) + edits)
    }
}
