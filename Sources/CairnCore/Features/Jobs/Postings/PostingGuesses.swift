/// Sets right what was only guessed of headings, by what stands below them.
extension PostingParts {
    /// What stands below a heading that is only guessed.
    private struct Group {
        var parts: [Int] = []
        /// Lines that name a skill, and lines that speak of pay, holidays and the like.
        var skills: Set<Int> = []
        var benefits: Set<Int> = []
    }

    /// What speaks of pay and holidays are benefits. If nothing is known to be demanded, a guessed heading is taken for a demand; and
    /// the unknown one after the demands for a wish, if nothing is known to be one.
    mutating func settleGuesses() {
        var groups = groups
        for (line, group) in groups where group.benefits.count > group.skills.count {
            set(group, .benefits)
            groups[line] = nil
        }
        let open = groups.filter { $0.value.skills.count > 0 }
        let must = parts.contains { $0.section == .must } ? found.filter { $0.value == .must }.keys.max() : demand(open)
        guard let must, !parts.contains(where: { $0.section == .nice }),
            let next = found.keys.filter({ $0 > must }).min(), let wish = open[next], found[next] == .unknown
        else { return }
        set(wish, .nice)
    }

    /// Takes the guessed heading over most skills for a demand; one over duties if there is no other. Its line; nil if none is.
    private mutating func demand(_ open: [Int: Group]) -> Int? {
        for sections in [[PostingSection.unknown, .other], [.duties]] {
            let fitting = open.filter { $0.value.skills.count > 1 && sections.contains(found[$0.key] ?? .must) }
            if let best = fitting.max(by: { ($0.value.skills.count, $1.key) < ($1.value.skills.count, $0.key) }) {
                set(best.value, .must)
                return best.key
            }
        }
        return nil
    }

    private mutating func set(_ group: Group, _ section: PostingSection) {
        for part in group.parts { parts[part].section = section }
    }

    /// By the heading's line.
    private var groups: [Int: Group] {
        let headings = found.keys.sorted()
        var groups: [Int: Group] = [:]
        var heading = 0
        for (index, part) in parts.enumerated() {
            while heading + 1 < headings.count, headings[heading + 1] <= part.line { heading += 1 }
            guard headings.indices.contains(heading), guessed.contains(headings[heading]),
                headings[heading] < part.line, part.section == found[headings[heading]]
            else { continue }
            groups[headings[heading], default: Group()].parts.append(index)
            if self.headings.namesSkill(part.range) { groups[headings[heading]]?.skills.insert(part.line) }
            if speaksOfBenefits(part.range) { groups[headings[heading]]?.benefits.insert(part.line) }
        }
        return groups
    }
}
