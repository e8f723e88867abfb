/// What cannot be, or hardly, in the order of events. It is asked, never refused: companies do odd things, and a day may be
/// remembered wrongly elsewhere.
extension Journey {
    /// What is odd about the event, as a question; nil if nothing is. It is kept all the same.
    public func doubt(about event: JobEvent, _ application: Application) -> String? {
        if let posting = posting(of: application), event.day < posting.found {
            return "That is before you found the posting (\(posting.found.text)). Is it so?"
        }
        let others = JobHistory(events(of: application.id).filter { $0.id != event.id })
        let before = JobHistory(others.events.filter { $0.day <= event.day || $0.knownDay == nil })
        return doubt(afterTheEnd: event, others) ?? doubt(without: event, before) ?? doubt(ofRound: event, others)
            ?? (event.kind == .applied
                ? others.last(.applied).map { "It was sent \($0.dayText) already. Twice?" } : nil)
    }

    /// Something after an end. That they answer after all is what "no answer" waits for.
    private func doubt(afterTheEnd event: JobEvent, _ others: JobHistory) -> String? {
        guard let end = others.end, event.day >= end.day, end.id < event.id else { return nil }
        if event.kind.isEnd { return "It was over already: \(end.kind.name) \(end.dayText). Is this how it ended?" }
        if end.kind == .noAnswer { return nil }
        let day = end.knownDay?.text ?? end.dayText
        return event.kind.opensAgain
            ? "It was over (\(end.kind.name), \(day)). Is it open again?"
            : "It was over (\(end.kind.name), \(day)). Did this come after?"
    }

    /// Something that follows from what is not told.
    private func doubt(without event: JobEvent, _ before: JobHistory) -> String? {
        switch event.kind {
        case .handedIn where before.openTakeHome == nil:
            before.last(.handedIn).map { "It was handed in \($0.dayText) already. Twice?" }
                ?? "No take-home task was given by that day. Is it so?"
        case .accepted where before.last(.offer) == nil, .declined where before.last(.offer) == nil:
            "No offer was made by that day. Is it so?"
        case .offer where before.last(.applied) == nil && before.reached(.heard) == nil:
            "You have neither applied by that day nor heard from them. Is it so?"
        default: nil
        }
    }

    /// A round that was held before its day, or told of twice in two ways.
    private func doubt(ofRound event: JobEvent, _ others: JobHistory) -> String? {
        guard event.kind.isOfRound, let id = event.round, let round = self[Round.self][id] else { return nil }
        let told = others.events.filter { $0.round == id }
        if event.kind == .roundPlanned {
            return told.first { $0.kind != .roundPlanned && $0.day < event.day }.map {
                "The \(round.kind.round) was held by \($0.day.text) already. Planned after that?"
            }
        }
        if let planned = told.first(where: { $0.kind == .roundPlanned && $0.knownDay != nil }), event.day < planned.day
        {
            return "The \(round.kind.round) was only planned on \(planned.day.text). Is it so?"
        }
        if let day = round.day, event.day < day {
            return "The \(round.kind.round) is on \(day.text). Was it held before?"
        }
        let opposite: JobEvent.Kind? =
            event.kind == .roundPassed ? .roundFailed : event.kind == .roundFailed ? .roundPassed : nil
        return told.first { $0.kind == opposite }.map {
            "You said on \($0.day.text) that it was \($0.kind == .roundPassed ? "" : "not ")passed. Otherwise now?"
        }
    }
}
