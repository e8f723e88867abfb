/// Who and what goes with a bridge: who and what stands where it leads, by words of role, company and industry.
struct SwitchFits {
    private let said: CareerSwitch
    private let coach: SwitchCoach
    private let journey: Journey

    init(_ said: CareerSwitch, _ journey: Journey) {
        (self.said, coach, self.journey) = (said, said.coach, journey)
    }

    /// Those in the wanted role first.
    func people(_ kind: Bridge.Kind) -> [Person] {
        let isThere = place(kind)
        let there = persons.filter { person in
            // In an industry that is not said, one asks who has the role.
            if kind == .role, said.nowIndustry.isEmpty { return isWanted(person) }
            return isThere(person.company, person.industry) && (kind != .tasks || isWanted(person))
        }
        return there.filter(isWanted) + there.filter { !isWanted($0) }
    }

    func postings(_ kind: Bridge.Kind) -> [Posting] {
        if kind == .tasks { return [] }
        let isThere = place(kind)
        return journey.openPostings.filter { posting in
            (kind == .company ? isRole(posting.title, said.nowRole) : isWanted(posting))
                && (isThere(posting.company, posting.title) || isThere("", posting.text))
        }
    }

    /// Whether the bridge leads to a company of that name, of which those words are known.
    private func place(_ kind: Bridge.Kind) -> (_ company: String, _ words: String) -> Bool {
        switch kind {
        case .tasks, .role: return place(said.nowIndustry)
        case .both: return place(said.wantIndustry)
        case .company:
            // In the present industry a company that does AI is no nearer than one's own.
            let isNew = place(said.wantIndustry)
            return { company, words in
                (coach.changesRole && Self.doesAI(words)) || (coach.changesIndustry && isNew(company, words))
            }
        }
    }

    /// Whether a company is of that industry, by its name, by those words, or by somebody who works there.
    private func place(_ industry: String) -> (_ company: String, _ words: String) -> Bool {
        let known = Set(persons.filter { has($0.industry, industry) }.compactMap { CompanyKey($0.company) })
        return { company, words in
            has("\(company) \(words)", industry) || CompanyKey(company).map(known.contains) == true
        }
    }

    private var persons: [Person] {
        let persons = journey.people.persons
        return journey.people.order.compactMap { persons[$0] }
    }

    private func isWanted(_ person: Person) -> Bool { isRole(person.role, said.wantRole) }

    /// Whether it is for the wanted role, by its title or its track.
    private func isWanted(_ posting: Posting) -> Bool {
        isRole(posting.title, said.wantRole) || posting.track.map { has(said.wantRole, $0) } == true
    }

    /// Whether the words of the role stand in the text one behind the other: "engineer (Java), ML platform" is no ML engineer.
    /// Of "GenAI/LLM engineer" one of the two is enough.
    private func isRole(_ text: String, _ wanted: String) -> Bool {
        let own = Self.words(text)
        return Self.readings(wanted).map(Self.words).contains { role in
            !role.isEmpty && own.indices.contains { own[$0...].starts(with: role) }
        }
    }

    private static func readings(_ role: String) -> [String] {
        role.split(separator: " ").reduce([""]) { texts, word in
            word.split(separator: "/").flatMap { part in texts.map { "\($0) \(part)" } }
        }
    }

    private static func words(_ text: String) -> [String] {
        let folded = String(decoding: Folding.words(text), as: UTF8.self)
        return folded.replacing("machine learning", with: "ml").split(separator: " ").map(String.init)
    }

    /// Whether that is said of a company that does AI.
    private static func doesAI(_ text: String) -> Bool {
        let words = words(text)
        return words.contains { ["ai", "ml", "genai", "llm", "llms"].contains($0) }
            || words.joined(separator: " ").contains("artificial intelligence")
    }

    /// Whether all words of `wanted` are in the text; nothing is in nothing.
    private func has(_ text: String, _ wanted: String) -> Bool {
        let words = Folding.split(wanted)
        let own = Set(Folding.split(text))
        return !words.isEmpty && words.allSatisfy(own.contains)
    }
}
