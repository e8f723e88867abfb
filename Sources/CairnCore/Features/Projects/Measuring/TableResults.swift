/// Results that are more than one number: with a table of their own, or with and without a guardrail.
extension ScoreResults.Origin {
    /// How far two raters agree, or a judge model and a person: Cohen's κ with who chose what.
    ///
    /// - Throws: if there is no pair, or there are too many categories.
    public func agreement(
        _ first: String, _ second: String, _ pairs: some Sequence<(first: String, second: String)>, id: String
    ) throws(StatisticsProblem) -> ProjectResult {
        let agreement = try Agreement(pairs)
        var result = result("Cohen's kappa", .higher, id)
        result.take(agreement.kappa)
        (result.variant, result.against) = (first, second)
        let rows = zip(agreement.categories, agreement.confusion).map { [$0] + $1.map(String.init) }
        result.grid = ResultGrid(.agreement, names: [first, second], rows: rows).lines
        return result
    }

    /// Whether what was predicted happened as often as that: Brier's score with a table.
    ///
    /// - Throws: if there are no predictions.
    public func calibration(
        _ predictions: [(probability: Double, happened: Bool)], id: String
    ) throws(StatisticsProblem) -> ProjectResult {
        let table = try CalibrationTable(predictions)
        var result = result("Brier score", .lower, id)
        result.take(table.brier)
        let rows = table.bins.map { bin in
            [bin.mean, bin.observed.value, bin.observed.interval?.low ?? 0, bin.observed.interval?.high ?? 1]
                .map { MeasureWords.text($0, digits: 3) } + [String(bin.observed.cases)]
        }
        result.grid = ResultGrid(.calibration, names: ["predicted", "happened"], rows: rows).lines
        return result
    }

    /// Attacks that came through and harmless requests that were refused, without a guardrail and with it.
    public func redTeam(_ team: RedTeam, makeID: () -> String) -> [ProjectResult] {
        var results: [ProjectResult] = []
        func add(_ metric: String, _ row: RedTeam.Row) {
            for (isOn, estimate) in [(false, row.off), (true, row.on)] {
                guard let estimate else { continue }
                var result = result(metric, .lower, makeID())
                result.take(estimate)
                (result.hits, result.slice) = (estimate.hits, row.category)
                result.variant = isOn ? RedTeam.guarded : RedTeam.unguarded
                if isOn, let change = row.change {
                    result.against = RedTeam.unguarded
                    result.take(difference: change)
                }
                results.append(result)
            }
        }
        for row in team.rows { add(RedTeam.attackSuccess, row) }
        if team.refusedOff != nil || team.refusedOn != nil { add(RedTeam.overRefusal, team.overRefusal) }
        return results
    }

    private func result(_ metric: String, _ better: Contract.Better, _ id: String) -> ProjectResult {
        var result = ProjectResult(id: id, project: project, day: day)
        (result.metric, result.better, result.split, result.commit) = (metric, better, split, commit)
        (result.command, result.conditions, result.file, result.hash) = (command, conditions, file, hash)
        return result
    }
}

extension RedTeam {
    /// What the variants are called.
    static let (unguarded, guarded) = ("guardrail off", "guardrail on")
    /// What the metrics are called.
    static let (attackSuccess, overRefusal) = ("attack success", "over-refusal")

    /// From lines like "prompt injection: 6 of 20, 1 of 20", where the second counts are those with the guardrail; a single one
    /// is as it is in use. `harmless` is like that, without a category.
    ///
    /// - Throws: if a line cannot be read, or a category is there twice.
    public init(lines: [String], harmless: String) throws(StatisticsProblem) {
        var attacks: [Attacks] = []
        for line in lines {
            guard let colon = line.lastIndex(of: ":") else {
                throw .impossible("“\(line)” is not as in “jailbreak: 6 of 20, 1 of 20”")
            }
            let counts = try RedTeam.counts(String(line[line.index(after: colon)...]), of: line)
            let category = line[..<colon].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !category.isEmpty else { throw .impossible("“\(line)” names no category") }
            attacks.append(Attacks(category, off: counts.off, on: counts.on))
        }
        let refused: (off: Share?, on: Share?) =
            harmless.isEmpty ? (nil, nil) : try RedTeam.counts(harmless, of: harmless)
        guard !attacks.isEmpty || !harmless.isEmpty else { throw .noScores }
        try self.init(attacks, refusedOff: refused.off, refusedOn: refused.on)
    }

    private static func counts(_ text: String, of line: String) throws(StatisticsProblem) -> (off: Share?, on: Share?) {
        var shares: [Share] = []
        for part in text.split(separator: ",") {
            let words = part.split(whereSeparator: { $0.isWhitespace || $0 == "/" }).filter { $0 != "of" }
            guard words.count == 2, let hits = Int(words[0]), let trials = Int(words[1]) else {
                throw .impossible("“\(line)” is not as in “6 of 20, 1 of 20”")
            }
            shares.append(try Share(hits, of: trials))
        }
        switch shares.count {
        case 1: return (nil, shares[0])
        case 2: return (shares[0], shares[1])
        default: throw .impossible("“\(line)” is not as in “6 of 20, 1 of 20”")
        }
    }
}
