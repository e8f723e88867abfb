/// What would change what the mirror says, or the next thing to do.
public struct MirrorStep: Encodable, Equatable, Sendable {
    public let text: String
    /// Where it is done; nil if in no pane.
    let target: Document.Target?

    private enum CodingKeys: CodingKey { case text }

    init(_ text: String, _ target: Document.Target? = nil) { (self.text, self.target) = (text, target) }

    /// The step that goes with a doubt: it makes an entry that could speak to it.
    init(_ doubt: Doubt?, _ facts: OwnFacts) {
        self =
            switch doubt?.id {
            case "nothing": Self.proof(facts) ?? Self.route(facts)
            case "progress", "finish": Self.stalled(facts) ?? Self.route(facts)
            case "luck": Self.number(facts) ?? Self.proof(facts) ?? Self.route(facts)
            case "ask": Self.talk(facts)
            case "judge": Self.verdict(facts)
            case "belong", "hire": Self.proof(facts) ?? Self.talk(facts)
            default: Self.route(facts)
            }
    }

    private static func proof(_ facts: OwnFacts) -> MirrorStep? {
        first(.unproven, facts) { "Show what you can do in \($0): a link or a path, and a line about it (e)." }
    }

    private static func number(_ facts: OwnFacts) -> MirrorStep? {
        first(.unmeasured, facts) {
            "Say in a number what your work on \($0) shows. What comes out twice is not luck."
        }
    }

    private static func stalled(_ facts: OwnFacts) -> MirrorStep? {
        first(.stalled, facts) { "Take up \($0) for one sitting, or leave it out. Leaving out is finishing, too." }
    }

    private static func first(
        _ kind: OwnFacts.Kind, _ facts: OwnFacts, _ text: (String) -> String
    ) -> MirrorStep? {
        guard let target = facts.facts([kind]).first?.target, case .item(let id) = target else { return nil }
        return MirrorStep(text(facts.journey.name(ofWork: id, facts.context.library)), target)
    }

    private static func talk(_ facts: OwnFacts) -> MirrorStep {
        let people = facts.journey.people
        let first = people.listed.first { one in
            !(people.conversations[one.id] ?? []).contains { $0.state.tookPlace || $0.state == .asked }
        }
        guard let person = first.flatMap({ people.persons[$0.id] }) else {
            return MirrorStep("Write down one person who does this work, in People (a), and ask for twenty minutes.")
        }
        return MirrorStep(
            "Ask \(person.name) for twenty minutes; w in People drafts the message.", .row(PeoplePane.id, person.id))
    }

    private static func verdict(_ facts: OwnFacts) -> MirrorStep {
        let waiting = facts.journey[Paper.self].rows.values.filter { !$0.isRead }
            .min { ($0.day, $0.id) < ($1.day, $1.id) }
        return waiting.map {
            MirrorStep("Give “\($0.title)” a verdict: would you use it, and why?", .row(JournalPane.id, $0.id))
        } ?? MirrorStep("Read one paper, in ten lines, and say whether you would use it (a in the view of papers).")
    }

    /// What the route goes on with, cut to a sitting.
    private static func route(_ facts: OwnFacts) -> MirrorStep {
        guard let step = NextSteps.list(facts.journey, facts.context, limit: 1).first else {
            return MirrorStep("Write down one thing that went well this week (a in the view of wins).")
        }
        let sitting = step.sitting.map { ": \($0.text)" } ?? "."
        let name = facts.journey.name(ofWork: step.item.id, facts.context.library)
        return MirrorStep("One sitting on \(name)\(sitting)", .item(step.item.id))
    }
}
