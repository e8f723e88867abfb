/// What model card and data card say beside the results.
extension DocumentFacts {
    var uses: DocumentData {
        var group = DocumentData()
        let decision = contract.decision.isEmpty ? project.decides : contract.decision
        group.text("direct_use", decision.isEmpty ? nil : "Made for one decision: \(Self.sentence(decision))")
        return group
    }

    /// What it takes and gives, as far as the contract says.
    var model: DocumentData {
        var group = DocumentData()
        group.line("model_type", contract.model)
        let (unit, when) = (contract.unitOfPrediction, contract.decidedWhen)
        guard !unit.isEmpty else { return group }
        let seeds =
            standing.decisive?.seeds.map { $0 > 1 ? " Its results are averaged over \($0) training runs." : "" } ?? ""
        group.text(
            "model_description", "One answer is for \(unit)\(when.isEmpty ? "" : ", decided \(when)").\(seeds)")
        return group
    }

    var environment: DocumentData {
        var group = DocumentData()
        group.line("hardware", contract.hardware)
        return group
    }

    var limits: DocumentData {
        var group = DocumentData()
        let period =
            contract.period.isEmpty ? nil : "The data is from \(contract.period); what changed since is not in it."
        let openings = standing.openings.count
        group.lines(
            "limitations",
            [period, openings > 1 ? "The test set was opened \(openings) times." : nil].compactMap(\.self))
        let costs = contract.costs + (project.cost.isEmpty ? [] : ["A wrong answer costs: \(project.cost)"])
        group.list(
            "risks",
            costs.map { cost in
                var item = DocumentData()
                item.line("risk", Self.sentence(cost))
                return item
            })
        return group
    }

    var training: DocumentData {
        var group = DocumentData()
        let parts = [
            ("", contract.source), ("version ", contract.version), ("terms: ", contract.licence),
            ("from ", contract.period),
        ].filter { !$0.1.isEmpty }
        group.text("training_data", parts.map { $0.0 + $0.1 }.joined(separator: ", ").capitalizedFirst)
        group.text("preprocessing", answer("leak-preprocessing"))
        group.lines("speeds_sizes", speeds)
        return group
    }

    var dataSet: DocumentData {
        var group = DocumentData()
        let name = "Data of \(DocumentData.line(project.name))"
        group.ready("front_data_name", Escape.json(name))
        group.ready("front_data_license", HubWords.licence(contract.licence).map { Escape.json($0) })
        group.line("data_name", name)
        let (unit, when) = (contract.unitOfPrediction, contract.decidedWhen)
        group.text(
            "data_summary", unit.isEmpty ? nil : "One case is \(unit)\(when.isEmpty ? "" : ", decided \(when)").")
        group.line("data_source", contract.source)
        group.ready("data_address", WebAddress(public: contract.source)?.text)
        group.line("data_version", contract.version)
        group.line("data_period", contract.period)
        group.line("data_licence", contract.licence)
        group.group("data_use") { use in
            use.lines("data_for", contract.decision.isEmpty ? [] : ["Deciding: \(contract.decision)"])
        }
        group.group("data_structure") { structure in
            var part = DocumentData()
            part.line("part_cases", contract.cases.map(String.init))
            part.line("part_how", contract.split)
            guard !part.isEmpty else { return }
            part.line("part_name", "Test")
            structure.list("data_parts", [part])
        }
        group.group("data_creation") { creation in
            creation.text("data_labelling", answer("label-source"))
            creation.line("data_agreement", agreements.isEmpty ? nil : agreements.joined(separator: "; "))
            creation.text("data_people", contract.people)
        }
        return group
    }

    /// The YAML at the head of a model card.
    func front(_ data: inout DocumentData) {
        data.ready("front_tags", Escape.json([project.topic.rawValue]))
        let counted = results.filter { !$0.isExploratory && $0.split == .test && $0.slice.isEmpty }
        let metrics = counted.compactMap { HubWords.metric($0.metric) }
        let unique = metrics.indices.filter { !metrics[..<$0].contains(metrics[$0]) }.map { metrics[$0] }
        if !unique.isEmpty { data.ready("front_metrics", Escape.json(unique)) }
        let source = DocumentData.line(contract.source)
        guard !source.isEmpty else { return }
        data.list("front_results", counted.map { front($0, source) })
    }

