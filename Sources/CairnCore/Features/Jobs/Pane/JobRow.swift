/// What a view of the jobs lists.
enum JobView: String, CaseIterable {
    case stages = "by stage"
    case companies = "by company"
    case postings
    case demand
    case funnel
    case change = "switch"
}

/// What a row of the jobs stands for.
enum JobRow: Equatable {
    case stage(JobStage)
    /// Postings that the user has not applied for.
    case saved
    case company(String)
    case application(String)
    case posting(String)
    case demand(String)
    case unknown(String)
    case hop(FunnelStep)
    case trait(FunnelTrait)
    case verdict
    case bridge(Bridge.Kind)

    var id: RowID {
        switch self {
        case .stage(let stage): "stage:\(stage.rawValue)"
        case .saved: "saved:"
        case .company(let name): "company:\(name)"
        case .application(let id), .posting(let id): id
        case .demand(let term): "demand:\(term)"
        case .unknown(let word): "unknown:\(word)"
        case .hop(let step): "hop:\(step.rawValue)"
        case .trait(let trait): "trait:\(trait.rawValue)"
        case .verdict: "verdict:"
        case .bridge(let kind): "bridge:\(kind.rawValue)"
        }
    }

    /// nil for an id that no row has.
    init?(_ id: RowID, _ journey: Journey) {
        guard let colon = id.firstIndex(of: ":") else {
            if journey[Application.self][id] != nil {
                self = .application(id)
            } else if journey[Posting.self][id] != nil {
                self = .posting(id)
            } else {
                return nil
            }
            return
        }
        let rest = String(id[id.index(after: colon)...])
        let row: JobRow? =
            switch id[..<colon] {
            case "stage": JobStage(rawValue: rest).map(JobRow.stage)
            case "saved": .saved
            case "company": .company(rest)
            case "demand": .demand(rest)
            case "unknown": .unknown(rest)
            case "hop": Int(rest).flatMap(FunnelStep.init(rawValue:)).map(JobRow.hop)
            case "trait": FunnelTrait(rawValue: rest).map(JobRow.trait)
            case "verdict": .verdict
            case "bridge": Bridge.Kind(rawValue: rest).map(JobRow.bridge)
            default: nil
            }
        guard let row else { return nil }
        self = row
    }
}

extension Desk {
    /// What the jobs list.
    var jobView: JobView { JobView.allCases[min(list.view, JobView.allCases.count - 1)] }

    /// What the selected row stands for, or nil.
    var jobRow: JobRow? { list.selected.flatMap { JobRow($0, journey) } }

    /// The application that is selected, or the one for the posting that is.
    var application: Application? {
        switch jobRow {
        case .application(let id)?: journey[Application.self][id]
        case .posting(let id)?: journey.applications(for: id).last
        default: nil
        }
    }

    /// The posting that is selected, or the one that is applied for.
    var posting: Posting? {
        switch jobRow {
        case .posting(let id)?: journey[Posting.self][id]
        case .application(let id)?: journey[Application.self][id].flatMap(journey.posting)
        default: nil
        }
    }
}
