/// A doubt about one skill, project or task: a gap that has a size.
struct DoubtTopic {
    let item: Item
    private let journey: Journey
    private let context: Context

    init(_ item: Item, _ journey: Journey, _ context: Context) {
        (self.item, self.journey, self.context) = (item, journey, context)
    }

    /// What the text names: the longest run of its words that is the name of something in the Library, else the only skill that
    /// begins with one of its words; nil if none is.
    static func item(in text: String, _ library: Library) -> Item? {
        let words = text.split { !$0.isLetter && !$0.isNumber && !"+#.-".contains($0) }.prefix(40)
            .map { String($0).lowercased() }
        let names = Dictionary(library.itemIDs.compactMap(library.item).map { ($0.name.lowercased(), $0) }) { one, _ in
            one
        }
        for length in stride(from: min(4, words.count), through: 1, by: -1) {
            for start in 0...(words.count - length) {
                let name = words[start..<start + length].joined(separator: " ")
                if let item = names[name] { return item }
                guard name.count > 1, let skill = library.skills(called: name).first else { continue }
                return library.item(skill.id)
            }
        }
        return skill(beginningWithOneOf: words, library)
    }

    private static func skill(beginningWithOneOf words: [String], _ library: Library) -> Item? {
        let common = Set(Doubt.all.flatMap { Folding.split($0.words) })
        for word in words.map(Folding.words) where word.count > 4 && !common.contains(word[...]) {
            let found = library.skills.filter { Folding.split($0.name).first?.elementsEqual(word) == true }
            if found.count == 1 { return library.item(found[0].id) }
        }
        return nil
    }

    /// "Linear algebra is a gap with a size: 6–10 h for a first pass."
    var size: String {
        if journey.isProven(item.id) { return "\(item.name) is proven: done, with evidence." }
        if journey.status(item.id) == .done { return "\(item.name) is done, and nothing shows it yet." }
        let first = context.library.skill(item.id)?.first?.hours
        let hours = first.map { "\($0.text) for a first pass" } ?? item.hours.text
        return "“I cannot do this” has no size. \(item.name) has one: \(hours)."
    }

    var against: [OwnFact] {
        let target = Document.Target.item(item.id)
        let evidence = (journey.evidence[item.id] ?? []).map {
            OwnFact($0.date, "Evidence" + ($0.shows.isEmpty ? "" : ": \($0.shows)"), target)
        }
        let done = journey.progress[item.id].flatMap {
            $0.status == .done ? OwnFact($0.since, "Done", target) : nil
        }
        let ticks = (journey[ExerciseTick.self].byParent[item.id] ?? []).map {
            OwnFact($0.day, "An exercise done", target)
        }
        let read = journey.papers(about: item.id).filter(\.isRead).map {
            OwnFact($0.day, "Read “\($0.title)”", .row(JournalPane.id, $0.id))
        }
        return (evidence + [done].compactMap(\.self) + worked + ticks + read).enumerated()
            .sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
    }

    /// The hours, as one entry.
    private var worked: [OwnFact] {
        let sessions = journey.sessions[item.id] ?? []
        guard let last = sessions.map(\.day).max() else { return [] }
        let time = DurationWords.text(sessions.reduce(0) { $0 + $1.minutes })
        return [OwnFact(last, "\(time) of work in \(count(sessions.count, "sitting"))", .item(item.id))]
    }

    var with: [OwnFact] { OwnFacts(journey, context).facts([.stalled]).filter { $0.target == .item(item.id) } }

    var told: [OwnFact] { Array(OwnFacts(journey, context).told(about: item.id).prefix(3)) }

    var next: MirrorStep {
        if journey.isProven(item.id) {
            return MirrorStep("Explain one piece of it to somebody; what you can explain, you know.", .item(item.id))
        }
        if let sitting = NextSteps.step(item.id, journey, context)?.sitting {
            return MirrorStep(sitting.text, .item(item.id))
        }
        return MirrorStep("Open \(item.name), and cut it in half until the half can be finished today.", .item(item.id))
    }
}
