/// What was measured beside the metric that decides: attacks, raters, how long it takes and what it costs.
extension DocumentFacts {
    /// Attacks by category, without the guardrail and with it; then harmless requests that were refused.
    var attacks: [DocumentData] {
        let texts = context.library.texts
        var rows: [String: [String: ProjectResult]] = [:]
        var names: [String] = []
        for result in results where [RedTeam.unguarded, RedTeam.guarded].contains(result.variant) {
            // A contract may call them otherwise: "attack rate", "refusals".
            let isAttack = texts.areOneMetric(result.metric, RedTeam.attackSuccess)
            guard isAttack || texts.areOneMetric(result.metric, RedTeam.overRefusal) else { continue }
            let name = !isAttack ? "harmless requests refused" : result.slice.isEmpty ? "all attacks" : result.slice
            if !names.contains(name) { names.append(name) }
            rows[name, default: [:]][result.variant] = result
        }
        return names.map { name in
            var item = DocumentData()
            item.line("attack_category", name)
            item.line("attack_off", rows[name]?[RedTeam.unguarded].map(counted))
            item.line("attack_on", rows[name]?[RedTeam.guarded].map(counted))
            return item
        }
    }

    /// "4 of 20 (0.08 to 0.42)", "4 of 20 (8 to 42 %)".
    private func counted(_ result: ProjectResult) -> String {
        let figures = Figures(result, contract)
        let unit = MeasureWords.isPercent(result.unit) ? " %" : ""
        return [figures.cases ?? figures.value, figures.interval.map { "(\($0)\(unit))" }].compactMap(\.self)
            .joined(separator: " ")
    }

    /// "judge and human: Cohen's kappa 0.73, 95% interval 0.45 to 1.0; they agreed on 74 of 80".
    var agreements: [String] {
        results.compactMap { result in
            guard let grid = ResultGrid(result), let agreement = grid.agreement, grid.names.count == 2 else {
                return nil
            }
            let figures = Figures(result, contract)
            let agreed = agreement.categories.indices.reduce(0) { $0 + agreement.confusion[$1][$1] }
            let interval = figures.interval.map { ", 95% interval \($0)" } ?? ""
            return
                "\(grid.names[0]) and \(grid.names[1]): \(result.metric) \(figures.value)\(interval); they agreed on "
                + "\(agreed) of \(agreement.cases)"
        }
    }

    /// "latency p95 580 ms, 95% interval 571 to 589, at 5 requests a second", the newest of each.
    var speeds: [String] {
        var newest: [[String]: ProjectResult] = [:]
        var order: [[String]] = []
        for result in results where result.slice.isEmpty && !result.isExploratory {
            guard let kind = context.library.texts.metric(named: result.metric), Self.serving.contains(kind.id) else {
                continue
            }
            let key = [result.metric, result.variant, result.conditions]
            if newest[key] == nil { order.append(key) }
            newest[key] = result
        }
        return order.compactMap { newest[$0] }.map { result in
            let figures = Figures(result, contract)
            let unit = contract.unit(of: result)
            let value = "\(result.metric) \(figures.value)\(unit.isEmpty ? "" : " \(unit)")"
            let parts = [value, result.variant, figures.interval.map { "95% interval \($0)" } ?? "", result.conditions]
            return parts.filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private static let serving: Set = [
        "latency-median", "latency-p95", "latency-p99", "first-token", "throughput", "cost-per-thousand",
        "cost-per-success", "peak-memory", "model-size",
    ]

    /// From a fresh clone to the number that decides: only if both can be named to others.
    var startCommands: [DocumentData] {
        guard let repository = WebAddress(public: project.repository, isRepository: true),
            let command = standing.decisive.flatMap({ DocumentData.code($0.command) })
        else { return [] }
        return ["git clone \(repository.text)", command].map { line in
            var item = DocumentData()
            item.ready("start_command", line)
            return item
        }
    }
}
