/// What was promised.
extension DocumentFacts {
    var promised: DocumentData {
        var group = DocumentData()
        group.line("frozen_on", contract.frozen?.text)
        let commit = DocumentData.code(contract.commit)
        if contract.frozen != nil { group.ready("frozen_at", commit) }
        group.flag("is_self_dated", contract.frozen != nil && commit == nil)
        group.flag("is_draft", contract.frozen == nil)
        group.text("decision", contract.decision)
        group.lines("error_costs", contract.costs + (project.cost.isEmpty ? [] : [project.cost]))
        group.group("promise", promise)
        group.group("cases", cases)
        group.list("questions", questions.compactMap(question))
        group.list("amendments", journey.amendments(of: project.id).map(amendment))
        return group
    }

    private var promise: DocumentData {
        var group = DocumentData()
        group.line("metric_name", contract.metric)
        group.line("metric_unit", contract.unit)
        group.line("metric_direction", contract.metric.isEmpty ? nil : "\(contract.better.rawValue) is better")
        group.line("baseline_what", contract.baseline)
        group.line("baseline_value", contract.baselineValue.map(MeasureWords.text))
        group.line("baseline_on", contract.baselineOn)
        group.line("acceptance", acceptance)
        group.line("stop_rule", project.stop)
        group.list("guards", guards)
        return group
    }

    /// "at most 13 min".
    private var acceptance: String? {
        guard let line = contract.line else { return nil }
        let unit = contract.unit.isEmpty ? "" : " \(contract.unit)"
        let value = MeasureWords.text(line)
        let metric = contract.metric.isEmpty ? "it" : contract.metric
        return switch contract.lineIs {
        case .value: "\(metric) is at \(contract.better == .higher ? "least" : "most") \(value)\(unit)"
        case .gain:
            "\(metric) is better than the baseline by \(value)\(MeasureWords.unit(contract.unit, ofDifference: line))"
        case .percent: "\(metric) is better than the baseline by \(value) % of it"
        }
    }

    /// Those that have a margin.
    private var guards: [DocumentData] {
        contract.guards.compactMap { text in
            guard let colon = text.lastIndex(of: ":") else { return nil }
            var item = DocumentData()
            item.line("guard_metric", String(text[..<colon]))
            let margin = trimmed(text[text.index(after: colon)...])
            let isLine = GuardLine(text).map { !$0.promise.isComparison } ?? false
            item.line("guard_margin", margin.isEmpty ? nil : isLine ? margin : "by more than \(margin)")
            return item.values.count == 2 ? item : nil
        }
    }

    private var cases: DocumentData {
        var group = DocumentData()
        group.line("prediction_unit", contract.unitOfPrediction)
        group.line("prediction_when", contract.decidedWhen)
        group.line("split_how", contract.split)
        group.line("test_n", contract.cases.map(String.init))
        group.line("resolution", contract.resolution(context.library))
        group.line("cases_group", contract.group)
        group.line("contract_model", contract.model)
        group.line("contract_hardware", contract.hardware)
        group.line("seeds", contract.seeds.map(String.init))
        group.lines("slices_named", contract.slices)
        group.lines("exploratory", contract.exploratory)
        return group
    }

    private func question(_ asked: ContractQuestion) -> DocumentData? {
        guard let answer = answers[asked.id] else { return nil }
        var item = DocumentData()
        item.line("asked", asked.question)
        item.text("answered", answer.answer)
        item.line("skipped_because", answer.because)
        return item
    }

    private func amendment(_ amendment: Amendment) -> DocumentData {
        var item = DocumentData()
        item.line("amended_on", amendment.day.text)
        item.line("amended_field", amendment.fieldWords.capitalizedFirst)
        item.line("amended_from", amendment.from)
        item.line("amended_to", amendment.to)
        item.line("amended_why", amendment.reason)
        item.flag("is_after_results", amendment.afterResults)
        return item
    }
}
