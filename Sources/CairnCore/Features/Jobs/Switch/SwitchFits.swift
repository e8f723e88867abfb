/// Who and what goes with a bridge: by words of role and industry.
struct SwitchFits {
    private let said: CareerSwitch
    private let journey: Journey

    init(_ said: CareerSwitch, _ journey: Journey) { (self.said, self.journey) = (said, journey) }

    func people(_ kind: Bridge.Kind) -> [Person] {
        let coach = said.coach
        return persons.filter { person in
            switch kind {
            case .tasks: has(person.industry, said.nowIndustry) && isRole(person.role, said.wantRole)
            case .role: has(person.industry, said.nowIndustry) || isRole(person.role, said.wantRole)
            case .company:
                // In the present industry a company that does AI is no nearer than one's own.
                (coach.changesRole && Self.doesAI(person.industry))
                    || (coach.changesIndustry && has(person.industry, said.wantIndustry))
            case .both: has(person.industry, said.wantIndustry) && isRole(person.role, said.wantRole)
            }
        }
    }

    func postings(_ kind: Bridge.Kind) -> [Posting] {
        let known = kind == .role ? companies(of: said.nowIndustry) : []
        return journey.openPostings.filter { posting in
            switch kind {
            case .tasks: false
            case .role:
                isWanted(posting)
                    && (CompanyKey(posting.company).map(known.contains) == true
                        || has("\(posting.company) \(posting.title)", said.nowIndustry)
                        || has(posting.text, said.nowIndustry))
            case .company: isRole(posting.title, said.nowRole)
            case .both: isWanted(posting)
            }
        }
    }

    private var persons: [Person] {
        let persons = journey.people.persons
        return journey.people.order.compactMap { persons[$0] }
    }

    /// Where people of that industry work.
    private func companies(of industry: String) -> Set<CompanyKey> {
        Set(persons.filter { has($0.industry, industry) }.compactMap { CompanyKey($0.company) })
    }

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

    /// Whether a company of that industry makes its living by AI.
    private static func doesAI(_ industry: String) -> Bool {
        let words = words(industry)
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
