extension Journey {
    /// What comes next for the application, which stands so: what is due or has its day soon, else what follows from its events.
    /// Nil if it is over and nothing is due.
    public func next(of application: Application, _ standing: JobStanding, seenOn today: Day) -> JobNext? {
        let dues = dues(of: application, seenOn: today).filter { $0.isInSight(on: today) }
        // What can be said late hides nothing that cannot, and thanks hide nothing at all.
        let due = dues.first { $0.cannotWait(on: today) } ?? dues.first { kind(of: $0) != .thank } ?? dues.first
        return due.map { next($0, standing) } ?? standing.next
    }

    private func next(_ due: JobDue, _ standing: JobStanding) -> JobNext {
        switch due.source {
        case .round(let id): JobNext(.prepare, "prepare for the \(due.title)", due.day, id)
        case .outcome(let id):
            JobNext(.tell, standing.rounds.first { $0.id == id }?.kind.asked ?? due.title, due.day, id)
        case .handIn: JobNext(.handIn, due.title, due.day)
        case .answer: JobNext(.answer, due.title, due.day)
        case .send, .closing: JobNext(.send, due.title, due.day)
        case .kept, .proposed:
            switch kind(of: due) {
            case .ending: JobNext(.end, due.title, due.day, standing.history.failedRound)
            case .noAnswer: JobNext(.followUp, "decide whether it counts as no answer", due.day)
            default: JobNext(.followUp, due.title, due.day)
            }
        }
    }

    private func kind(of due: JobDue) -> JobFollowUp.Kind? {
        switch due.source {
        case .kept(let id): self[JobFollowUp.self][id]?.kind
        case .proposed(let kind, _, _): kind
        default: nil
        }
    }
}
