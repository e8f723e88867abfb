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
            edits += moving(\Evidence.item, from: old, to: new) + moving(\Link.item, from: old, to: new)
            edits += moving(\WorkSession.item, from: old, to: new)
            if let was = self[CardNote.self][old], self[CardNote.self][new] == nil {
                edits += [Edit(from: was, to: nil), Edit(from: nil, to: CardNote(card: new, text: was.text))]
            }
            edits += self[OwnCard.self].all.filter { $0.skill == old }.map { was in
                var now = was
                now.skill = new
                return Edit(from: was, to: now)
            }
            edits += self[Paper.self].all.filter { $0.skill == old }.map { was in
                var now = was
                now.skill = new
                return Edit(from: was, to: now)
            }
            for was in self[ExerciseTick.self].byParent[old] ?? [] {
                let now = was.moved(to: new)
                if self[ExerciseTick.self][now.id] == nil {
                    edits += [Edit(from: was, to: nil), Edit(from: nil, to: now)]
                }
            }
            if let was = clock, was.item == old {
                edits.append(Edit(from: was, to: WorkClock(item: new, day: was.day, start: was.start)))
            }
        }
        return edits.isEmpty ? nil : Change("Move what you kept to the Library's new names", edits)
    }

    /// Moves all records that belong to one item to another.
    private func moving<Row: JourneyRecord>(
        _ item: WritableKeyPath<Row, ItemID>, from old: ItemID, to new: ItemID
    ) -> [Edit] {
        (self[Row.self].byParent[old] ?? []).map { was in
            var now = was
            now[keyPath: item] = new
            return Edit(from: was, to: now)
        }
    }
}
