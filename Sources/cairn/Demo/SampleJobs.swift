import CairnCore

/// The jobs of the sample: three postings, one application with a round ahead, one that waits for an answer.
struct SampleJobs {
    private let today: Day
    private let makeID: @Sendable () -> String
    private var context: Context
    private var journey: Journey
    private(set) var changes: [(day: Day, change: Change)] = []

    /// The changes that follow on `journey`, whose people are there.
    init(_ journey: Journey, _ context: Context) {
        self.journey = journey
        self.context = context
        today = context.today
        makeID = context.makeID
        northwind()
        kestrel()
        lumen()
    }

    private mutating func keep(_ days: Int, _ change: Change?) {
        guard let change else { return }
        journey.apply(change)
        changes.append((today + days, change))
    }

    private mutating func save(
        _ title: String, _ company: String, _ text: String, found days: Int, _ track: TrackID, source: String,
        closes: Int? = nil
    ) -> String {
        var posting = Posting(id: makeID(), found: today + days)
        (posting.title, posting.company, posting.text) = (title, company, text)
        (posting.source, posting.track, posting.closes) = (source, track, closes.map { today + $0 })
        keep(days, journey.putting(posting))
        return posting.id
    }

    private mutating func begin(
        _ posting: String, _ days: Int, _ way: Application.Way, cv: String, referrer: PersonID? = nil
    ) -> Application {
        context.today = today + days
        var application = journey.newApplication(for: posting, context)
        (application.way, application.cv, application.referrer) = (way, cv, referrer)
        application.cases = journey[Project.self].all.filter { $0.name == "Bike rides" }.map(\.id)
        keep(days, journey.putting(application))
        return application
    }

    private mutating func happens(
        _ kind: JobEvent.Kind, _ days: Int, _ application: Application, _ note: String = "", round: Round? = nil,
        person: PersonID? = nil
    ) {
        var event = JobEvent(
            id: makeID(), application: application.id, kind: kind, day: today + days, noted: today + days)
        (event.note, event.round, event.person) = (note, round?.id, person)
        keep(days, journey.putting(event, application))
    }

    private mutating func plan(
        _ kind: Round.Kind, on day: Int, at minute: Int, with name: String, told days: Int, _ application: Application
    ) -> Round {
        context.today = today + days
        var round = Round(id: makeID(), application: application.id, kind: kind)
        (round.day, round.minute, round.minutes, round.whom) = (today + day, minute, 45, [name])
        keep(days, journey.putting(round, application, context))
        return round
    }

    /// By a referral, two rounds so far.
    private mutating func northwind() {
        let posting = save(
            "ML engineer, forecasting", "Northwind Energy", SamplePostings.headings, found: -21, "ml-engineer",
            source: "Maria told me")
        let maria = journey.people.named("Maria Okafor").first?.id
        let application = begin(posting, -20, .referral, cv: "cv-ml-2.pdf", referrer: maria)
        happens(.referralAsked, -20, application, person: maria)
        happens(.referralSent, -18, application, person: maria)
        happens(.applied, -16, application, "with the bike rides as the case")
        happens(.heard, -10, application)
        var screen = plan(.recruiter, on: -6, at: 10 * 60, with: "Lena Brandt", told: -9, application)
        happens(.roundHeld, -6, application, round: screen)
        screen.asked = "Why energy?\nWhat do you earn now, and what do you want?"
        screen.went = "friendly; I talked too long about the first question"
        screen.differently = "name the range first, then the reason"
        keep(-6, journey.putting(screen, application, context))
        var thanks = JobFollowUp(
            id: makeID(), application: application.id, kind: .thank, due: today + -5, made: today + -6)
        (thanks.round, thanks.whom) = (screen.id, "Lena Brandt")
        (thanks.outcome, thanks.closed) = (.done, today + -5)
        keep(-5, journey.putting(thanks, application))
        happens(.roundPassed, -4, application, round: screen)
        _ = plan(.coding, on: 2, at: 14 * 60, with: "Oskar Lind", told: -4, application)
    }

    /// Through a recruiter, no answer so far.
    private mutating func kestrel() {
        let posting = save(
            "MLOps engineer", "Kestrel Maps", SamplePostings.mail, found: -8, "mlops-engineer", source: "a recruiter")
        let application = begin(posting, -8, .recruiter, cv: "cv-mlops.pdf")
        happens(.applied, -7, application)
    }

    /// Saved, and soon closed.
    private mutating func lumen() {
        _ = save(
            "Applied scientist, search", "Lumen Books", SamplePostings.table, found: -3, "ml-engineer",
            source: "their own page", closes: 5)
    }
}