    private func front(_ result: ProjectResult, _ source: String) -> DocumentData {
        let variant = result.variant.isEmpty ? "" : ", \(result.variant)"
        let interval = Figures(result, contract).interval.map { ", 95% interval \($0)" } ?? ""
        var item = DocumentData()
        item.ready("front_model", Escape.json(DocumentData.line(project.name)))
        item.ready("front_result_task", Escape.json(HubWords.task(result.metric) ?? project.topic.rawValue))
        item.ready("front_result_dataset", Escape.json(Slug.of(source) ?? "data"))
        item.ready("front_result_dataset_name", Escape.json(source))
        item.ready("front_result_split", Escape.json(result.split.rawValue))
        let metric = HubWords.metric(result.metric) ?? Slug.of(result.metric) ?? "metric"
        item.ready("front_result_metric", Escape.json(metric))
        item.ready("front_result_value", Escape.yaml(result.value))
        item.ready(
            "front_result_name", Escape.json(DocumentData.line(metricName(result.metric) + variant + interval)))
        return item
    }
}

/// Words of the Hugging Face hub.
enum HubWords {
    /// The id of a licence; nil if the hub has none of that name.
    static func licence(_ text: String) -> String? {
        var id = text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
        for ending in ["-license", "-licence"] where String(id).hasSuffix(ending) { id.removeLast(ending.count) }
        return licences.contains(String(id)) ? String(id) : nil
    }

    private static let licences: Set<String> = [
        "apache-2.0", "mit", "bsd", "bsd-2-clause", "bsd-3-clause", "cc0-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0",
        "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0", "cc-by-nc-nd-4.0",
        "cc-by-nc-sa-4.0", "cc-by-nd-4.0", "gpl", "gpl-2.0", "gpl-3.0", "lgpl-3.0", "agpl-3.0", "mpl-2.0", "odbl",
        "odc-by", "pddl", "unlicense", "cdla-permissive-1.0", "cdla-permissive-2.0", "cdla-sharing-1.0", "openrail",
        "etalab-2.0", "eupl-1.1", "isc", "wtfpl", "zlib", "ecl-2.0", "afl-3.0", "artistic-2.0", "ms-pl",
    ]

    /// The id of a metric, of its usual names; nil for others.
    static func metric(_ name: String) -> String? { metrics[words(name)]?.id }

    /// The task that a metric is of; nil for those that are of many.
    static func task(_ name: String) -> String? { metrics[words(name)]?.task }

    private static func words(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static let metrics: [String: (id: String, task: String?)] = {
        let all: [(id: String, task: String?, names: [String])] = [
            ("accuracy", nil, ["accuracy", "acc"]), ("f1", nil, ["f1", "f1score"]), ("precision", nil, ["precision"]),
            ("recall", nil, ["recall", "sensitivity"]), ("exact_match", nil, ["exactmatch", "em"]),
            ("roc_auc", nil, ["auc", "rocauc", "auroc"]), ("matthews_correlation", nil, ["mcc", "matthews"]),
            ("brier_score", nil, ["brier", "brierscore"]),
            ("mae", "tabular-regression", ["mae", "meanabsoluteerror"]),
            ("mse", "tabular-regression", ["mse", "meansquarederror"]),
            ("rmse", "tabular-regression", ["rmse", "rootmeansquarederror"]),
            ("mape", "tabular-regression", ["mape"]), ("smape", "tabular-regression", ["smape"]),
            ("r_squared", "tabular-regression", ["r2", "rsquared"]),
            ("bleu", "translation", ["bleu"]), ("chrf", "translation", ["chrf"]),
            ("rouge", "summarization", ["rouge", "rougel", "rouge1", "rouge2"]),
            ("wer", "automatic-speech-recognition", ["wer", "worderrorrate"]),
            ("cer", "automatic-speech-recognition", ["cer", "charactererrorrate"]),
            ("perplexity", "text-generation", ["perplexity"]),
            ("mean_iou", "image-segmentation", ["iou", "miou", "meaniou"]),
        ]
        let pairs = all.flatMap { metric in metric.names.map { ($0, (metric.id, metric.task)) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()
}

/// Short names for files and ids.
enum Slug {
    /// Letters, digits and hyphens, 60 at most; nil if nothing is left.
    static func of(_ text: String) -> String? {
        var slug = ""
        for byte in Folding.words(text) {
            let character = Character(Unicode.Scalar(byte))
            if character.isASCII, character.isLetter || character.isNumber {
                slug.append(character)
            } else if !slug.isEmpty, slug.last != "-" {
                slug.append("-")
            }
        }
        slug = String(slug.prefix(60))
        while slug.last == "-" { slug.removeLast() }
        return slug.isEmpty ? nil : slug
    }
}
