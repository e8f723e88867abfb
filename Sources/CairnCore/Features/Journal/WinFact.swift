/// Something that went well and stands in the record already: it is listed among the wins, and not stored again.
public struct WinFact: Equatable, Sendable {
    /// What says so.
    public enum Source: Equatable, Sendable {
        /// A piece of evidence, for an item.
        case evidence(Evidence)
        /// A project that is done.
        case project(ItemID)
        /// A project of one's own that is shipped and stands for no milestone.
        case own(Project)
        /// A promise to a person that was kept.
        case promise(FollowUp)
        /// A round that was passed, an offer, or a job that was accepted.
        case job(JobEvent)

        /// The word for scripts.
        public var word: String {
            switch self {
            case .evidence: "evidence"
            case .project, .own: "project"
            case .promise: "promise"
            case .job: "job"
            }
        }
    }

    public let source: Source
    public let day: Day
    /// What went well, in a line.
    public let text: String

    /// Its id, which no record has.
    public var id: String {
        switch source {
        case .evidence(let evidence): Self.prefix + "evidence:" + evidence.id
        case .project(let item): Self.prefix + "project:" + item
        case .own(let project): Self.prefix + "own:" + project.id
        case .promise(let step): Self.prefix + "promise:" + step.id
        case .job(let event): Self.prefix + "job:" + event.id
        }
    }

    /// What the ids of facts begin with.
    static let prefix = "fact:"

    /// Where it can be seen; empty if nowhere.
    public var place: String {
        switch source {
        case .evidence(let evidence): evidence.place
        case .own(let project): project.shownPlace
        case .project, .promise, .job: ""
        }
    }

    /// What it is about; nil if it is about a person or a job.
    public var item: ItemID? {
        switch source {
        case .evidence(let evidence): evidence.item
        case .project(let item): item
        case .own, .promise, .job: nil
        }
    }
}

extension Journey {
    /// What went well, as the record says: evidence, projects that are done, promises that were kept, what one got in a job
    /// search. In no order.
    func winFacts(_ library: Library) -> [WinFact] {
        evidence.values.joined().map { fact($0, library) }
            + progress.values.compactMap { fact($0, library) }
            + self[Project.self].all.compactMap(fact)
            + people.followUps.values.joined().compactMap(fact)
            + self[JobEvent.self].byParent.values.joined().compactMap(fact)
    }

    /// The fact with that id, or nil.
    func winFact(_ id: String, _ library: Library) -> WinFact? {
        let parts = id.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        return switch parts[1] {
        case "evidence": self[Evidence.self][parts[2]].map { fact($0, library) }
        case "project": progress[parts[2]].flatMap { fact($0, library) }
        case "own": self[Project.self][parts[2]].flatMap(fact)
        case "promise": self[FollowUp.self][parts[2]].flatMap(fact)
        case "job": self[JobEvent.self][parts[2]].flatMap(fact)
        default: nil
        }
    }

    private func fact(_ evidence: Evidence, _ library: Library) -> WinFact {
        let name = name(ofWork: evidence.item, library)
        let shows = evidence.shows.isEmpty ? "" : ": \(evidence.shows)"
        return WinFact(source: .evidence(evidence), day: evidence.date, text: "Evidence for \(name)\(shows)")
    }

    private func fact(_ progress: Progress, _ library: Library) -> WinFact? {
        guard progress.status == .done, let item = library.item(progress.item), item.kind == .project else {
            return nil
        }
        return WinFact(source: .project(item.id), day: progress.since, text: "Done: \(name(ofWork: item.id, library))")
    }

    private func fact(_ project: Project) -> WinFact? {
        guard let day = project.shipped, project.dropped == nil, project.template == nil else { return nil }
        return WinFact(source: .own(project), day: day, text: "Shipped: \(shows(project))")
    }

    private func fact(_ step: FollowUp) -> WinFact? {
        guard step.kind == .promise, step.outcome == .done, let day = step.closed else { return nil }
        let what = step.text.isEmpty ? "" : ": \(step.text)"
        let who = people.persons[step.person]?.name ?? step.person
        return WinFact(source: .promise(step), day: day, text: "Kept a promise to \(who)\(what)")
    }
    /// On a day that is not known nothing is claimed.
    private func fact(_ event: JobEvent) -> WinFact? {
        guard [.roundPassed, .offer, .accepted].contains(event.kind), let day = event.knownDay,
            let application = self[Application.self][event.application]
        else { return nil }
        let text = "\(name(of: event).capitalizedFirst): \(label(of: application))"
        return WinFact(source: .job(event), day: day, text: text)
    }
}
