/// What a postmortem and a design note tell.
extension DocumentFacts {
    var incident: DocumentData {
        var group = DocumentData()
        if let dropped = project.dropped {
            group.text("incident_summary", "Dropped on \(dropped.text): \(Self.sentence(project.because))")
        } else {
            group.text("incident_summary", gain)
        }
        group.lines("went_well", kept)
        group.text("incident_impact", impact)
        group.lines(
            "incident_causes",
            journey.failures(of: project.id).map { "\($0.cause): \($0.count) of the failures that were read" })
        group.lines("went_wrong", project.failed.isEmpty ? [] : [project.failed])
        var action = DocumentData()
        action.line("action", project.next)
        group.list("actions", action.isEmpty ? [] : [action])
        group.list("timeline", timeline)
        return group
    }

    /// What is known now and was not before; nil while nothing is.
    private var gain: String? {
        guard let decisive = standing.decisive else { return nil }
        let figures = Figures(decisive, contract)
        let unit = contract.unit.isEmpty ? "" : " \(contract.unit)"
        let interval = figures.interval.map { ", 95% interval \($0)" } ?? ""
        let value = "\(decisive.metric) is \(figures.value)\(unit)\(interval)"
        let promise = "what was promised was \(contract.promiseWords)"
        switch standing.verdict {
        case .notDecidable where standing.judgement.verdict != .notDecidable:
            return
                "Nothing broke. It is known now: \(value); \(promise): \(standing.judgement.verdict.name). "
                + "What lies too close to be told apart: \(standing.deciding.map(\.known).listed)."
        case .notDecidable:
            let next =
                if case .cases? = standing.judgement.needed {
                    " How many cases would decide is known, too, and the next promise can be made to that size."
                } else {
                    ""
                }
            return
                "Nothing broke. It is known now: \(value). What was promised, \(contract.promiseWords), lies too close "
                + "to be told apart.\(next)"
        case .notMet where standing.judgement.verdict != .notMet:
            return
                "It is known now, with an interval, that this way does not lead there: \(value); \(promise): "
                + "\(standing.judgement.verdict.name). What is not met: \(standing.deciding.map(\.known).listed)."
        case .notMet:
            return "It is known now, with an interval, that this way does not lead there: \(value); \(promise)."
        case .met, .open: return nil
        }
    }

    /// What was done as it should be, and which guards held.
    private var kept: [String] {
        guard let frozen = contract.frozen, standing.decisive != nil else { return [] }
        let guards = standing.parts.filter { $0.isGuard && $0.judgement.verdict == .met }
        return [
            "The promise was made before any result that counts: frozen on \(frozen.text).",
            standing.openings.count == 1 ? "The test set was opened once." : nil,
        ].compactMap(\.self) + guards.map { "\($0.name) held: \($0.value), \($0.promise)." }
    }

    private var impact: String? {
        guard standing.judgement.verdict == .notMet, let margin = standing.judgement.margin else { return nil }
        let unit = MeasureWords.unit(contract.unit, ofDifference: margin)
        return "The line was missed by at least \(MeasureWords.text(margin, digits: 2))\(unit)."
    }

    private var timeline: [DocumentData] {
        let amendments = journey.amendments(of: project.id).map {
            ($0.day, "Contract amended\($0.afterResults ? ", results were known" : ""): \($0.reason)")
        }
        let openings = standing.openings.enumerated().map { place, opening in
            let why = opening.why.isEmpty ? "" : ": \(opening.why)"
            return (opening.day, "Test set opened\(place == 0 ? "" : " again")\(why)")
        }
        let frozen = contract.frozen.map { ($0, "Contract frozen") }
        var events = [(project.framed, "Framed"), frozen].compactMap(\.self) + amendments + openings
        if let shipped = project.shipped { events.append((shipped, "Shipped")) }
        if let dropped = project.dropped { events.append((dropped, "Dropped")) }
        return events.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element)
            .map { day, text in
                var item = DocumentData()
                item.line("happened_at", day.text)
                item.line("happened", Self.sentence(text))
                return item
            }
    }

    var design: DocumentData {
        var group = DocumentData()
        group.lines("wrong_if", project.stop.isEmpty ? [] : [project.stop])
        group.text("way_back", answer("rollback"))
        group.lines("open_questions", questions.filter { answers[$0.id] == nil }.map(\.question))
        return group
    }
}
