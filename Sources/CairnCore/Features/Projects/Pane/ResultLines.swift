/// The results of a project on its page: tables of variants, slices and what was live, then each value and each file.
struct ResultLines {
    let project: String
    let contract: Contract
    let results: [ProjectResult]
    private let deciding: [String]
    private let looks: TestLooks

    init(_ project: String, _ journey: Journey, _ looks: TestLooks) {
        self.project = project
        contract = journey.contract(of: project)
        results = journey.results(of: project)
        deciding = journey.decidingSlices(of: project)
        self.looks = looks
    }

    func add(to page: inout Document, upTo enough: Int) {
        page.heading("Results")
        if results.isEmpty {
            page.text("None yet. e adds one: a value, its interval, or how many of how many.", .hint)
        }
        page.add(
            upTo: enough, { variants(.test, "On the test set", &$0) },
            { variants(.validation, "On validation data", &$0) },
            { variants(.training, "On training data", &$0) }, live, slices, grids, singles, files, ways)
    }

    private func ways(_ page: inout Document) {
        for (text, name) in [("Results from a file", "result-file"), ("Attacks by category", "red-team")] {
            page.blocks.append(.link(.init(text), sign: .init("›"), remark: "", .local(name)))
        }
    }

    private func variants(_ split: ProjectResult.Split, _ name: String, _ page: inout Document) {
        guard let table = VariantTable(results, split, contract, looks), table.isWorthwhile else { return }
        page.text(name, .dim)
        page.blocks.append(table.block)
        page.gap()
    }

    private func grids(_ page: inout Document) {
        for result in results where !result.grid.isEmpty { ResultGrid(result)?.add(to: &page) }
    }

    private func live(_ page: inout Document) {
        let live = results.filter { $0.split == .live && $0.slice.isEmpty && $0.grid.isEmpty }
            .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        guard live.count > 1 else { return }
        page.text("Live", .dim)
        page.blocks.append(
            .table(
                [["day", "period", "metric", "value"].map { Document.Span($0) }]
                    + live.map { result in
                        let name = [result.metric, result.variant].filter { !$0.isEmpty }.joined(separator: ", ")
                        return [
                            result.day.text, result.conditions, name,
                            ResultWords.value(
                                result.measured, contract.unit(of: result), isDifference: false,
                                apartFrom: contract.lines(result)),
                        ]
                        .map { Document.Span($0) }
                    }))
        page.gap()
    }

    /// The newest result of each slice, metric and variant: of the test set, as soon as it was opened, and of the main variant, if
    /// there is one. A table of all would hide what it is for.
    private func slices(_ page: inout Document) {
        var newest: [[String]: ProjectResult] = [:]
        var (order, names, columns) = ([[String]](), [String](), [[String]]())
        for result in sliced {
            let look = looks.words(result)
            let key = [result.slice, result.metric, result.variant, look.isEmpty ? result.split.rawValue : look]
            if newest[key] == nil { order.append(key) }
            if !names.contains(result.slice) { names.append(result.slice) }
            let column = Array(key.dropFirst())
            if !columns.contains(column) { columns.append(column) }
            newest[key] = result
        }
        guard !order.isEmpty else { return }
        let header =
            [Document.Span("slice"), Document.Span("n")]
            + columns.map { column in
                let split = column[2] == ProjectResult.Split.test.rawValue ? "" : column[2]
                return Document.Span([column[0], column[1], split].filter { !$0.isEmpty }.joined(separator: ", "))
            }
        let rows = names.map { name in
            let own = columns.map { newest[[name] + $0] }
            let isNamed = deciding.contains { Folding.areOne($0, name) }
            let counts = own.compactMap { $0?.cases }.max()
            return [Document.Span(isNamed ? "\(name), decides" : name), Document.Span(counts.map(String.init) ?? "")]
                + own.map { Document.Span($0.map { ResultWords.cell($0, contract) } ?? "") }
        }
        page.text("By slice", .dim)
        page.blocks.append(.table([header] + rows))
        let isWide = newest.values.contains { ($0.level ?? Measured.level) > Measured.level }
        if isWide {
            page.text(
                "The more slices, the wider each interval, so that all of them hold together: they describe.", .dim)
        }
        page.gap()
    }

