/// Changes to items: the only place where the screen and the command line make them. Nil if there is nothing to do.
extension Journey {
    /// Gives the item a status. `todo` removes its record.
    public func setting(_ status: Status, on item: Item, today: Day) -> Change? {
        guard self.status(item.id) != status else { return nil }
        let after = status == .todo ? nil : Progress(item: item.id, status: status, since: today)
        let verb =
            switch status {
            case .todo: "Untick"
            case .learning: "Start"
            case .done: "Tick"
            case .skipped: "Skip"
            }
        return Change("\(verb) \(item.name)", [Edit(from: progress[item.id], to: after)])
    }

    /// Gives the item back the progress that it had, with its day.
    func restoring(_ before: Progress, on item: Item) -> Change? {
        guard progress[item.id] != before else { return nil }
        return Change("Untick \(item.name)", [Edit(from: progress[item.id], to: before)])
    }

    /// Adds evidence, or replaces `old`.
    public func putting(_ new: Evidence, instead old: Evidence?, name: String) -> Change? {
        guard new != old else { return nil }
        return Change("\(old == nil ? "Add" : "Edit") evidence for \(name)", [Edit(from: old, to: new)])
    }

    /// Removes the evidence.
    public func removing(_ evidence: Evidence, name: String) -> Change {
        Change("Delete evidence for \(name)", [Edit(from: evidence, to: nil)])
    }

    /// Adds a link, or replaces `old`.
    public func putting(_ new: Link, instead old: Link?, name: String) -> Change? {
        guard new != old else { return nil }
        return Change("\(old == nil ? "Add" : "Edit") link on \(name)", [Edit(from: old, to: new)])
    }

    /// Removes the link.
    public func removing(_ link: Link, name: String) -> Change {
        Change("Delete link on \(name)", [Edit(from: link, to: nil)])
    }

    /// Writes the note on an item; empty text removes it.
    public func noting(_ text: String, on item: ItemID, name: String) -> Change? {
        let before = notes[item]
        let after = text.isEmpty ? nil : Note(item: item, text: text)
        guard before != after else { return nil }
        let verb = before == nil ? "Note on" : after == nil ? "Delete note on" : "Edit note on"
        return Change("\(verb) \(name)", [Edit(from: before, to: after)])
    }
}
