extension Journey {
    /// Moves what was kept under ids that went away to those that took their place: a Library update never loses a tick.
    ///
    /// A status or a note that the new id has already stays as it is, and so does the old one, where nobody sees it.
    public func following(_ replaced: [ItemID: ItemID]) -> Change {
        var edits: [Edit] = []
        for (old, new) in replaced.sorted(by: { $0.key < $1.key }) {
            if let was = progress[old], progress[new] == nil {
                edits += [
                    Edit(before: .progress(was), after: nil),
                    Edit(before: nil, after: .progress(Progress(item: new, status: was.status, since: was.since))),
                ]
            }
            if let was = notes[old], notes[new] == nil {
                edits += [
                    Edit(before: .note(was), after: nil),
                    Edit(before: nil, after: .note(Note(item: new, text: was.text))),
                ]
            }
            edits += (evidence[old] ?? []).map { was in
                let now = Evidence(id: was.id, item: new, place: was.place, shows: was.shows, date: was.date)
                return Edit(before: .evidence(was), after: .evidence(now))
            }
            edits += (links[old] ?? []).map { was in
                let now = Link(id: was.id, item: new, address: was.address, title: was.title)
                return Edit(before: .link(was), after: .link(now))
            }
        }
        return Change("Follow the Library to its new names", edits)
    }
}
