/// An application, or a posting, as a page to read.
public struct JobPage {
    let journey: Journey
    let today: Day

    /// What the journey says of a job on that day.
    public init(_ journey: Journey, today: Day) { (self.journey, self.today) = (journey, today) }

    /// An application, or a posting without one.
    public func document(_ subject: JobSubject) -> Document {
        switch subject {
        case .application(let application): document(application)
        case .posting(let posting): document(posting)
        }
    }

    func document(_ application: Application) -> Document {
        let report = ApplicationReport(application, journey, today: today)
        var page = Document(journey.label(of: application))
        page.text(
            "\(report.stage.name) \(report.sinceText)" + (report.days.map { " · \(count($0, "day"))" } ?? "")
                + (report.stage.isOpen ? "" : " · over"))
        if let goal = journey.goalReached(application, report.stage) { page.text(goal, .strong) }
        if let next = report.next {
            page.text("Next: \(next.text)\(next.day.map { ", \($0.text)" } ?? "").", .strong)
        }
        page.gap()
        field("Through", report.referrer.map { "\(report.way.name): \($0)" } ?? report.way.said, &page)
        field("CV", report.cv, &page)
        field("Shows", report.cases.joined(separator: ", "), &page)
        field("Known there", report.people.map(\.name).joined(separator: ", "), &page)
        if !report.rounds.isEmpty {
            page.heading("Rounds")
            for round in report.rounds { self.round(round, &page) }
        }
        if !report.events.isEmpty {
            page.heading("What happened")
            for (place, event) in report.events.enumerated() {
                page.blocks.append(.bullet(line(event), sign: "\(place + 1)", .plain))
            }
        }
        if !report.notes.isEmpty {
            page.heading("Notes")
            page.text(report.notes)
        }
        if let posting = report.posting {
            page.heading("The posting")
            facts(posting, &page)
        }
        return page
    }

    func document(_ posting: Posting) -> Document {
        let report = PostingReport(posting, journey, today: today)
        var page = Document(posting.label)
        if let doubt = report.doubt { page.text(doubt, .warning) }
        facts(posting, &page)
        field("Known there", report.people.map(\.name).joined(separator: ", "), &page)
        for id in report.applications {
            guard let application = journey[Application.self][id] else { continue }
            let standing = journey.standing(of: application, today: today)
            field("Applied", "\(standing.stage.name) \(standing.sinceText)", &page)
        }
        if !posting.text.isEmpty {
            page.heading("Its text")
            page.text(posting.text)
        }
        return page
    }

    private func facts(_ posting: Posting, _ page: inout Document) {
        field("Found", ([posting.found.text] + [posting.source].filter { !$0.isEmpty }).joined(separator: ", "), &page)
        field("Address", posting.address, &page)
        field("Closes", posting.closes.map { "\($0.text), \($0.said(from: today, past: "ago"))" } ?? "", &page)
        field("Place", [posting.place, posting.mode?.name ?? ""].filter { !$0.isEmpty }.joined(separator: ", "), &page)
        field("Pay", posting.pay, &page)
    }

    private func field(_ label: String, _ text: String, _ page: inout Document) {
        if !text.isEmpty { page.blocks.append(.field(label: label, text: text, width: 12)) }
    }

    /// "Coding round: 3 Dec 2026, 14:30 Europe/Berlin · planned · 45 min · with Ada Byron".
    static func line(_ round: ApplicationReport.Interview) -> String {
        let when = [round.day?.text, round.time.map { "\($0) \(round.zone)" }].compactMap(\.self)
        let parts = [
            when.isEmpty ? "no day yet" : trimmed(when.joined(separator: ", ")), round.state.name,
            round.minutes.map { "\($0) min" } ?? "",
            round.with.isEmpty ? "" : "with \(round.with.joined(separator: ", "))",
        ]
        return "\(round.kind.round.capitalizedFirst): \(parts.filter { !$0.isEmpty }.joined(separator: " · "))"
    }

    private func round(_ round: ApplicationReport.Interview, _ page: inout Document) {
        page.text(JobPage.line(round))
        page.bullets(round.asked.map { "asked: \($0)" }, .dim)
        if !round.went.isEmpty { page.bullets(["it went: \(round.went)"], .dim) }
        if !round.differently.isEmpty { page.bullets(["next time: \(round.differently)"], .dim) }
    }

    /// "3 Dec 2026 · take-home given, by 10 Dec, 6 h at most: a note".
    private func line(_ event: ApplicationReport.Event) -> String {
        var parts = [event.text]
        if let person = event.person { parts.append(person) }
        if let due = event.due { parts.append("by \(due.text)") }
        if let cap = event.cap { parts.append("\(cap) h at most") }
        if !event.repository.isEmpty { parts.append(event.repository) }
        let offered = event.parts.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
        let details = [event.note, offered.joined(separator: "; ")].filter { !$0.isEmpty }.joined(separator: " · ")
        return "\(event.day.text) · \(parts.joined(separator: ", "))\(details.isEmpty ? "" : ": \(details)")"
    }
}
