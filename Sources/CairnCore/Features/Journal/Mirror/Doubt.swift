/// A doubt about oneself, and which part of one's record can speak to it.
///
/// The texts stand here and not in the Library, since what a doubt says and what is looked at for it belong together.
public struct Doubt: Equatable, Sendable {
    /// Permanent: commands use it.
    public let id: String
    /// As people say it.
    public let text: String
    /// Other words for it, by their beginnings.
    let words: String
    /// What speaks against it, and for it.
    let against: [OwnFacts.Kind]
    let with: [OwnFacts.Kind]
    /// What the record cannot know about it; empty if nothing stands in the way of an answer.
    var limit = ""
    /// Whether what people told the user belongs beside it.
    var hearsPeople = false

    /// All of them, in the order of the list.
    public static let all = [
        Doubt(
            id: "belong", text: "I am here by mistake.",
            words: "mistake belong impostor imposter fraud fake pretend found exposed deserve undeserved",
            against: [.proven, .shown, .promises, .talks], with: [],
            limit: "No record can say who belongs. It can say what you have done, shown and kept.", hearsPeople: true),
        Doubt(
            id: "nothing", text: "I cannot do anything real.",
            words: "nothing real unable useless stupid dumb incapable worthless talent",
            against: [.projects, .proven], with: [.unproven]),
        Doubt(
            id: "others", text: "Everybody else knows more.",
            words: "everybody everyone others smarter cleverer better compare expert experts colleagues knows",
            against: [.proven, .done, .read], with: [],
            limit:
                "Your record holds nobody's work but yours, so it cannot compare you. It can compare you with yourself.",
            hearsPeople: true),
        Doubt(
            id: "progress", text: "I am getting nowhere.",
            words: "nowhere progress stuck slow stand still plateau pointless stagnate improve forward",
            against: [.recent, .fullWeeks], with: [.emptyWeeks, .stalled]),
        Doubt(
            id: "finish", text: "I never finish anything.",
            words: "finish finished complete abandon half unfinished quit drop give giving lazy discipline",
            against: [.projects, .done, .promises], with: [.stalled]),
        Doubt(
            id: "luck", text: "What worked was luck.",
            words: "luck lucky chance accident fluke anyone anybody easy coincidence trivial",
            against: [.measured], with: [.unmeasured]),
        Doubt(
            id: "ask", text: "Nobody wants to talk to me.",
            words:
                "nobody talk talking ask asking bother annoy alone lonely reply network contact community people shy",
            against: [.talks], with: [.unanswered], hearsPeople: true),
        Doubt(
            id: "hire", text: "Nobody will ever hire me.",
            words:
                "hire hired hiring job jobs employ employer interview rejected rejection apply application degree cv",
            against: [.projects, .proven, .talks], with: [],
            limit:
                "Nobody can promise you a job, and no record can. It can say what you have to show to those who ask.",
            hearsPeople: true),
        Doubt(
            id: "judge", text: "I cannot tell good from bad.",
            words: "judge tell opinion paper papers read reading understand research trust believe",
            against: [.read, .measured], with: [.unread]),
        Doubt(
            id: "late", text: "It is too late to begin.",
            words: "late old older age young younger years begin beginning time",
            against: [.recent, .done], with: [],
            limit:
                "Your record knows nothing of age, and nobody can promise you a job. It knows what you do with an hour."
        ),
    ]

    /// The guide that it is about.
    static let guide = "imposter-syndrome"

    /// The doubt with that id; nil if there is none.
    public init?(_ id: String) {
        guard let doubt = Doubt.all.first(where: { $0.id == id }) else { return nil }
        self = doubt
    }

    private init(
        id: String, text: String, words: String, against: [OwnFacts.Kind], with: [OwnFacts.Kind], limit: String = "",
        hearsPeople: Bool = false
    ) {
        (self.id, self.text, self.words, self.against, self.with) = (id, text, words, against, with)
        (self.limit, self.hearsPeople) = (limit, hearsPeople)
    }
}

extension Doubt {
    /// The doubt that has most of these words; nil if none has any. Of two that have as many, the first.
    static func nearest(to text: String) -> Doubt? {
        let typed = Set(Folding.split(text).filter { $0.count > 2 }.map(Array.init))
        let scored = all.map { doubt in
            let known = Folding.split(doubt.words)
            return (doubt, typed.count { word in known.contains { $0.elementsEqual(word) } })
        }
        let best = scored.map(\.1).max() ?? 0
        return best == 0 ? nil : scored.first { $0.1 == best }?.0
    }
}
