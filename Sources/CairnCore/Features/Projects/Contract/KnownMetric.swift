extension Contract {
    /// Takes over what the Library knows of a metric that is another one than before: which way is better, and its unit.
    ///
    /// - Parameter said: names of fields that the user answered, which stay.
    public mutating func followMetric(since old: Contract, said: Set<String>, _ library: Library) {
        guard Folding.words(metric) != Folding.words(old.metric), let kind = library.texts.metric(named: metric) else {
            return
        }
        if !said.contains("better") { better = kind.direction == .higher ? .higher : .lower }
        if !said.contains("unit"), unit == old.unit, !kind.writtenUnit.isEmpty { unit = kind.writtenUnit }
    }

    /// Says that the line is worse than the baseline, as though better were the other way; nil if it is not.
    public var directionDoubt: String? {
        guard lineIs == .value, let line, let baselineValue,
            better == .higher ? line < baselineValue : line > baselineValue
        else { return nil }
        return "The line is worse than the baseline, if \(better.rawValue) is better: is it?"
    }

    /// "MAE: lower is better.", once the metric or that changes; nil otherwise.
    public func metricWords(since old: Contract) -> String? {
        guard !metric.isEmpty, (metric, better) != (old.metric, old.better) else { return nil }
        return "\(metric): \(better.rawValue) is better\(unit.isEmpty ? "" : ", in \(unit)")."
    }
}

extension Form {
    /// Answers "better" and "unit" by what is known of the metric that is typed, unless the user answered them: the
    /// contract's for its own metric, else the Library's.
    mutating func followMetric(from old: Form, _ contract: Contract?, _ library: Library) {
        guard let place = index(of: "metric"), let before = old.index(of: "metric") else { return }
        let typed = fields[place].value
        guard typed != old.fields[before].value, let known = Known(typed, contract, library) else { return }
        if let index = index(of: "better"), !fields[index].isChanged, case .choice(let names, _) = fields[index].answer,
            let place = fields[index].words.firstIndex(of: known.better.rawValue)
        {
            fields[index].propose(.choice(names, place))
        }
        guard let index = index(of: "unit"), !fields[index].isChanged else { return }
        let isFollowing = fields[index].value.isEmpty || fields[index].line?.isProposal == true
        guard isFollowing || !known.unit.isEmpty else { return }
        fields[index].propose(.text(TextField(known.unit, isProposal: true)))
    }

    private struct Known {
        let better: Contract.Better
        let unit: String

        init?(_ metric: String, _ contract: Contract?, _ library: Library) {
            if let contract, !metric.isEmpty, Folding.areOne(metric, contract.metric) {
                (better, unit) = (contract.better, contract.unit)
            } else if let kind = library.texts.metric(named: metric) {
                (better, unit) = (kind.direction == .higher ? .higher : .lower, kind.writtenUnit)
            } else {
                return nil
            }
        }
    }
}
