/// Postings of the journey as they are read, with what the user said of them.
extension Journey {
    /// Words that the user added, for all postings, each with the skill that it means.
    var ownPostingWords: [(word: String, skill: ItemID?)] {
        let own = self[PostingAsk.self].all.filter { $0.answer == .own }
        let skills = Dictionary(own.map { ($0.term, $0.skill) }) { first, _ in first }
        return skills.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What the posting asks for; nil if it has no text that can be read.
    public func reading(of posting: Posting, _ library: Library) -> (text: PostingText, reading: PostingReading)? {
        guard let text = try? PostingText(Array(posting.text.utf8)) else { return nil }
        let own = ownPostingWords
        let key = own.map { "\($0.word)=\($0.skill ?? "")\n" }.joined() + "\u{0}" + posting.text
        let texts = library.texts
        return (text, texts.postingReading(key) { texts.postingLexicon(with: own).read(text) })
    }

    /// What the user said of the posting.
    public func rulings(on posting: Posting, _ reading: PostingReading, _ library: Library) -> PostingRulings {
        PostingRulings(self[PostingAsk.self].byParent[posting.id] ?? [], reading.demands, library)
    }

    /// What the posting asks for, held against what is proven; nil if it has no text that can be read.
    public func proof(of posting: Posting, _ library: Library) -> PostingProof? {
        reading(of: posting, library).map { text, reading in
            PostingProof(reading, of: text, rulings(on: posting, reading, library), library, self)
        }
    }

    /// What the saved postings of each track ask for. One without a track counts for `track`.
    public func demand(for track: TrackID?, _ context: Context) -> DemandIndex {
        demand(for: track, context.library, context.readings)
    }

    /// - Parameter readings: what was read before.
    public func demand(for track: TrackID?, _ library: Library, _ readings: any PostingReadings) -> DemandIndex {
        readings.with { book, stored in book.demand(self, for: track, library, stored: stored) }
    }

    /// How many applications go on from step to step.
    public func funnel(today: Day) -> Funnel {
        Funnel(funnelCases, today: today)
    }

    /// What a funnel has to know of each application that was sent.
    var funnelCases: [FunnelCase] {
        self[Application.self].all.map { FunnelCase($0, JobHistory(events(of: $0.id))) }.filter { !$0.reached.isEmpty }
    }
}

extension PostingRulings {
    /// - Parameter read: what the reading found.
    init(_ said: [PostingAsk], _ read: [DemandSubject: PostingDemand], _ library: Library) {
        self.init()
        for ask in said {
            let subject = DemandSubject(term: ask.term, library)
            switch ask.answer {
            case .confirmed: confirmed[subject] = ask.demand ?? read[subject] ?? .must
            case .refused: refused.insert(subject)
            case .own: break
            }
        }
    }
}

extension DemandSubject {
    /// A skill of the Library, or a word.
    init(term: String, _ library: Library) { self = library.skill(term) == nil ? .word(term) : .skill(term) }
}

extension FunnelCase {
    /// An application with what happened to it.
    init(_ application: Application, _ history: JobHistory) {
        var reached: [FunnelStep: Day] = [:]
        var undated: Set<FunnelStep> = []
        for event in history.events {
            guard let step = event.kind.step, reached[step].map({ event.day < $0 || event.knownDay == $0 }) ?? true
            else {
                continue
            }
            reached[step] = event.day
            if event.knownDay == nil { undated.insert(step) } else { undated.remove(step) }
        }
        let end: Passage.Outcome =
            switch history.end?.kind {
            case .rejected?: .refused(history.end?.day ?? application.begun)
            case .withdrawn?, .declined?: .withdrawn(history.end?.day ?? application.begun)
            case .noAnswer?: .silent
            default: .open
            }
        self.init(
            reached, end: end, undated: undated,
            isEndDated: history.end.map { $0.kind == .noAnswer || $0.knownDay != nil } ?? true,
            traits: [
                .wayIn: history.way(of: application).said, .cv: application.cv, .change: application.bridge?.name ?? "",
            ])
    }
}

extension JobEvent.Kind {
    /// The step of a funnel that it shows to be reached; nil for none.
    fileprivate var step: FunnelStep? {
        switch self {
        case .applied: .sent
        case .heard, .roundPlanned, .takeHome: .heard
        case .roundHeld, .roundPassed, .roundFailed, .handedIn: .round
        case .offer: .offer
        case .accepted: .accepted
        case .referralAsked, .referralSent, .declined, .withdrawn, .rejected, .noAnswer: nil
        }
    }
}
