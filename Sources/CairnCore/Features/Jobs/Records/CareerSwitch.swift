extension CompanySize: Word {
    public var name: String {
        switch self {
        case .small: "small, up to about 50"
        case .middle: "in between"
        case .large: "large, from about 1,000"
        }
    }
}

extension Bridge.Kind: Word {
    public var name: String {
        switch self {
        case .tasks: "AI tasks where you are"
        case .role: "the new role in your industry"
        case .company: "your role at a company that does AI, then the new one"
        case .both: "both at once"
        }
    }
}

/// What the user is, what they want to be, and by which bridge.
public struct CareerSwitch: JourneyRecord {
    /// May be empty, like all texts.
    public var nowRole = ""
    public var nowIndustry = ""
    public var nowSize: CompanySize?
    public var wantRole = ""
    public var wantIndustry = ""
    public var wantSize: CompanySize?
    /// The bridge that was chosen.
    public var bridge: Bridge.Kind?
    /// What the user brings on each bridge that others do not, in a line.
    public var bringTasks = ""
    public var bringRole = ""
    public var bringCompany = ""
    public var bringBoth = ""

    /// Nothing is said yet.
    public init() {}

    public static let kind: RecordKind = "switch"
    public static let mergesByField = true
    public static let blank = CareerSwitch()
    public static let fields: [Field<CareerSwitch>] = [
        .text(
            "nowRole", \.nowRole, label: "What are you now?", hint: "claims handler, web developer",
            help: "What you are now."),
        .text(
            "nowIndustry", \.nowIndustry, label: "In which industry?", hint: "insurance, retail",
            help: "Your industry now."),
        .choice("nowSize", \.nowSize, label: "How large is the company?", help: "small, middle or large."),
        .text(
            "wantRole", \.wantRole, label: "What do you want to be?", hint: "ML engineer", help: "What you want to be."),
        .text(
            "wantIndustry", \.wantIndustry, label: "In which industry then?", hint: "the same; software, health",
            help: "The industry that you want."),
        .choice(
            "wantSize", \.wantSize, label: "How large may the company be?", help: "small, middle or large."),
        .choice("bridge", \.bridge, label: "Which bridge do you take?", help: "tasks, role, company or both."),
        .text(
            "bringTasks", \.bringTasks, label: "What do you bring to AI tasks where you are?",
            hint: "what others there do not", help: "What you bring to AI tasks where you are."),
        .text(
            "bringRole", \.bringRole, label: "What do you bring to the new role in your industry?",
            hint: "what other applicants do not", help: "What you bring to the new role in your industry."),
        .text(
            "bringCompany", \.bringCompany, label: "What do you bring to an AI company?",
            hint: "what other applicants do not", help: "What you bring to an AI company."),
        .text(
            "bringBoth", \.bringBoth, label: "What do you bring to both at once?", hint: "what other applicants do not",
            help: "What you bring to both at once."),
    ]
    public var key: String { CareerSwitch.kind.name }
    public var isNothing: Bool { self == CareerSwitch() }

    /// What the user brings on that bridge, in a line; may be empty.
    public func brings(_ bridge: Bridge.Kind) -> String {
        switch bridge {
        case .tasks: bringTasks
        case .role: bringRole
        case .company: bringCompany
        case .both: bringBoth
        }
    }
}

extension CareerSwitch {
    /// The ways from the present job to the wanted one.
    public var coach: SwitchCoach {
        SwitchCoach(
            now: WorkPlace(role: nowRole, industry: nowIndustry, size: nowSize),
            wanted: WorkPlace(role: wantRole, industry: wantIndustry, size: wantSize))
    }
}
