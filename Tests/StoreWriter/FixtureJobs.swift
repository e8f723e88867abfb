import CairnCore

/// One record of each kind of the search for a job.
let fixtureJobs: [Record] = {
    let day = Day(number: 20_000)
    var posting = Posting(id: "posting-1", found: day)
    (posting.title, posting.company, posting.text) = ("線形 engineer", "Pier Nine", "You know SQL.\nR&D")
    (posting.closes, posting.mode, posting.track) = (day + 20, .hybrid, "ml-engineer")
    let ask = PostingAsk(posting: posting.id, term: "sql", answer: .confirmed, demand: .nice)
    var application = Application(id: "application-1", posting: posting.id, begun: day + 1)
    (application.way, application.referrer, application.cv) = (.referral, "person-1", "cv-ml.pdf")
    application.cases = ["Late trains"]
    var round = Round(id: "round-1", application: application.id, kind: .coding)
    (round.day, round.minute, round.zone) = (day + 9, 870, "Europe/Berlin")
    (round.whom, round.asked, round.differently) = (["person-1", "Bob"], "windows\njoins", "say the plan first")
    let applied = JobEvent(id: "event-1", application: application.id, kind: .applied, day: day + 2, noted: day + 3)
    var held = JobEvent(id: "event-2", application: application.id, kind: .roundHeld, day: day + 9, noted: day + 9)
    (held.round, held.note) = (round.id, "friendly")
    var offer = JobEvent(id: "event-3", application: application.id, kind: .offer, day: day + 15, noted: day + 15)
    (offer.due, offer.parts) = (day + 22, "base 60\nshares")
    var step = JobFollowUp(id: "step-1", application: application.id, kind: .thank, due: day + 10, made: day + 9)
    (step.round, step.whom, step.outcome, step.closed) = (round.id, "person-1", .done, day + 10)
    var cadence = JobCadence()
    cadence.silence = 30
    var change = CareerSwitch()
    (change.nowRole, change.nowSize, change.bridge) = ("teacher", .large, .role)
    change.bringRole = "I know what schools need"
    return [
        Record(posting), Record(ask), Record(application), Record(round), Record(applied), Record(held), Record(offer),
        Record(step), Record(cadence), Record(change),
        Record(JobColumn(id: "date applied", means: .applied)),
    ]
}()
