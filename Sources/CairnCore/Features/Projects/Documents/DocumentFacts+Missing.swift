/// What a reader would look for and nobody wrote down.
extension DocumentFacts {
    /// In words, each once, in the order of the document.
    func missing(from document: ProjectDocument, _ data: DocumentData) -> [String] {
        let open = (Self.asked[document] ?? []).filter { !data.has($0.path) }.map(\.words.capitalizedFirst)
        return open + unfit(for: document)
    }

    /// What was written down and cannot be passed on as it is.
    private func unfit(for document: ProjectDocument) -> [String] {
        var texts: [String] = []
        if document == .contract {
            texts += contract.guards.filter { !$0.contains(":") }.map { "By how much “\($0)” may get worse" }
        }
        if [.modelCard, .caseStudy].contains(document), !project.demo.isEmpty, WebAddress(public: project.demo) == nil {
            texts.append("Where it can be tried: the place is not on the web")
        }
        return texts
    }

    private typealias Asked = (path: String, words: String)

    private static let asked: [ProjectDocument: [Asked]] = [
        .contract: [
            ("contract.decision", "who decides what with the result"),
            ("contract.error_costs", "what a wrong answer costs"),
            ("contract.promise.metric_name", "the metric that decides"),
            ("contract.promise.baseline_what", "the baseline"),
            ("contract.promise.baseline_value", "how good the baseline is"),
            ("contract.promise.acceptance", "the line that has to be met"),
            ("contract.promise.stop_rule", "when the work ends without a result"),
            ("contract.cases.prediction_unit", "what one case is"),
            ("contract.cases.split_how", "how the test set is set apart"),
            ("contract.cases.test_n", "how many cases the test set has"),
            ("contract.cases.cases_group", "by what cases hang together"),
            ("contract.questions", "answers to the questions on split and leakage"),
        ],
        .modelCard: [
            ("model.model_description", "what the model takes and gives"),
            ("model.model_type", "of which kind it is"),
            ("model.model_licence", "the model's licence"), ("author", "who made it"),
            ("sources.repository", "where the code is"), ("uses.direct_use", "what it is for"),
            ("uses.out_of_scope", "what it may not be used for"), ("limits.limitations", "where it errs"),
            ("limits.risks", "what a wrong answer costs"), ("start_commands", "how to get started with it"),
            ("training.training_data", "on which data it was trained"),
            ("training.hyperparameters", "settings of the training"),
            ("evaluation.testing.test_data", "on which cases it was tested"),
            ("evaluation.testing.openings", "when the test set was opened"),
            ("evaluation.scores.results", "results"), ("evaluation.scores.slices", "results by group"),
            ("evaluation.failures", "failures, read one by one"),
            ("environment.hardware", "on which hardware it was trained"),
            ("environment.hours_used", "what training cost"),
            ("specifications", "architecture and software"),
        ],
        .dataCard: [
            ("data.data_summary", "what one case is"), ("data.data_source", "where the data is from"),
            ("data.data_version", "its version"), ("data.data_period", "the time it covers"),
            ("data.data_licence", "its terms"), ("data.data_size", "how large all of it is"),
            ("data.data_use.data_not_for", "what it should not be used for"),
            ("data.data_structure.data_fields", "its columns"),
            ("data.data_structure.data_parts", "how it is split"),
            ("data.data_creation.data_collection", "how it was collected and cleaned"),
            ("data.data_creation.data_labelling", "how it was labelled"),
            ("data.data_creation.data_people", "who could be recognised in it"),
            ("data.data_limits", "who or what is missing in it"), ("data.data_upkeep", "who looks after it"),
        ],
        .caseStudy: [
            ("outcome", "the result that decides"), ("problem", "who decides what with it"),
            ("story.constraint", "what made it hard"), ("story.before", "how it was done before"),
            ("choices", "which decisions were taken, and instead of what"),
            ("evaluation.failures", "why it fails"), ("story.failed", "what did not work"),
            ("story.next", "what comes next"),
            ("sources.repository", "where the code is"),
        ],
        .postmortem: [
            ("outcome", "the result that decides"),
            ("incident.incident_summary", "what happened, in a sentence or two"),
            ("incident.incident_causes", "what came together"),
            ("incident.incident_detection", "how it was noticed"), ("incident.went_well", "what went well"),
            ("incident.went_wrong", "what went wrong"), ("incident.actions", "what is done about it"),
        ],
        .designNote: [
            ("problem", "who decides what with the result"), ("contract.promise.metric_name", "by what it is measured"),
            ("design.options", "which ways there are"), ("design.design_decision", "which was chosen, and why"),
            ("design.wrong_if", "what would show that it was wrong"), ("design.way_back", "how to go back"),
        ],
        .readmeResults: [("evaluation.scores.results", "results")],
    ]
}
