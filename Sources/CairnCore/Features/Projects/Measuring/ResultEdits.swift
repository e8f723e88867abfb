/// Changes to results.
extension Journey {
    /// Adds a result, or replaces the stored one. A first one on the test set opens that.
    public func putting(_ result: ProjectResult, _ project: Project, _ context: Context) -> Change? {
        let isNew = self[ProjectResult.self][result.id] == nil
        let verb = isNew ? "Add" : "Edit"
        var new = result
        if let old = self[ProjectResult.self][new.id], !old.hash.isEmpty, !new.hasNumbers(of: old) { new.isOwnNumber() }
        return putting([new], project, context) {
            "\(verb) the result \($0.metric) \(Figures($0, contract(of: project.id)).value) of “\(project.name)”"
        }
    }

    /// Keeps what was made of a file, as one change. What is there already from the same file stays as it is; once it is
    /// said what the scores are (``ScoreScale``), it has the new values in its place, which is no second look at the test set.
    ///
    /// - Returns: nil if all of it is there.
    public func keeping(_ results: [ProjectResult], _ project: Project, _ context: Context) -> Change? {
        let known = Dictionary(self.results(of: project.id).map { (Origin($0), $0) }, uniquingKeysWith: { $1 })
        let new = completed(results, project, context).compactMap { result -> ProjectResult? in
            guard let old = known[Origin(result)] else { return result }
            let isSaid = old.isOfGuessedScale && !result.isOfGuessedScale
            return isSaid || result.isInOtherScale(than: old) ? result.inPlace(of: old) : nil
        }
        return putting(new, project, context) { first in
            "Keep \(count(new.count, "result")) of “\(project.name)”\(first.file.isEmpty ? "" : " from \(first.file)")"
        }
    }

    /// What was made of a file or counted, as it would be kept: parts of 1 in percent if the contract counts them so.
    public func completed(_ results: [ProjectResult], _ project: Project, _ context: Context) -> [ProjectResult] {
        let contract = contract(of: project.id)
        return results.map { result in
            var new = result
            complete(&new, project, context)
            guard result.unit.isEmpty, let unit = contract.unit(ofMetric: new.metric) else { return new }
            new.unit = unit
            return new.asItsUnitSays
        }
    }

    /// Removes all results that were made of that file.
    public func removing(fileWithHash hash: String, _ project: Project) -> Change? {
        let own = results(of: project.id).filter { $0.hash == hash && !hash.isEmpty }
        guard let first = own.first else { return nil }
        return Change(
            "Delete \(count(own.count, "result")) of “\(project.name)” from \(first.file)",
            own.flatMap { edits(removing: $0) })
    }

    private func putting(
        _ results: [ProjectResult], _ project: Project, _ context: Context, title: (ProjectResult) -> String
    ) -> Change? {
        var (edits, puts) = ([Edit](), [Edit]())
        var opening = openings(of: project.id).last?.id
        let isExploratory = contract(of: project.id).frozen == nil
        if !isExploratory, looksAgain(results, project) {
            let again = TestOpening(id: context.makeID(), project: project.id, day: context.today)
            edits.append(Edit(from: nil, to: again))
            opening = again.id
        }
        for result in results {
            var new = result
            complete(&new, project, context)
            let old = self[ProjectResult.self][new.id]
            if old == nil { new.isExploratory = isExploratory }
            if old == nil, !new.isExploratory, new.split == .test, new.opening == nil {
                if opening == nil {
                    let first = TestOpening(id: context.makeID(), project: project.id, day: min(new.day, context.today))
                    edits.append(Edit(from: nil, to: first))
                    opening = first.id
                }
                new.opening = opening
            }
            if let edit = edit(putting: new) { puts.append(edit) }
        }
        guard let first = results.first, !puts.isEmpty else { return nil }
        return Change(title(first), edits + puts)
    }

