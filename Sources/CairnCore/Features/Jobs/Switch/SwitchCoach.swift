/// What the user does, or wants to do.
public struct WorkPlace: Equatable, Sendable {
    /// May be empty, as may the industry.
    public var role: String
    public var industry: String
    public var size: CompanySize?

    public init(role: String, industry: String, size: CompanySize? = nil) {
        self.role = role
        self.industry = industry
        self.size = size
    }
}

/// How many people a company has.
public enum CompanySize: String, CaseIterable, Sendable {
    /// Up to about fifty: more work than people.
    case small
    case middle
    /// From about a thousand: job descriptions say what is rewarded.
    case large
}

/// A way from one job to another.
public struct Bridge: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// AI tasks in the present job.
        case tasks
        /// The role wanted, in the present industry.
        case role
        /// The present role, at a company that does AI, and the role wanted after it.
        case company
        /// Both at once.
        case both
    }

    public let kind: Kind
    /// "AI tasks where you are".
    public let name: String
    /// Why it is as easy or as hard as its place says.
    public let reason: String
    /// What to do this week.
    public let step: String
}

/// Ways from the present job to the wanted one, the easiest first.
public struct SwitchCoach: Equatable, Sendable {
    public let now: WorkPlace
    public let wanted: WorkPlace

    public init(now: WorkPlace, wanted: WorkPlace) {
        self.now = now
        self.wanted = wanted
    }

    /// Whether the role changes.
    public var changesRole: Bool { !Self.same(now.role, wanted.role) }
    /// Whether the industry changes.
    public var changesIndustry: Bool { !Self.same(now.industry, wanted.industry) }

    /// What changes, in a sentence or two.
    public var verdict: String {
        guard !now.role.isEmpty, !wanted.role.isEmpty else {
            return "Say which role you have and which one you want; then the bridges between them are listed here."
        }
        switch (changesRole, changesIndustry) {
        case (true, true):
            return "You change role and industry at once, which is the hardest way: on neither side does anybody know "
                + "what you are worth. Below are bridges that change one at a time, the easiest first."
        case (true, false): return "You change the role and keep the industry: what you know of it comes along."
        case (false, true): return "You change the industry and keep the role: what you can do comes along."
        case (false, false): return "Role and industry stay; this is a change of company, not a switch."
        }
    }

    /// Each with its reason and its first step; none if nothing changes, or if it is not known what does.
    public var bridges: [Bridge] {
        guard !now.role.isEmpty, !wanted.role.isEmpty else { return [] }
        let kinds: [Bridge.Kind] =
            switch (changesRole, changesIndustry) {
            case (true, true): [.tasks, .role, .company, .both]
            case (true, false): [.tasks, .role, .company]
            case (false, true): [.tasks, .company]
            case (false, false): []
            }
        return kinds.map(bridge)
    }

    private static func same(_ first: String, _ second: String) -> Bool {
        func words(_ text: String) -> [Substring] {
            Array(text.lowercased().split { !$0.isLetter && !$0.isNumber })
        }
        return first.isEmpty || second.isEmpty || words(first).elementsEqual(words(second))
    }

    private func bridge(_ kind: Bridge.Kind) -> Bridge {
        let (industry, role) = (named(now.industry, "your industry"), named(wanted.role, "the role you want"))
        return switch kind {
        case .tasks: tasks
        case .role:
            Bridge(
                kind: kind, name: "\(role) in \(industry)",
                reason: "You know the data, the words and the people of \(industry); who knows only models does not.",
                step: "Write down three decisions in \(industry) that a model would change, and ask one person there "
                    + "which of them hurts most.")
        case .company:
            Bridge(
                kind: kind, name: company,
                reason: changesRole
                    ? "You are hired for what you can prove today, and see the work that you want from inside. It takes two steps."
                    : "You are hired for what you can prove today; the industry is learned on the way.",
                step: "Find five companies that do AI and employ people in your role, and ask one of these people how "
                    + "work crosses over.")
        case .both:
            Bridge(
                kind: kind, name: "\(role) in \(named(wanted.industry, "the new industry")), at once",
                reason: "Neither your role nor your industry speaks for you, so projects and people have to.",
                step: "Build one project with data of \(named(wanted.industry, "that industry")), and show it to "
                    + "somebody who works there before you apply.")
        }
    }

    /// In small companies one takes the work, in large ones one asks for it.
    private var tasks: Bridge {
        let few = "There is more work than people, so whoever takes on an AI task has it."
        let many =
            "No application is needed. But rewards follow the job description there, so bring your manager in first."
        let either = "No application is needed, and your work is known."
        let take = "Name one task of this month that a model would do, and do it by Friday, with a baseline beside it."
        let ask = "Ask your manager for half a day a week on one task, and say what it should show after six weeks."
        return switch now.size {
        case .small: Bridge(kind: .tasks, name: "AI tasks where you are", reason: few, step: take)
        case .large: Bridge(kind: .tasks, name: "AI tasks where you are", reason: many, step: ask)
        case .middle, nil: Bridge(kind: .tasks, name: "AI tasks where you are", reason: either, step: ask)
        }
    }

    private var company: String {
        let role = named(now.role, "your role")
        return changesRole
            ? "\(role) at a company that does AI, then \(wanted.role)"
            : "\(role) at a company of \(named(wanted.industry, "the new industry"))"
    }

    private func named(_ text: String, _ otherwise: String) -> String { text.isEmpty ? otherwise : text }
}
