/// A file that the screen asks to be read beside it, and what is to be made of it.
public struct ResultFile: Equatable, Sendable {
    /// What is in it.
    public enum Contents: String, CaseIterable, Sendable {
        case scores, raters, predictions

        /// As a form offers it.
        var name: String {
            switch self {
            case .scores: "scores by case"
            case .raters: "what two raters chose"
            case .predictions: "probabilities, and what happened"
            }
        }
    }

    public let project: String
    public let path: String
    /// With the baseline's scores; empty if they have no file of their own.
    public let baselinePath: String
    public let contents: Contents
    /// Metrics as they were typed: "nDCG@10=ndcg".
    public let metrics: [String]
    /// What the scores of a metric in percent are; nil to go by what most of them are.
    public let scale: ScoreScale?
    public let variant: String
    public let split: ProjectResult.Split
    public let conditions: String
}

/// Asks for a file, and reads it beside the screen; what would be kept is shown before.
struct ResultFileForm: FormKind {
    let id = FormKindID("result-file")
    private static let asTheyLook = "as most of them look"

    func form(_ project: Project, _ desk: Desk) -> Form {
        let contract = desk.journey.contract(of: project.id)
        let splits = ProjectResult.Split.allCases.map(\.rawValue)
        let usual: ProjectResult.Split = contract.frozen == nil ? .validation : .test
        var form = Form(
            kind: id, target: FormTarget(project.id), title: "Results of \(project.name) from a file",
            intro:
                "CSV with a header: id and score, and where there are: group, slice, seed, variant, baseline, label. "
                + "Values with intervals are kept, and the file's hash; the file itself is not.",
            fields: [
                FormField("path", label: "Which file?", hint: "~/late/scores.csv"),
                FormField("contents", label: "What is in it?", choices: ResultFile.Contents.allCases.map(\.name)),
                FormField(
                    "metrics", label: "What do the scores say?", hint: "nDCG@10=ndcg, latency=ms: metric=column",
                    text: contract.metric, isProposal: true),
                FormField(
                    "scale", label: "Of a metric in percent: what are they?",
                    choices: [Self.asTheyLook] + ScoreScale.allCases.map(\.name)),
                FormField(
                    "baseline", label: "Has the baseline a file of its own?", hint: "its path; empty if it has none"),
                FormField("variant", label: "What was changed?", hint: "with weather; empty for the main one"),
                FormField(
                    "split", label: "On which data?", choices: splits,
                    chosen: splits.firstIndex(of: usual.rawValue) ?? 0),
                FormField(
                    "conditions", label: "Under which conditions?", hint: "at 20 requests a second; may be empty"),
            ])
        form.keepHint = "read it"
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        let contents =
            ResultFile.Contents.allCases.first { $0.name == form["contents"].value } ?? ResultFile.Contents.scores
        let metrics = form["metrics"].value.split(separator: ",").map { part in
            part.split(separator: " ").joined(separator: " ")
        }.filter { !$0.isEmpty }
        if form["path"].value.isEmpty { form["path"].problem = "Give the path of the file." }
        if contents == .scores, metrics.isEmpty { form["metrics"].problem = "Say what the scores say: MAE, nDCG@10." }
        guard form.isSound else { return nil }
        let file = ResultFile(
            project: project.id, path: form["path"].value, baselinePath: form["baseline"].value, contents: contents,
            metrics: metrics, scale: ScoreScale.allCases.first { $0.name == form["scale"].value },
            variant: form["variant"].value,
            split: ProjectResult.Split(rawValue: form["split"].value) ?? .test, conditions: form["conditions"].value)
        return [.effect(.measure(file, from: form)), .say("Reading; Esc stops.")]
    }

    /// What was made of the file, to look at: Enter keeps it.
    static func preview(_ results: [ProjectResult], _ file: ResultFile, _ journey: Journey, _ context: Context)
        -> [Request]
    {
        guard let project = journey[Project.self][file.project] else { return [.warn("The project is gone.")] }
        guard let change = journey.keeping(results, project, context) else {
            return [.say("These results are kept already.")]
        }
        var after = journey
        after.apply(change)
        var page = KeptPage.document(
            journey.completed(results, project, context), project, after, isKept: false)
        page.gap()
        page.text("Enter keeps \(count(results.count, "result")); any other key leaves them out.", .hint)
        page.keeps = change
        return [.page(page)]
    }
}

/// Counts attacks by category, without a guardrail and with it.
struct RedTeamForm: FormKind {
    let id = FormKindID("red-team")

    func form(_ project: Project, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(project.id), title: "Attacks on \(project.name)",
            intro: "A line each category: how many of how many came through without the guardrail, then with it.",
            fields: [
                FormField("attacks", label: "jailbreak: 6 of 20, 1 of 20", area: ""),
                FormField(
                    "harmless", label: "Harmless requests that were refused", hint: "0 of 50, 3 of 50; may be empty"),
                FormField("conditions", label: "Under which conditions?", hint: "may be empty"),
            ])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey[Project.self][target.subject].map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject] else { return [] }
        var origin = ScoreResults.Origin(project: project.id, day: desk.today, file: "", hash: "")
        origin.conditions = form["conditions"].value
        if desk.journey.contract(of: project.id).frozen == nil { origin.split = .validation }
        let lines = form["attacks"].value.split(whereSeparator: \.isNewline).map(String.init)
        do throws(StatisticsProblem) {
            let team = try RedTeam(lines: lines, harmless: form["harmless"].value)
            let results = origin.redTeam(team, makeID: desk.context.makeID)
            return .keeping(desk.journey.keeping(results, project, desk.context)) { _ in
                "Kept: \(count(results.count, "result"))."
            }
        } catch .noScores {
            return form.refuse("Give a category, or harmless requests.")
        } catch {
            return form.refuse(error.text)
        }
    }
}