    private var sliced: [ProjectResult] {
        let all = results.filter { !$0.slice.isEmpty && $0.split != .live && $0.grid.isEmpty }
        let counted = all.filter { $0.split == .test && !$0.isExploratory }
        let shown = counted.isEmpty ? all : counted
        return shown.filter { result in
            result.variant.isEmpty || !shown.contains { $0.variant.isEmpty && $0.metric == result.metric }
        }
    }

    /// Each value that was entered by itself.
    private func singles(_ page: inout Document) {
        for result in results where result.hash.isEmpty {
            let about = [
                result.variant, result.slice.isEmpty ? "" : "on \(result.slice)",
                result.split == .test ? "" : result.split.rawValue, result.cases.map { "n \($0)" } ?? "",
                result.conditions, result.isExploratory ? "exploratory" : "", looks.words(result),
            ].filter { !$0.isEmpty }.joined(separator: ", ")
            page.blocks.append(
                .link(
                    .init(result.valueText(contract)), sign: .init("·"), remark: about,
                    .record(ProjectResult.kind.name, result.id)))
        }
    }

    private func files(_ page: inout Document) {
        var seen: Set<String> = []
        for result in results where !result.hash.isEmpty && seen.insert(result.hash).inserted {
            let own = results.filter { $0.hash == result.hash }
            let cases = own.compactMap(\.cases).max().map { ", \(count($0, "case"))" } ?? ""
            page.blocks.append(
                .link(
                    .init("\(result.file): \(count(own.count, "result"))\(cases)"), sign: .init("·"),
                    remark: "\(result.day.text), SHA-256 \(result.hash.prefix(8))", .local("file:\(result.hash)")))
        }
    }

    /// The hash of the file that a target is about; nil if it is about none.
    static func hash(_ target: Document.Target?) -> String? {
        guard case .local(let name)? = target, name.hasPrefix("file:") else { return nil }
        return String(name.dropFirst("file:".count))
    }
}

/// What was made of a file of a project, or would be, and how the project stands with it.
public enum KeptPage {
    /// The page.
    public static func document(
        _ new: [ProjectResult], _ project: Project, _ journey: Journey, isKept: Bool
    ) -> Document {
        let contract = journey.contract(of: project.id)
        let file = new.first.flatMap { $0.hash.isEmpty ? nil : "\($0.file) · SHA-256 \($0.hash.prefix(16))" }
        var page = Document(file ?? project.name)
        for split in ProjectResult.Split.allCases {
            guard let table = VariantTable(new, split, contract, TestLooks(project.id, journey)) else { continue }
            page.text("\(split.rawValue)", .dim)
            page.blocks.append(table.block)
            page.gap()
        }
        ResultLines(project.id, new, journey).more(&page)
        let whole = new.filter(\.slice.isEmpty)
        let said = whole.map { "\($0.how)." } + whole.map(\.remark).filter { !$0.isEmpty }
        page.bullets(said.enumerated().filter { said.firstIndex(of: $0.element) == $0.offset }.map(\.element), .dim)
        if contract.frozen == nil {
            page.text("The contract is not frozen: these results are exploratory, and say so.")
            return page
        }
        let standing = ProjectStanding(project.id, journey)
        guard standing.decisive != nil else { return page }
        page.gap()
        page.standing(standing)
        page.bullets(standing.parts.map(\.line))
        page.bullets(standing.remarks.filter { !said.contains($0) }, .dim)
        if let advice = standing.advice { page.text(advice) }
        return page
    }
}

extension ResultLines {
    /// Of results that are not kept yet.
    fileprivate init(_ project: String, _ results: [ProjectResult], _ journey: Journey) {
        (self.project, self.results) = (project, results)
        (contract, deciding) = (journey.contract(of: project), journey.decidingSlices(of: project))
        looks = TestLooks(project, journey)
    }

    /// Slices and tables of single results.
    fileprivate func more(_ page: inout Document) {
        slices(&page)
        grids(&page)
    }
}
