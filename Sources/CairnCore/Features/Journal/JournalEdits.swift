/// Changes to papers, wins and reviews: the only place where the screen and the command line make them. Nil if there is
/// nothing to do.
extension Journey {
    /// Adds the paper, or puts it in the place of how it was.
    public func putting(_ paper: Paper) -> Change? {
        var new = paper
        if !new.isRead { new.still = nil }
        let verb = self[Paper.self][paper.id] == nil ? "Add" : "Edit"
        return edit(putting: new).map { Change("\(verb) the paper “\(new.title)”", [$0]) }
    }

    /// Gives the paper the verdict that `paper` has. A first one makes it read today; any later one, the same again among
    /// them, answers whether it still holds.
    public func judging(_ paper: Paper, today: Day) -> Change? {
        guard let old = self[Paper.self][paper.id] else { return nil }
        var new = paper
        if !new.isRead {
            new.still = nil
        } else if old.isRead {
            new.still = today
        } else {
            new.day = today
        }
        let verb = !new.isRead ? "Edit" : old.isRead ? "Look again at" : "Read"
        let answered = task(puttingOff: old).flatMap { task -> Edit? in
            var done = task
            done.done = today
            return edit(putting: done)
        }
        return edit(putting: new).map {
            Change("\(verb) the paper “\(new.title)”", [$0] + (answered.map { [$0] } ?? []))
        }
    }

    /// Removes the paper.
    public func removing(_ paper: Paper) -> Change {
        let waiting = task(puttingOff: paper).map { [Edit(from: $0, to: nil)] } ?? []
        return Change("Delete the paper “\(paper.title)”", edits(removing: paper) + waiting)
    }

    /// Adds the win, or puts it in the place of how it was.
    public func putting(_ win: Win) -> Change? {
        let verb = self[Win.self][win.id] == nil ? "Add" : "Edit"
        return edit(putting: win).map { Change("\(verb) the win “\(Self.short(win.text))”", [$0]) }
    }

    /// Removes the win.
    public func removing(_ win: Win) -> Change {
        Change("Delete the win “\(Self.short(win.text))”", edits(removing: win))
    }

    /// Removes the look back on a week.
    public func removing(_ review: WeekReview) -> Change {
        Change("Delete the look back on the week of \(review.week.text)", edits(removing: review))
    }
}
