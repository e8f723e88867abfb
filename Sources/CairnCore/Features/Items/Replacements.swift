extension Journey {
    /// Moves records under former ids to the ids that replaced them, so that a Library update never loses a tick. Nil
    /// if there is nothing to move.
    ///
    /// If the new id already has a status or a note, both stay as they are, and the old one is not shown.
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
        return edits.isEmpty ? nil : Change("Move what you kept to the Library's new names", edits)
    }
}
