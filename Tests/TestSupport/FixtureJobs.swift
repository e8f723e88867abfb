@testable import CairnCore

extension Features {
    /// The tests' features, and jobs as their last pane.
    public static let withJobs = Fixtures.features.adding(.jobs)
}

extension Fixtures {
    /// As midway, with two saved postings, one that is applied for and in its rounds, and an application that ended.
    public static var jobs: Journey { Journey(midway.records + jobRecords, kinds: Features.withJobs.kinds) }

    /// The posting "p", ML engineer at Pier Nine, found that long ago, and the application "a" begun for it then, in a journey without
    /// anything else.
    public static func applied(daysAgo: Int) -> (journey: Journey, application: Application) {
        let day = today + -daysAgo
        var posting = Posting(id: "p", found: day)
        (posting.title, posting.company) = ("ML engineer", "Pier Nine")
        let application = Application(id: "a", posting: posting.id, begun: day)
        return (Journey(blank.records + [Record(posting), Record(application)]), application)
    }

    /// A posting with a text that demands Python and SQL, and would welcome statistics.
    public static let postingText = """
        ML engineer at Pier Nine
        Hamburg, Germany (hybrid)

        Requirements
        - Solid Python 3, tests included
        - SQL, and Flink or the like

        Nice to have
        - Statistics

        We pay €70,000–80,000 a year. Apply by 2026-03-20.
        """

    /// The records of jobs alone.
    public static var jobRecords: [Record] {
        var pier = Posting(id: "po-1", found: today + -30)
        (pier.title, pier.company, pier.text) = ("ML engineer", "Pier Nine", postingText)
        (pier.closes, pier.place, pier.mode) = (today + 18, "Hamburg, Germany", .hybrid)
        (pier.pay, pier.address) = ("€70,000–80,000 a year", "https://pier.example/jobs/1")
        var rail = Posting(id: "po-2", found: today + -3)
        (rail.title, rail.company, rail.closes) = ("データ analyst 🚆", "Marten Rail", today + -1)
        var application = Application(id: "ap-1", posting: pier.id, begun: today + -29)
        (application.way, application.cv, application.cases) = (.recruiter, "cv-ml.pdf", ["Late trains"])
        var ended = Application(id: "ap-2", posting: nil, begun: today + -90)
        (ended.title, ended.company) = ("Data scientist", "Kestrel")
        var round = Round(id: "ro-1", application: application.id, kind: .coding)
        (round.day, round.minute, round.zone, round.whom) = (today + 2, 870, "Europe/Berlin", ["Ines"])
        func event(_ number: Int, _ kind: JobEvent.Kind, _ application: Application, _ ago: Int) -> JobEvent {
            JobEvent(
                id: "je-\(number)", application: application.id, kind: kind, day: today + -ago, noted: today + -ago)
        }
        var planned = event(3, .roundPlanned, application, 5)
        planned.round = round.id
        return [
            Record(pier), Record(rail), Record(application), Record(ended), Record(round),
            Record(event(1, .applied, application, 28)), Record(event(2, .heard, application, 20)), Record(planned),
            Record(event(4, .applied, ended, 88)), Record(event(5, .rejected, ended, 70)),
        ]
    }
}