    /// Whether the newest opening has values of the same, or the contract made the test another one since, so that these
    /// come of looking at a test set once more. A baseline may be measured any number of times. A main one, with or without
    /// that name, is about whatever decides: under another name it would be looked at a second time, too.
    private func looksAgain(_ results: [ProjectResult], _ project: Project) -> Bool {
        guard let opening = openings(of: project.id).last else { return false }
        let known = self.results(of: project.id).filter { $0.opening == opening.id }
        let contract = contract(of: project.id)
        let against = Set((known + results).map(\.against))
        let decisive = ResultSelection(project.id, self).decisive
        let isRenewed = amendments(of: project.id).contains { $0.afterResults && $0.renewsTest && $0.isAfter(opening) }
        return results.contains { new in
            guard new.split == .test, new.opening == nil, self[ProjectResult.self][new.id] == nil,
                !contract.isBaseline(new.variant), new.variant.isEmpty || !against.contains(new.variant)
            else { return false }
            return isRenewed || known.contains { new.isAgain($0, decisive) }
        }
    }

    /// Calls the metric as the contract does, and fills in what is known of it: the contract's before the Library's.
    private func complete(_ result: inout ProjectResult, _ project: Project, _ context: Context) {
        let contract = contract(of: project.id)
        result.metric = contract.name(of: result.metric, context.library.texts)
        let isOwn = Folding.areOne(result.metric, contract.metric)
        let kind = isOwn ? nil : context.library.texts.metric(named: result.metric)
        if result.unit.isEmpty { result.unit = isOwn ? contract.unit : kind?.writtenUnit ?? "" }
        if result.better == nil {
            result.better = isOwn ? contract.better : kind.map { $0.direction == .higher ? .higher : .lower }
        }
    }

    /// What makes two results of files the same.
    private struct Origin: Hashable {
        let texts: [String]

        init(_ result: ProjectResult) {
            texts = [
                // Of a result that was typed in there may be another.
                result.hash.isEmpty ? result.id : result.hash, result.metric, result.variant, result.slice,
                result.split.rawValue, result.against,
            ]
        }
    }
}

extension ProjectResult {
    /// Whether it measures what another one did before, of which `decisive` is the one that decides.
    fileprivate func isAgain(_ old: ProjectResult, _ decisive: ProjectResult?) -> Bool {
        guard !isOfFile(old), Folding.areOne(old.slice, slice), Folding.areOne(old.metric, metric) else { return false }
        let isAlike = old.conditions == conditions
        if old.isOfVariant(variant) { return isAlike }
        guard isMain, let decisive, old.isOfVariant(decisive.variant) else { return false }
        return isAlike || old.id == decisive.id
    }

    /// Whether it is the other one, with parts of 1 taken as percent or percent as parts.
    fileprivate func isInOtherScale(than old: ProjectResult) -> Bool {
        let ratio = value / old.value
        return abs(ratio - 100) < 1e-6 || abs(ratio - 0.01) < 1e-10
    }

    /// The same result as the record that another one is.
    fileprivate func inPlace(of old: ProjectResult) -> ProjectResult {
        var result = self
        (result.id, result.opening, result.isExploratory) = (old.id, old.opening, old.isExploratory)
        return result
    }

    fileprivate func hasNumbers(of other: ProjectResult) -> Bool {
        func numbers(_ result: ProjectResult) -> [Double?] {
            [
                result.value, result.low, result.high, result.difference, result.differenceLow, result.differenceHigh,
                result.cases.map(Double.init), result.hits.map(Double.init), result.seeds.map(Double.init),
            ]
        }
        return numbers(self) == numbers(other)
    }

    /// It was corrected by hand: the file no longer vouches for it.
    fileprivate mutating func isOwnNumber() {
        (file, hash, level, overCases, overSeeds, changed) = ("", "", nil, nil, nil, nil)
        (factor, relativeLow, relativeHigh) = (nil, nil, nil)
    }
}
