/// Postings held against what one can prove, with what the user said of them.
extension Journey {
    /// How postings speak, with the user's own words.
    public func postingLexicon(_ library: Library) -> PostingLexicon {
        let own = self[PostingAsk.self].all.filter { $0.answer == .own }
        return PostingLexicon(library.texts.postingWords, own: own.map { ($0.term, $0.skill) })
    }

    /// What the user confirmed and refused in the posting.
    public func rulings(on posting: String, _ library: Library) -> PostingRulings {
        var rulings = PostingRulings()
        for ask in self[PostingAsk.self].byParent[posting] ?? [] where ask.answer != .own {
            let subject = library.skill(ask.term) == nil ? DemandSubject.word(ask.term) : .skill(ask.term)
            switch ask.answer {
            case .refused: rulings.refused.insert(subject)
            case .confirmed: rulings.confirmed[subject] = ask.demand ?? .must
            case .own: break
            }
        }
        return rulings
    }

    /// What the posting asks for, held against the record; nil if no text is kept of it.
    public func proof(of posting: Posting, _ lexicon: PostingLexicon, _ library: Library) -> PostingProof? {
        guard let text = try? PostingText(Array(posting.text.utf8)) else { return nil }
        return PostingProof(lexicon.read(text), of: text, rulings(on: posting.id, library), library, self)
    }

    /// What the saved postings of each track ask for.
    public func demand(_ library: Library) -> DemandIndex {
        let lexicon = postingLexicon(library)
        var index = DemandIndex()
        for posting in self[Posting.self].all {
            guard let proof = proof(of: posting, lexicon, library) else { continue }
            let asks = Dictionary(proof.lines.map { ($0.subject, $0.demand) }, uniquingKeysWith: min)
            index.put(
                DemandPosting(
                    id: posting.id, track: posting.track, company: posting.company, title: posting.title, asks: asks,
                    unknown: Set(proof.unknown.map(\.word))))
        }
        return index
    }

    /// What a funnel has to know of each application that was sent.
    public var funnelCases: [FunnelCase] {
        self[Application.self].all.compactMap { application in
            let history = JobHistory(events(of: application.id))
            var reached: [FunnelStep: Day] = [:]
            for event in history.events {
                guard let step = event.kind.funnelStep, reached[step] == nil else { continue }
                reached[step] = event.day
            }
            guard !reached.isEmpty else { return nil }
            var traits: [FunnelTrait: String] = [.wayIn: application.way.name]
            if !application.cv.isEmpty { traits[.cv] = application.cv }
            if let bridge = application.bridge { traits[.change] = bridge.name }
            return FunnelCase(reached, end: history.outcome, traits: traits)
        }
    }
}

extension JobEvent.Kind {
    /// The step of the funnel that it reaches; nil if it reaches none.
    fileprivate var funnelStep: FunnelStep? {
        switch self {
        case .applied: .sent
        case .heard: .heard
        case .roundHeld, .roundPassed, .roundFailed, .handedIn: .round
        // Whoever invites has answered.
        case .roundPlanned, .takeHome: .heard
        case .offer: .offer
        case .accepted: .accepted
        case .referralAsked, .referralSent, .declined, .withdrawn, .rejected, .noAnswer: nil
        }
    }
}

extension JobHistory {
    /// How it ended, for the funnel.
    fileprivate var outcome: Passage.Outcome {
        guard let end else { return .open }
        return switch end.kind {
        case .rejected: .refused(end.day)
        case .declined, .withdrawn: .withdrawn(end.day)
        case .noAnswer: .silent
        default: .open
        }
    }
}
