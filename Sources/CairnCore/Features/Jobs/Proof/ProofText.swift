/// A posting's demands with what proves them, in words.
extension PostingProof {
    /// "Proven for 5 of 8 musts · 2 begun · 1 missing (about 8 h for a first pass)"; if nothing is demanded, why.
    public var summary: String {
        let all = musts.count
        guard all > 0 else { return reason }
        let missing = count(.not)
        let hours = missingHours.map { " (about \($0.text) for a first pass)" } ?? ""
        let begun = count(.begun)
        let words = [
            "Proven for \(count(.proven)) of \(all) \(all == 1 ? "must" : "musts")",
            count(.done) > 0 ? "\(count(.done)) done without proof" : nil,
            begun > 0 ? "\(begun) begun" + (missing == 0 ? hours : "") : nil,
            missing > 0 ? "\(missing) missing" + hours : nil,
            count(.unknown) > 0 ? "\(count(.unknown)) that the Library does not know" : nil,
        ]
        return words.compactMap(\.self).joined(separator: " · ")
    }

    /// Why nothing is demanded. That no must was found never means that nothing is missing.
    private var reason: String {
        if !doubts.isEmpty { return doubts.map(\.description).joined(separator: " ") }
        let named = lines.count
        let rest = unplaced.isEmpty ? "" : " Look at the lines that could not be placed."
        return named == 0
            ? "Nothing that is demanded was found, which does not mean that nothing is." + rest
            : "It says of nothing that one must have it; \(named) \(named == 1 ? "skill is" : "skills are") named."
                + rest
    }

    /// The page to apply with: each demand that is proven with its evidence, what is done or begun by name, and below it what is
    /// welcome and proven. How many demands there are stands at its head; what is missing is for the user and not for the
    /// employer. Mail addresses and paths of the user's own machine are left out.
    ///
    /// - Parameters:
    ///   - title: of the job; may be empty, as may the company.
    public func text(title: String, company: String) -> String {
        let head = [title, company].filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = head.isEmpty ? [] : [head, ""]
        lines.append(
            musts.isEmpty ? summary : "Proven for \(count(.proven)) of \(CairnCore.count(musts.count, "must"))")
        let proven = musts.filter { PostingProof.best($0)?.state == .proven }
        if !proven.isEmpty { lines += [""] + proven.flatMap(text) }
        for (state, heading) in [(ProofState.done, "Done"), (.begun, "Begun")] {
            let names = musts.compactMap { must in PostingProof.best(must).flatMap { $0.state == state ? $0.name : nil }
            }
            if !names.isEmpty { lines += ["", "\(heading): \(names.joined(separator: ", "))"] }
        }
        let nices = self.lines(.nice).filter { $0.state == .proven }
        if !nices.isEmpty { lines += ["", "Welcome, and proven:"] + nices.flatMap { text([$0]) } }
        return PublicText.shown(lines.joined(separator: "\n")) + "\n"
    }

    private func text(_ must: [Line]) -> [String] {
        guard let best = PostingProof.best(must) else { return [] }
        let others = must.filter { $0 != best }.map(\.name)
        let name = best.name + (others.isEmpty ? "" : " (or \(others.joined(separator: ", ")))")
        return ["- \(name)"]
            + best.evidence.map { evidence in
                let shows = evidence.shows.isEmpty ? "" : "\(evidence.shows): "
                return "    \(shows)\(evidence.place) (\(evidence.date.text))"
            }
    }
}
