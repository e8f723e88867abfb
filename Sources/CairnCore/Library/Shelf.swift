/// What the Library has besides skills, tracks and roadmap; decoded on first use.
public struct Shelf: Decodable, Equatable, Sendable {
    /// In reading order.
    public let guides: [GuideEntry]
    /// By term, in alphabetical order.
    public let glossary: [Term]
    public let certifications: [Certification]
    /// For informational interviews.
    public let questions: [Question]
    /// Templates of messages before and after one.
    public let messages: [MessageTemplate]
    /// Fields that are sets of skills beside the tracks.
    public let niches: [Niche]

    /// An empty shelf.
    public static let empty = Shelf()

    private init() {
        (guides, glossary, certifications, questions, messages, niches) = ([], [], [], [], [], [])
    }
}

/// A guide in a list.
public struct GuideEntry: Codable, Equatable, Sendable {
    public let id: String
    public let title: String
    /// One sentence.
    public let summary: String
}

/// The text of a guide.
public struct GuideText: Codable, Equatable, Sendable {
    public let sections: [Section]
    /// One to three things to do this week.
    public let `do`: [String]
    /// Ids of skills, milestones and tracks.
    public let see: [String]

    /// A part of a guide: paragraphs, then points.
    public struct Section: Codable, Equatable, Sendable {
        public let heading: String
        /// Paragraphs with an empty line between them; nil if there are only points.
        public let text: String?
        public let points: [String]?
    }
}

/// A word of the field.
public struct Term: Codable, Equatable, Sendable {
    public let term: String
    public let aliases: [String]
    /// One or two plain sentences.
    public let text: String
    /// Other terms.
    public let see: [String]
    /// The skill that teaches it.
    public let skill: ItemID?
}

/// A certificate or degree, and what it is worth.
public struct Certification: Codable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let by: String
    public let kind: String
    /// available, changing or retired.
    public let state: String
    /// When the state was looked up.
    public let checked: Day
    public let what: String
    public let worth: String
    public let hours: HourRange?
    public let cost: String?
    /// Skills and milestones that go well with it.
    public let pairs: [ItemID]
    public let url: String?
}

/// A question for an informational interview.
public struct Question: Codable, Equatable, Sendable {
    public let id: String
    public let text: String
    /// reality, hiring, skills, team, industry, advice or closing.
    public let purpose: String
    public let why: String
    /// Ids of tracks; empty for anyone.
    public let `for`: [TrackID]
    /// any, junior, senior or manager.
    public let seniority: String
    /// early, middle or late in the conversation.
    public let when: String
}

/// A field within AI: a set of skills beside the tracks.
public struct Niche: Codable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let what: String
    /// Who works in it, and who hires.
    public let who: String
    public let skills: [ItemID]
    /// How to try it.
    public let tryout: String
    public let reality: String
}

/// A message around an informational interview, with blanks.
public struct MessageTemplate: Codable, Equatable, Sendable {
    public let id: String
    /// Its purpose: "Say thank you".
    public let name: String
    /// States of a conversation in which it is the next message.
    public let `for`: [String]
    /// Lines with blanks in braces.
    public let text: String
}

/// A criterion of a project, to be ticked.
public struct Criterion: Codable, Equatable, Sendable {
    /// before, work, evaluation, delivery or disclosure.
    public let group: String
    public let text: String
    /// What of the record answers it by itself; nil if nothing does. See ``ProjectLine``.
    public let answer: Answer?

    public enum Answer: String, Codable, Sendable {
        case problem, contract, data, questions, opened, intervals, slices, failures
    }
}

/// How to do a project of the roadmap well.
public struct ProjectTemplate: Codable, Equatable, Sendable {
    public let archetype: String
    /// nil means predictive.
    public let kind: Project.Topic?
    /// One sentence that a hiring manager would remember.
    public let pitch: String
    /// Data that is really available.
    public let data: [String]
    public let criteria: [Criterion]
    public let pitfalls: [String]
    public let stretch: [String]
}
