/// What the pane lists.
enum PracticeView: String, CaseIterable {
    case due = "what is due"
    case topics = "cards by topic"
    case stories
    case mocks = "mock interviews"
    case readiness
}

/// What a row of the pane stands for.
enum PracticeEntry: Equatable {
    case heading(PracticeHeading)
    case card(PracticeCard)
    /// Which competencies the stories show.
    case coverage
    case story(Story)
    case mock(MockInterview)
    /// A round that is planned, or a kind without one.
    case readiness(CardTopic, PlannedRound?)

    /// What the row of that id stands for; nil if that is gone.
    init?(_ id: RowID, _ desk: Desk) {
        if let heading = PracticeHeading(rawValue: id) {
            self = .heading(heading)
        } else if id == Self.coverageRow {
            self = .coverage
        } else if let story = desk.journey[Story.self][id] {
            self = .story(story)
        } else if let mock = desk.journey[MockInterview.self][id] {
            self = .mock(mock)
        } else if id.hasPrefix(Self.ready) {
            let standing = desk.journey.practice(desk.context)
            let rows = Self.readiness(standing.rounds)
            guard let found = rows.first(where: { $0.id == id }) else { return nil }
            self = .readiness(found.topic, found.round)
        } else if let card = desk.journey.practice(desk.context).deck[id] {
            self = .card(card)
        } else {
            return nil
        }
    }

    static let coverageRow = "competencies"
    private static let ready = "ready:"

    /// The rows of readiness: the rounds that are planned, then the kinds without one.
    static func readiness(_ rounds: [PlannedRound]) -> [(id: RowID, topic: CardTopic, round: PlannedRound?)] {
        let planned = rounds.enumerated().map { place, round in
            (id: "\(ready)\(place):\(round.topic.rawValue)", topic: round.topic, round: PlannedRound?.some(round))
        }
        let topics = Set(rounds.map(\.topic))
        return planned
            + CardTopic.rounds.filter { !topics.contains($0) }.map {
                (id: "\(ready)\($0.rawValue)", topic: $0, round: nil)
            }
    }
}

/// A heading of the pane.
enum PracticeHeading: String, CaseIterable {
    case round = "due:round"
    case due = "due:due"
    case new = "due:new"
    case coding = "topic:coding"
    case ml = "topic:ml"
    case design = "topic:design"
    case genai = "topic:genai"
    case behavioural = "topic:behavioural"
    case terms = "topic:terms"
    case planned = "mock:planned"
    case held = "mock:held"

    init(_ topic: CardTopic) {
        switch topic {
        case .coding: self = .coding
        case .ml: self = .ml
        case .design: self = .design
        case .genai: self = .genai
        case .behavioural: self = .behavioural
        case .terms: self = .terms
        }
    }

    init(_ reason: PracticeQueue.Reason) {
        switch reason {
        case .round: self = .round
        case .due: self = .due
        case .new: self = .new
        }
    }

    /// The topic whose cards stand below it, or nil.
    var topic: CardTopic? { CardTopic.allCases.first { PracticeHeading($0) == self } }

    var name: String {
        switch self {
        case .round: "Asked by a round"
        case .due: "Due"
        case .new: "New"
        case .planned: "Planned"
        case .held: "Held"
        default: topic?.name.capitalizedFirst ?? ""
        }
    }

    /// What stands below it, in a sentence.
    var meaning: String {
        switch self {
        case .round: "What a round or a mock interview of the next two weeks asks, whether you have begun it or not."
        case .due: "What you knew and are about to forget, what you know best first."
        case .new: "Cards about skills that you have begun, must-haves first."
        case .planned: "Mock interviews to come. c begins the next: the questions alone, a clock for each."
        case .held: "Mock interviews that were held, and what they taught."
        case .terms: "Words of the field that belong to skills which you have begun."
        default: "Every card of this kind. c asks what is due of them, then what is new."
        }
    }
}

extension Desk {
    /// What the pane of practice lists.
    var practiceView: PracticeView { PracticeView.allCases[list.view] }

    /// What the selected row of practice stands for, or nil.
    var practiceEntry: PracticeEntry? { list.selected.flatMap { PracticeEntry($0, self) } }
}
