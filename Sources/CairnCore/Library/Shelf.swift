/// What the Library has beside skills, tracks and roadmap: decoded when it is first asked for.
public struct Shelf: Equatable, Sendable {
    /// In reading order.
    public let guides: [GuideEntry]
    /// By term, in alphabetical order.
    public let glossary: [Term]
    public let certifications: [Certification]
    /// For informational interviews.
    public let questions: [Question]
    /// Drafts of what one writes before and after one.
    public let messages: [MessageTemplate]
    /// Fields that are sets of skills beside the tracks.
    public let niches: [Niche]
    /// The criteria that no project goes without.
    public let floor: [Criterion]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        guides = try json.list("guides", GuideEntry.init)
        glossary = try json.list("glossary", Term.init)
        certifications = try json.list("certifications", Certification.init)
        questions = try json.list("questions", Question.init)
        messages = try json.list("messages", MessageTemplate.init)
        niches = try json.list("niches", Niche.init)
        floor = try json.list("floor", Criterion.init)
    }

    /// Nothing on it.
    public static let empty = Shelf()

    private init() {
        (guides, glossary, certifications, questions, messages, niches, floor) = ([], [], [], [], [], [], [])
    }
}

/// A guide, as lists show it.
public struct GuideEntry: Encodable, Equatable, Sendable {
    public let id: String
    public let title: String
    /// One sentence.
    public let summary: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        title = try json.text("title")
        summary = try json.text("summary")
    }
}

/// The text of a guide.
public struct GuideText: Encodable, Equatable, Sendable {
    public let sections: [Section]
    /// One to three things to do this week.
    public let `do`: [String]
    /// Ids of skills, milestones and tracks.
    public let see: [String]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        sections = try json.list("sections", Section.init)
        `do` = try json.texts("do")
        see = try json.texts("see")
    }

    /// A part of a guide: paragraphs, then points.
    public struct Section: Encodable, Equatable, Sendable {
        public let heading: String
        /// Paragraphs with an empty line between them; nil where there are only points.
        public let text: String?
        public let points: [String]?

        /// As the build has written it.
        package init(_ json: JSONValue) throws(JSONMisfit) {
            heading = try json.text("heading")
            text = try json.optionalText("text")
            points = try json.find("points") == nil ? nil : json.texts("points")
        }
    }
}

/// A word of the field.
public struct Term: Encodable, Equatable, Sendable {
    public let term: String
    public let aliases: [String]
    /// One or two plain sentences.
    public let text: String
    /// Other terms.
    public let see: [String]
    /// The skill where one learns it.
    public let skill: ItemID?

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        term = try json.text("term")
        aliases = try json.texts("aliases")
        text = try json.text("text")
        see = try json.texts("see")
        skill = try json.optionalText("skill")
    }
}

/// A certificate or degree, and what it is worth.
public struct Certification: Encodable, Equatable, Sendable {
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
    /// Skills and milestones that it goes with.
    public let pairs: [ItemID]
    public let url: String?

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        by = try json.text("by")
        kind = try json.text("kind")
        state = try json.text("state")
        checked = try json.day("checked")
        what = try json.text("what")
        worth = try json.text("worth")
        hours = try json.find("hours").map(HourRange.init)
        cost = try json.optionalText("cost")
        pairs = try json.texts("pairs")
        url = try json.optionalText("url")
    }
}

/// A question for an informational interview.
public struct Question: Encodable, Equatable, Sendable {
    public let id: String
    public let text: String
    /// reality, hiring, skills, team, industry, advice or closing.
    public let purpose: String
    public let why: String
    /// Tracks; empty: anyone.
    public let `for`: [TrackID]
    /// any, junior, senior or manager.
    public let seniority: String
    /// early, middle or late in the conversation.
    public let when: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        text = try json.text("text")
        purpose = try json.text("purpose")
        why = try json.text("why")
        `for` = try json.texts("for")
        seniority = try json.text("seniority")
        when = try json.text("when")
    }
}

/// A field within AI: a set of skills beside the tracks.
public struct Niche: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let what: String
    /// Who works in it, and who hires.
    public let who: String
    public let skills: [ItemID]
    /// How to try it.
    public let tryout: String
    public let reality: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        what = try json.text("what")
        who = try json.text("who")
        skills = try json.texts("skills")
        tryout = try json.text("tryout")
        reality = try json.text("reality")
    }
}

/// A message around an informational interview, with blanks.
public struct MessageTemplate: Encodable, Equatable, Sendable {
    public let id: String
    /// What it is for, as one says it: "Say thank you".
    public let name: String
    /// States of a conversation in which it comes next.
    public let `for`: [String]
    /// Lines with blanks in braces.
    public let text: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        id = try json.text("id")
        name = try json.text("name")
        `for` = try json.texts("for")
        text = try json.text("text")
    }
}

/// Something about a project that can be ticked.
public struct Criterion: Encodable, Equatable, Sendable {
    /// before, work, evaluation, delivery or disclosure.
    public let group: String
    public let text: String

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        group = try json.text("group")
        text = try json.text("text")
    }
}

/// How to do a project of the roadmap well.
public struct ProjectTemplate: Encodable, Equatable, Sendable {
    public let archetype: String
    /// One sentence that somebody who hires would remember.
    public let pitch: String
    /// Data that can really be had.
    public let data: [String]
    public let criteria: [Criterion]
    public let pitfalls: [String]
    public let stretch: [String]

    /// As the build has written it.
    package init(_ json: JSONValue) throws(JSONMisfit) {
        archetype = try json.text("archetype")
        pitch = try json.text("pitch")
        data = try json.texts("data")
        criteria = try json.list("criteria", Criterion.init)
        pitfalls = try json.texts("pitfalls")
        stretch = try json.texts("stretch")
    }
}
