/// What came out, in words and numbers.
extension DocumentFacts {
    var outcome: DocumentData {
        var group = DocumentData()
        guard let told = standing.told else { return group }
        group.line("outcome_sentence", told)
        // What the user may do next is nobody else's business.
        let why = [standing.finding, standing.gain?.otherBaseline(contract)].compactMap(\.self)
        group.line("verdict_why", why.isEmpty ? nil : why.joined(separator: " "))
        return group
    }

    var evaluation: DocumentData {
        var group = DocumentData()
        group.group("testing", testing)
        group.group("scores", scores)
        group.list(
            "failures",
            journey.failures(of: project.id).map { failure in
                var item = DocumentData()
                item.line("failure_cause", failure.cause)
                item.line("failure_count", String(failure.count))
                item.line("failure_example", failure.example)
                return item
            })
        return group
    }

    private var testing: DocumentData {
        var group = DocumentData()
        let cases = contract.cases.map { count($0, "test case") }
        group.text(
            "test_data", [cases, contract.split].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "))
        group.list(
            "openings",
            standing.openings.map { opening in
                var item = DocumentData()
                item.line("opened_on", opening.day.text)
                item.line("opened_why", opening.why)
                return item
            })
        group.lines("factors", contract.slices + (contract.group.isEmpty ? [] : ["by \(contract.group)"]))
        group.text("metric_why", metricWhy)
        group.line("interval_how", intervalHow)
        return group
    }

    private var metricWhy: String? {
        guard !contract.metric.isEmpty else { return nil }
        return [
            "\(metricName(contract.metric)): \(contract.better.rawValue) is better.",
            contract.line == nil ? nil : "\(contract.promiseWords).".capitalizedFirst,
        ].compactMap(\.self).joined(separator: " ")
    }

    private var intervalHow: String? {
        guard let result = standing.decisive, result.interval != nil else { return nil }
        let method = result.low == nil ? IntervalMethod.wilson.rawValue : result.method
        let parts = [
            method.isEmpty ? nil : IntervalMethod(rawValue: method)?.name ?? method,
            result.groups.map { "over \(count($0, "group"))" },
            result.runs ?? result.seeds.map { _ in "one training run" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "How the interval was found: \(parts.joined(separator: ", "))."
    }

    private var scores: DocumentData {
        var group = DocumentData()
        // Raters say how far labels can be believed, and have lines of their own.
        let whole = results.filter { $0.slice.isEmpty && ResultGrid($0)?.kind != .agreement }
        let names = VariantNames(whole, looks)
        let rows = ordered(whole).map { row($0, names) }
        if !whole.isEmpty { group.list("results", (baselineRow.map { [$0] } ?? []) + rows) }
        let parts = slices
        group.list("slices", parts.map(slice))
        if parts.count > 1, let worst = worst(of: parts) {
            let unit = contract.unit.isEmpty ? "" : " \(contract.unit)"
            group.line("worst_slice", "\(worst.slice), \(Figures(worst, contract).value)\(unit)")
        }
        group.list("attacks", attacks)
        group.lines("agreements", agreements)
        return group
    }

    /// What counts first, then later openings of the test set, then what was only explored.
    private func ordered(_ results: [ProjectResult]) -> [ProjectResult] {
        func rank(_ result: ProjectResult) -> Int {
            if result.isExploratory { return 3 }
            return result.split == .test ? (looks.place(of: result) == 0 ? 0 : 1) : 2
        }
        return results.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    private var baselineRow: DocumentData? {
        guard let value = contract.baselineValue, !contract.metric.isEmpty else { return nil }
        var item = DocumentData()
        item.line("result_variant", contract.baseline.isEmpty ? "baseline" : "baseline: \(contract.baseline)")
        item.line("result_metric", metricName(contract.metric))
        item.line("result_value", MeasureWords.text(value))
        item.line("result_split", contract.baselineOn)
        return item
    }

    private func row(_ result: ProjectResult, _ names: VariantNames) -> DocumentData {
        let figures = Figures(result, contract)
        var item = DocumentData()
        let name = [names.name(of: result), looks.words(result)].filter { !$0.isEmpty }
        item.line("result_variant", name.joined(separator: ", "))
        item.line(
            "result_metric",
            [metricName(result), result.conditions].filter { !$0.isEmpty }.joined(separator: ", "))
        item.line("result_value", figures.value)
        item.line("result_interval", figures.interval)
        item.line(
            "result_difference",
            ResultWords.difference(of: result, contract).map {
                contract.isBaseline(result.against) ? $0 : "\($0) from \(result.against)"
            })
        item.line("result_n", figures.cases)
        item.line("result_split", result.split.rawValue)
        item.line("result_day", result.day.text)
        item.ready("result_commit", DocumentData.code(result.commit, inTable: true))
        item.ready("result_command", DocumentData.code(result.command, inTable: true))
        item.flag("is_exploratory", result.isExploratory)
        return item
    }

    /// The result that decides, on each part of the test set.
    private var slices: [ProjectResult] {
        let metric = Folding.words(standing.decisive?.metric ?? contract.metric)
        var newest: [String: ProjectResult] = [:]
        for result in results
        where !result.slice.isEmpty && result.split == .test && Folding.words(result.metric) == metric
            && result.isOfVariant(standing.decisive?.variant ?? "")
            && result.opening == (standing.decisive ?? result).opening
        {
            newest[result.slice] = result
        }
        return newest.values.sorted { $0.id < $1.id }
    }

    private func slice(_ result: ProjectResult) -> DocumentData {
        let figures = Figures(result, contract)
        var item = DocumentData()
        item.line("slice_name", result.slice)
        item.line("slice_value", figures.value)
        item.line("slice_interval", figures.interval)
        item.line("slice_n", figures.cases)
        let named = contract.slices.map { Folding.words($0) }
        item.flag("is_named_before", contract.frozen != nil && named.contains(Folding.words(result.slice)))
        return item
    }

    private func worst(of parts: [ProjectResult]) -> ProjectResult? {
        contract.better == .higher ? parts.min { $0.value < $1.value } : parts.max { $0.value < $1.value }
    }
}

/// A result's numbers as texts tell them, with the digits that the screen shows.
struct Figures {
    let value: String
    /// "11.4 to 12.8".
    let interval: String?
    /// "1200", "170 of 200", "1200 in 40 groups".
    let cases: String?

    init(_ result: ProjectResult, _ contract: Contract) {
        let (ends, lines) = (result.interval, contract.lines(result))
        value = MeasureWords.rounded(result.value, ends, apartFrom: lines)
        interval = ends.map { MeasureWords.range($0, apartFrom: lines) }
        cases = result.cases.map { cases in
            let part = result.hits.map { "\($0) of \(cases)" } ?? "\(cases)"
            return result.groups.map { "\(part) in \(count($0, "group"))" } ?? part
        }
    }
}
