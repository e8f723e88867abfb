extension Journey {
    /// Moves what was kept under ids that went away to those that took their place: a Library update never loses a tick. Nil if
    /// there is nothing to move.
    ///
    /// A status or a note that the new id has already stays as it is, and so does the old one, where nobody sees it.
    public func following(_ replaced: [ItemID: ItemID]) -> Change? {
        var edits: [Edit] = []
        for (old, new) in replaced.sorted(by: { $0.key < $1.key }) {
            if let was = progress[old], progress[new] == nil {
                var now = was
                now.item = new
                edits += [Edit(from: was, to: nil), Edit(from: nil, to: now)]
            }
            if let was = notes[old], notes[new] == nil {
                edits += [Edit(from: was, to: nil), Edit(from: nil, to: Note(item: new, text: was.text))]
            }
            edits += (evidence[old] ?? []).map { was in
                var now = was
                now.item = new
                return Edit(from: was, to: now)
            }
            edits += (links[old] ?? []).map { was in
                var now = was
                now.item = new
                return Edit(from: was, to: now)
            }
        }
        return edits.isEmpty ? nil : Change("Follow the Library to its new names", edits)
    }
}
