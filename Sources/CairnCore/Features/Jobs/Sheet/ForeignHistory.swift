/// What a row of somebody's own table tells of an application: what happened, on which day if it says so, and what was assumed.
struct ForeignHistory {
    /// Something that happened.
    struct Told: Equatable {
        let kind: JobEvent.Kind
        /// nil if the table does not give it.
        let day: Day?
        /// The round that it is about, if that is known.
        var round: Round.Kind?
        /// On which day that takes place.
        var roundDay: Day?
    }

    private(set) var events: [Told] = []
    /// What was assumed, and what was left out.
    private(set) var remarks: [String] = []
    private let job: ForeignJob
    private let today: Day

    /// The history of that row.
    init(_ job: ForeignJob, today: Day) {
        (self.job, self.today) = (job, today)
        let word = job.texts[.stage] ?? ""
        let stage = word.isEmpty ? nil : ForeignStage(word)
        for (column, kind) in [(JobColumn.Meaning.applied, JobEvent.Kind.applied), (.heard, .heard), (.offer, .offer)] {
            tell(kind, on: job.days[column])
        }
        round(stage)
        switch stage {
        case nil where !word.isEmpty: remarks.append("'\(word)' is not a stage that Cairn knows; kept as a note")
        case nil: tell(.rejected, on: job.days[.ended])
        case .saved?: break
        case .rounds(let kind, let isHeld)?: rounds(word, kind, isHeld)
        case .event(let kind)?: tell(kind, word)
        }
    }

    /// The day on which it was sent; nil if it was not, or on a day that nobody gave.
    var sent: Day? { events.first { $0.kind == .applied }?.day }

    private mutating func tell(_ kind: JobEvent.Kind, on day: Day?) {
        guard let day else { return }
        guard day <= today else {
            return remarks.append("\(kind.name) on \(day.iso), which is still to come; left out")
        }
        events.append(Told(kind: kind, day: day))
    }

    /// The round of which the table gives the day: held, or planned if that is still to come or the word says no more.
    private mutating func round(_ stage: ForeignStage?) {
        guard let day = job.days[.round] else { return }
        var said: (kind: Round.Kind?, isHeld: Bool?) = (nil, nil)
        if case .rounds(let kind, let isHeld)? = stage { said = (kind, isHeld) }
        let isPlanned = day > today || said.isHeld == false
        if said.kind == nil { remarks.append("the round on \(day.iso) is taken for a recruiter screen") }
        events.append(
            Told(
                kind: isPlanned ? .roundPlanned : .roundHeld, day: isPlanned ? nil : day,
                round: said.kind ?? .recruiter, roundDay: day))
    }

    /// It is in rounds, as a word says.
    private mutating func rounds(_ word: String, _ kind: Round.Kind?, _ isHeld: Bool?) {
        if job.days[.round] == nil {
            // Nobody thanks for a round, or prepares for one, of which nothing is known.
            let isOver = isHeld == true
            undated(isOver ? .roundHeld : .roundPlanned, word, round: isOver ? nil : kind)
        }
        end(word)
    }

    private mutating func tell(_ kind: JobEvent.Kind, _ word: String) {
        guard !kind.isEnd else {
            guard let day = job.days[.ended] else { return undated(kind, word) }
            return tell(kind, on: day)
        }
        let columns: [JobEvent.Kind: JobColumn.Meaning] = [.applied: .applied, .heard: .heard, .offer: .offer]
        // A day that is still to come was said to be left out.
        if columns[kind].map({ job.days[$0] == nil }) ?? true { undated(kind, word) }
        end(word)
    }

    /// The day on which it was over counts for more than a word that says that it goes on.
    private mutating func end(_ word: String) {
        guard let day = job.days[.ended] else { return }
        if day <= today { remarks.append("'\(word)', but over since \(day.iso): told as rejected") }
        tell(.rejected, on: day)
    }

    /// Something of which the table gives no day.
    private mutating func undated(_ kind: JobEvent.Kind, _ word: String, round: Round.Kind? = nil) {
        events.append(Told(kind: kind, day: nil, round: round))
        let what = round.map { "'\(word)', \($0.oneRound)" } ?? "'\(word)'"
        remarks.append("\(what), but on no day that is given: kept as of today, marked “\(JobEvent.dayUnknown)”")
    }
}
