/// What the radar counts.
struct RadarFacts {
    private let journey: Journey
    private let context: Context
    private let facts: OwnFacts

    init(_ journey: Journey, _ context: Context) {
        (self.journey, self.context) = (journey, context)
        facts = OwnFacts(journey, context)
    }

    /// A project that is done: the roadmap's, or one of the user's own that stands for none of it.
    struct DoneProject {
        let fact: OwnFact
        /// Whether its evidence states a number, or it has a result in Projects.
        let hasNumber: Bool
        /// Whether its evidence or its note names a card or limits.
        let saysLimits: Bool
    }

    /// Projects that are done, the latest first.
    var projects: [DoneProject] {
        let done = journey.progress.values.filter {
            $0.status == .done && context.library.item($0.item)?.kind == .project
        }.map { progress in
            let note = journey.notes[progress.item]?.text ?? ""
            return project(fact(progress), progress.item, journey.project(after: progress.item), note)
        }
        let own = journey.projects.compactMap { project -> DoneProject? in
            guard let day = project.shipped, project.dropped == nil, project.template == nil else { return nil }
            let fact = OwnFact(day, "\(project.name), shipped", .row(ProjectsPane.id, project.id))
            return self.project(fact, project.id, project, project.notes)
        }
        return (done + own).sorted { ($1.fact.day, $0.fact.text) < ($0.fact.day, $1.fact.text) }
    }

    private func project(_ fact: OwnFact, _ item: ItemID, _ project: Project?, _ note: String) -> DoneProject {
        let evidence = journey.evidence[item] ?? []
        let isMeasured = project.map { !journey.results(of: $0.id).isEmpty } ?? false
        return DoneProject(
            fact: fact, hasNumber: isMeasured || evidence.contains { $0.shows.hasNumber },
            saysLimits: Self.namesLimits(evidence.flatMap { [$0.place, $0.shows] } + [note]))
    }

    /// Skills that are begun and not done, the longest first.
    var begun: [OwnFact] {
        journey.progress.values.filter {
            $0.status == .learning && context.library.item($0.item)?.kind == .skill
        }.sorted { ($0.since, $0.item) < ($1.since, $1.item) }.map(fact)
    }

    var proven: [OwnFact] { facts.facts([.proven]) }

    var talks: [OwnFact] { facts.facts([.talks]) }

    /// Whether the user applies for jobs: by the roadmap's line for it, or since an application is sent.
    var isApplying: Bool {
        [.learning, .done].contains(journey.status(Self.applying))
            || histories.contains { $0.1.reached(.applied) != nil }
    }

    /// Applications that were sent.
    var sent: [Application] { histories.filter { $0.1.sent != nil }.map(\.0) }

    private var histories: [(Application, JobHistory)] {
        journey[Application.self].all.map { ($0, JobHistory(journey.events(of: $0.id))) }
    }

    /// Those of them where one knew somebody and asked nobody.
    var unasked: Int {
        let known = journey.peopleByCompany()
        return sent.count { application in
            let there = CompanyKey(journey.company(of: application)).flatMap { known[$0] } ?? []
            return !journey.unasked(for: application, among: there).isEmpty
        }
    }

    /// The roadmap's line about applications.
    static let applying: ItemID = "apply-with-cases"

    private func fact(_ progress: Progress) -> OwnFact {
        let word = progress.status == .done ? "done" : "begun"
        let name = journey.name(ofWork: progress.item, context.library)
        return OwnFact(progress.since, "\(name), \(word)", .item(progress.item))
    }

    /// Projects that have a result, or are shipped: each with whether it had a contract with a baseline.
    var measured: [(fact: OwnFact, isPromised: Bool)] {
        journey.projects.filter { $0.dropped == nil }.compactMap { project in
            let results = journey.results(of: project.id)
            guard let day = project.shipped ?? results.map(\.day).max() else { return nil }
            let contract = journey.contract(of: project.id)
            let fact = OwnFact(day, "\(project.name), without a contract", .row(ProjectsPane.id, project.id))
            return (fact, contract.frozen != nil && contract.baselineValue != nil)
        }
    }

    private static func namesLimits(_ texts: [String]) -> Bool {
        texts.contains { text in Folding.split(text).contains { limits.contains(String(decoding: $0, as: UTF8.self)) } }
    }

    private static let limits: Set<String> = [
        "card", "cards", "limit", "limits", "limitation", "limitations", "assumption", "assumptions",
    ]

    /// Evidence at an address that a stranger could use: no code, no notebook, no paper, no machine of one's own. Each
    /// address once, whatever it stands for.
    var live: [OwnFact] {
        let projects = journey.projects.filter { $0.dropped == nil }.map { project in
            let day = project.shipped ?? project.framed
            return (project.demo, OwnFact(day, "\(project.name): \(project.demo)", .row(ProjectsPane.id, project.id)))
        }
        let evidence = journey.evidence.values.joined().sorted { ($1.date, $1.id) < ($0.date, $0.id) }.map { evidence in
            let name = journey.name(ofWork: evidence.item, context.library)
            return (evidence.place, OwnFact(evidence.date, "\(name): \(evidence.place)", .item(evidence.item)))
        }
        var seen: Set<String> = []
        return (projects + evidence).filter { Self.isLive($0.0) && seen.insert($0.0.lowercased()).inserted }.map(\.1)
    }

    static func isLive(_ place: String) -> Bool {
        let place = place.lowercased()
        guard let scheme = ["https://", "http://"].first(where: place.hasPrefix) else { return false }
        let rest = place.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#:".contains($0) }
        let last = rest.prefix { !"?#".contains($0) }.split(separator: ".").last.map(String.init) ?? ""
        let parts = host.split(separator: ".").map(String.init)
        let stays = ["localhost", "127.0.0.1", "0.0.0.0"].contains(String(host)) || host.hasSuffix(".local")
        return parts.count > 1 && !stays && !parts.contains(where: archives.contains)
            && !["ipynb", "pdf", "md", "py", "csv"].contains(last)
    }

    /// Parts of names of hosts that keep code, notebooks, papers and certificates.
    private static let archives: Set<String> = [
        "github", "gitlab", "codeberg", "bitbucket", "git", "gist", "kaggle", "colab", "nbviewer", "arxiv", "doi",
        "docs", "drive", "medium", "substack", "youtube", "youtu", "coursera", "credly", "linkedin", "overleaf",
        "sourcehut", "sr",
    ]
}
