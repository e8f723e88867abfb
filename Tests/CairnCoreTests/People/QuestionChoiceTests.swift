import CairnLibrary
import TestSupport
import Testing

@testable import CairnCore

/// Which questions are proposed, on the real bank.
struct QuestionChoiceTests {
    private let context: Context

    init() throws { context = try Fixtures.context(EmbeddedLibrary.load()) }

    private func person(_ id: String, _ track: TrackID? = nil, _ seniority: Seniority? = nil) -> Person {
        var person = Person(id: id, name: id)
        (person.track, person.seniority) = (track, seniority)
        return person
    }

    @Test func `five are proposed, of five purposes, one to close with at the end`() {
        for seniority in [nil] + Seniority.allCases.map(Optional.some) {
            for track in [nil] + context.library.tracks.map({ Optional.some($0.id) }) {
                let who = person("a", track, seniority)
                let five = QuestionChoice(who, People([Record(who)]), context).proposed
                #expect(five.count == 5 && Set(five.map(\.purpose)).count == 5)
                #expect(five.last?.purpose == "closing")
            }
        }
    }

    @Test func `they fit the role and the seniority`() {
        let boss = person("a", "research", .manager)
        let all = QuestionChoice(boss, People([Record(boss)]), context).fitting
        #expect(all.allSatisfy { $0.for.isEmpty || $0.for.contains("research") })
        #expect(Set(all.map(\.seniority)) == ["any", "manager"])
    }

    @Test func `nobody is proposed what they were asked`() {
        let who = person("a", "ml-engineer", .senior)
        var people = People([Record(who)])
        var asked: Set<String> = []
        for round in 0..<6 {
            let five = QuestionChoice(who, people, context).proposed
            #expect(asked.isDisjoint(with: five.map(\.id)), "round \(round)")
            asked.formUnion(five.map(\.id))
            var talk = Conversation(id: "c\(round)", person: "a", state: .held, since: Fixtures.today)
            talk.questions = five.map(\.id)
            people.put(Record(talk))
        }
        #expect(asked.count > 20)
    }

    @Test func `what was heard least about comes first`() throws {
        let (a, b) = (person("a", "ml-engineer"), person("b", "ml-engineer"))
        var people = People([Record(a), Record(b)])
        let bank = context.library.texts.shelf.questions
        for (index, purpose) in ["reality", "skills", "team", "industry"].enumerated() {
            var talk = Conversation(id: "c\(index)", person: "a", state: .held, since: Fixtures.today)
            talk.questions = try [#require(bank.first { $0.purpose == purpose }).id]
            people.put(Record(talk))
        }
        let purposes = QuestionChoice(b, people, context).proposed.map(\.purpose)
        #expect(purposes.contains("hiring") && purposes.contains("advice"))
    }

    @Test func `every blank of every message is one that is filled`() {
        let known = [
            "first", "name", "role", "company", "when", "minutes", "introducer", "learned", "question", "track",
        ]
        for template in context.library.texts.shelf.messages {
            let blanks = template.text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
            #expect(blanks.allSatisfy(known.contains), "\(template.id): \(blanks)")
            let text = MessageDraft(person("Ada Byron"), Journey([Record(person("Ada Byron"))]), context).text(
                template)
            #expect(text.hasPrefix("Hi Ada,") && !text.contains("{") && !text.contains("\n\n\n"))
        }
    }
}
