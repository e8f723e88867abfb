/// What one can do to the Journey, as changes: the screen and the command line make them here alone.
extension Journey {
    /// Gives the item a status. `todo` removes its record. Empty where it has that status already.
    public func setting(_ status: Status, on item: Item, today: Day) -> Change {
        guard self.status(item.id) != status else { return Change("", []) }
        let before = progress[item.id].map(Record.progress)
        let after: Record? =
            status == .todo ? nil : .progress(Progress(item: item.id, status: status, since: today))
        let verb =
            switch status {
            case .todo: "Untick"
            case .learning: "Start"
            case .done: "Tick"
            case .skipped: "Skip"
            }
        return Change("\(verb) \(item.name)", [Edit(before: before, after: after)])
    }

    /// Adds evidence, or puts it in the place of an `old` one.
    public func putting(_ new: Evidence, instead old: Evidence?, name: String) -> Change {
        Change(
            "\(old == nil ? "Add" : "Edit") evidence for \(name)",
            [Edit(before: old.map(Record.evidence), after: .evidence(new))])
    }

    /// Removes the evidence.
    public func removing(_ evidence: Evidence, name: String) -> Change {
        Change("Delete evidence for \(name)", [Edit(before: .evidence(evidence), after: nil)])
    }

    /// Removes the link.
    public func removing(_ link: Link, name: String) -> Change {
        Change("Delete link on \(name)", [Edit(before: .link(link), after: nil)])
    }

    /// Writes the note on an item; empty text removes it. Empty where nothing changes.
    public func noting(_ text: String, on item: ItemID, name: String) -> Change {
        let before = notes[item]
        let after = text.isEmpty ? nil : Note(item: item, text: text)
        guard before != after else { return Change("", []) }
        let verb = before == nil ? "Note on" : after == nil ? "Delete note on" : "Edit note on"
        return Change("\(verb) \(name)", [Edit(before: before.map(Record.note), after: after.map(Record.note))])
    }

    /// Makes `new` the plan. Empty where it is the plan already.
    public func planning(_ new: Plan) -> Change {
        guard new != plan else { return Change("", []) }
        let before: Record? = plan == Plan() ? nil : .plan(plan)
        let after: Record? = new == Plan() ? nil : .plan(new)
        return Change(
            new.track == plan.track ? "Change the plan" : "Choose a track", [Edit(before: before, after: after)])
    }
}
