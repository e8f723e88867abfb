/// One of the plain questions that help to choose a role: two sides, and which roles lean to which.
public struct TrackQuestion: Equatable, Sendable, Encodable {
    /// What one would rather do: "see users with your work this week".
    public let sides: [String]
    /// The roles of each side; those that are in neither do not care.
    let leaning: [Set<TrackID>]

    /// What is answered: the place of a side, or nil for no preference.
    public typealias Answer = Int?

    private enum CodingKeys: String, CodingKey { case sides }

    /// The questions of the Library, in the order in which its roles name them. Roles that name the same two sides, in
    /// either order, lean in one question.
    public static func all(_ library: Library) -> [TrackQuestion] {
        var pairs: [[String]] = []
        var leaning: [[String]: [Set<TrackID>]] = [:]
        for track in library.tracks {
            for preference in library.texts.track(track.id)?.rather ?? [] where preference.this != preference.than {
                // Sorted, so that the first role is not always the first side.
                let sides = [preference.this, preference.than].sorted()
                if leaning[sides] == nil { pairs.append(sides) }
                leaning[sides, default: [[], []]][sides[0] == preference.this ? 0 : 1].insert(track.id)
            }
        }
        return pairs.map { TrackQuestion(sides: $0, leaning: leaning[$0] ?? [[], []]) }
    }
}

/// Which roles suit somebody by their answers, and why; never sure.
public struct TrackAdvice: Equatable, Sendable, Encodable {
    /// Best first.
    public let roles: [Role]
    /// How many questions were answered with a preference.
    public let answered: Int
    /// Whether more than one role may be the best.
    public let isClose: Bool

    /// A role, with what speaks for it and against it.
    public struct Role: Equatable, Sendable, Encodable {
        public let track: TrackID
        public let name: String
        /// Sides that its people would take, too.
        public let pros: [String]
        /// Sides that they would not take.
        public let cons: [String]

        var score: Int { pros.count - cons.count }
        /// Whether no answer speaks for it or against it.
        var isSilent: Bool { pros.isEmpty && cons.isEmpty }
    }

    /// Advice from answers in the order of the questions; what is missing was not answered.
    public init(_ answers: [TrackQuestion.Answer], _ library: Library) {
        let given = zip(TrackQuestion.all(library), answers).compactMap { question, answer in
            answer.flatMap { question.sides.indices.contains($0) ? (question, $0) : nil }
        }
        let roles = library.tracks.map { track in
            Role(
                track: track.id, name: track.name,
                pros: given.filter { $0.0.leaning[$0.1].contains(track.id) }.map { $0.0.sides[$0.1] },
                cons: given.filter { $0.0.leaning[1 - $0.1].contains(track.id) }.map { $0.0.sides[$0.1] })
        }
        // Equal ones stay in the Library's order.
        self.roles = roles.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
        answered = given.count
        let scores = self.roles.map(\.score)
        isClose = scores.count > 1 && scores[0] - scores[1] < 2
    }

    /// What it comes to, in a sentence or two.
    public var sentences: [String] {
        guard answered > 0, let first = roles.first else {
            return [
                "No answer leans to either side, so nothing can be said. Read about two roles, and ask somebody who does each."
            ]
        }
        let near = roles.filter { first.score - $0.score < 2 }
        let heard = near.filter { !$0.isSilent }
        let hint =
            (answered == 1 ? "One answer is a hint" : "\(answered) answers are a hint")
            + ", no more: ask somebody who does it before you decide."
        if isClose, heard.count != 1 {
            return [
                "\(Self.list((heard.isEmpty ? near : heard).map(\.name))) are close: the answers do not tell them apart.",
                hint,
            ]
        }
        return ["\((heard.first ?? first).name) is nearest to what you would rather do.", hint]
    }

    /// "A", "A and B", "A, B and C".
    private static func list(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }

    /// The page that says so, with the reasons for each role.
    public var page: Document {
        var page = Document("Which role could suit you")
        for text in sentences { page.text(text) }
        let silent = roles.filter(\.isSilent)
        for role in roles where !silent.contains(role) {
            page.heading(role.name)
            page.bullets(role.pros.map { "because you would rather \($0)" }, sign: "+")
            page.bullets(role.cons.map { "although you would rather \($0)" }, sign: "−")
        }
        if answered > 0, !silent.isEmpty {
            page.gap()
            page.text("Your answers say nothing about \(Self.list(silent.map(\.name))).", .dim)
        }
        page.gap()
        page.text("Space on a role chooses it, c puts two side by side, a writes down what you decide.", .hint)
        return page
    }
}
