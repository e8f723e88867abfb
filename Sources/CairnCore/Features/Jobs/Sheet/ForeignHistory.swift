/// What a row of somebody's own table tells of an application: what happened, on which day if it says so, and what was assumed.
struct ForeignHistory {
    /// Something that happened.
    struct Told: Equatable {
        let kind: JobEvent.Kind
        /// nil if the table does not give it.
        let day: Day?
        /// Without a day: the last one on which it can have been, because it was over then. nil for the day of the import.
        var latest: Day?
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
        round(stage, word)
        switch stage {
        case nil where !word.isEmpty:
            remarks.append("'\(word)' is not a stage that Cairn knows; kept as a note")
            end(word)
        case nil: tell(.rejected, on: job.days[.ended])
        case .saved?: if !events.isEmpty { end(word) }
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
    private mutating func round(_ stage: ForeignStage?, _ word: String) {
        var said = (kind: ForeignStage.round(in: word), isHeld: Bool?.none)
        if case .rounds(let kind, let isHeld)? = stage { said = (kind, isHeld) }
        guard let day = job.days[.round] else {
            if case .event? = stage, let kind = said.kind {
                remarks.append("'\(word)': \(kind.oneRound) was held, but on no day that is given; left out")
            }
            return
        }
        let isPlanned = day > today || said.isHeld == false
        if said.kind == nil { remarks.append("the round on \(day.iso) is taken for a recruiter screen") }
        let kind: JobEvent.Kind = isPlanned ? .roundPlanned : .roundHeld
        events.append(
            Told(
                kind: kind, day: isPlanned ? nil : day, latest: latest(kind), round: said.kind ?? .recruiter,
                roundDay: day))
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

    /// The last day on which that can have been: it is not to stand after the end, or it would open what is over. nil if no day of
    /// an end is known.
    private func latest(_ kind: JobEvent.Kind) -> Day? {
        guard let day = job.days[.ended], day <= today else { return nil }
        var end = JobEvent.Kind.rejected
        if case .event(let said)? = ForeignStage(job.texts[.stage] ?? ""), said.isEnd { end = said }
        return kind.rank < end.rank ? day : day + -1
    }

    /// Something of which the table gives no day.
    private mutating func undated(_ kind: JobEvent.Kind, _ word: String, round: Round.Kind? = nil) {
        let latest = latest(kind)
        events.append(Told(kind: kind, day: nil, latest: latest, round: round))
        let what = round.map { "'\(word)', \($0.oneRound)" } ?? "'\(word)'"
        let day = latest?.iso ?? "today"
        remarks.append("\(what), but on no day that is given: kept as of \(day), marked “\(JobEvent.dayUnknown)”")
    }
}
