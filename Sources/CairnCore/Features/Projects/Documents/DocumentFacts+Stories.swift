/// What a postmortem and a design note tell.
extension DocumentFacts {
    var incident: DocumentData {
        var group = DocumentData()
        if let dropped = project.dropped {
            group.text("incident_summary", "Dropped on \(dropped.text): \(Self.sentence(project.because))")
        }
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

    private var impact: String? {
        guard standing.judgement.verdict == .notMet, let margin = standing.judgement.margin else { return nil }
        let unit = contract.unit.isEmpty ? "" : " \(contract.unit)"
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
