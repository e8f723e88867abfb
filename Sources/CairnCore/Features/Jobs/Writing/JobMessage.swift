/// A message about an application, drafted for the user to edit and send.
enum JobMessage: String, CaseIterable {
    case apply
    case followUp = "follow-up"
    case thank
    case decline
    case withdraw
    case negotiate

    /// "Apply".
    var name: String {
        switch self {
        case .apply: "Apply"
        case .followUp: "Ask how it stands"
        case .thank: "Thank after a round"
        case .decline: "Decline an offer"
        case .withdraw: "Withdraw"
        case .negotiate: "Negotiate an offer"
        }
    }

    /// The one that is likely to be written at that stage.
    init(_ stage: JobStage) {
        self =
            switch stage {
            case .offer: .negotiate
            case .rounds: .thank
            case .heard, .applied: .followUp
            default: .apply
            }
    }

    /// What to write about a job of that name at that company; what only the user knows stands in brackets.
    func text(title: String, company: String, proven: [PostingProof.Line]) -> String {
        let job = title.isEmpty ? "the role" : "the role of \(title)"
        let there = company.isEmpty ? "" : " at \(company)"
        return switch self {
        case .apply: apply(job, there, proven)
        case .followUp:
            """
            Hello [name],

            on [day] I applied for \(job)\(there), and I am still very interested. May I ask how it stands, and whether there is \
            anything that I could add?

            Thank you,
            [your name]
            """
        case .thank:
            """
            Hello [name],

            thank you for your time on [day]. What you said about [one thing they told you] stayed with me; since then I \
            [looked it up, tried it, changed my mind]. I would be glad to go on.

            Kind regards,
            [your name]
            """
        case .decline:
            """
            Hello [name],

            thank you for the offer, and for the care that everybody took. I have decided for something else, because [one \
            honest reason]. I would be glad to stay in touch.

            Kind regards,
            [your name]
            """
        case .withdraw:
            """
            Hello [name],

            I would like to withdraw my application for \(job)\(there): [one sentence why]. Thank you for your time; I hope our \
            ways cross again.

            Kind regards,
            [your name]
            """
        case .negotiate:
            """
            Hello [name],

            thank you for the offer; I would like to do this work. Before I say yes I have one question: would [number or \
            condition] be possible? I ask because [what the market pays, another offer, what you bring]. With that I would sign \
            by [day].

            Kind regards,
            [your name]
            """
        }
    }

    private func apply(_ job: String, _ there: String, _ proven: [PostingProof.Line]) -> String {
        let shown = proven.compactMap { line in
            line.evidence.first.map { evidence in
                "- \(line.name): \([evidence.shows, evidence.place].filter { !$0.isEmpty }.joined(separator: ", "))"
            }
        }
        let list =
            shown.isEmpty ? "- [what you built, with a number and a link]" : shown.prefix(5).joined(separator: "\n")
        return PublicText.shown(
            """
            Hello [name],

            I would like to apply for \(job)\(there). What draws me is [one thing about their work that only they do].

            What you ask for, and where you can see it:
            \(list)

            I would be glad to tell you more.

            Kind regards,
            [your name]
            """)
    }
}

/// Drafts a message or the table of proofs, to edit and copy.
struct JobWriteForm: FormKind {
    let id = FormKindID("write-job")
    private static let table = "What is asked, with your evidence"

    func form(_ subject: String, _ desk: Desk) -> Form {
        let drafts = drafts(subject, desk)
        let application = desk.journey[Application.self][subject]
        let stage = application.map { desk.journey.standing(of: $0, today: desk.today).stage }
        let wanted = stage.map { JobMessage($0).name } ?? Self.table
        let chosen = drafts.firstIndex { $0.name == wanted } ?? 0
        var form = Form(
            kind: id, target: FormTarget(subject), title: "Write",
            intro: "A draft to edit and copy; nothing is sent. Brackets are for you to fill.",
            fields: [
                FormField("for", label: "What?", choices: drafts.map(\.name), chosen: chosen),
                FormField("text", label: "Text", area: drafts.indices.contains(chosen) ? drafts[chosen].text : ""),
            ])
        form.focus(on: "text")
        form.keepHint = "copy"
        return form
    }

    private func drafts(_ subject: String, _ desk: Desk) -> [(name: String, text: String)] {
        let application = desk.journey[Application.self][subject]
        let posting = application.flatMap(desk.journey.posting) ?? desk.journey[Posting.self][subject]
        let proof = posting.flatMap { desk.journey.proof(of: $0, desk.library) }
        let (title, company) = (
            application.map(desk.journey.title) ?? posting?.title ?? "",
            application.map(desk.journey.company) ?? posting?.company ?? ""
        )
        let table = proof.map { [(name: Self.table, text: $0.text(title: title, company: company))] } ?? []
        let proven = (proof?.lines ?? []).filter { $0.state == .proven && $0.demand != .mentioned }
        return table
            + JobMessage.allCases.map { ($0.name, $0.text(title: title, company: company, proven: proven)) }
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let isThere =
            desk.journey[Application.self][target.subject] != nil || desk.journey[Posting.self][target.subject] != nil
        return isThere ? form(target.subject, desk) : nil
    }

    /// If another one is chosen, its draft replaces the old one, unless that was edited.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard let chosen = form["for"].chosen, let before = old["for"].chosen, chosen != before else { return }
        let drafts = drafts(form.target.subject, desk)
        guard drafts.indices.contains(chosen), drafts.indices.contains(before),
            form["text"].value == drafts[before].text.trimmingEnd
        else { return }
        form["text"].propose(.area(TextArea(drafts[chosen].text)))
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard !form["text"].value.isEmpty else {
            form["text"].problem = "There is nothing to copy."
            return nil
        }
        return [.say("Paste it where you write to them. Sent? c says so."), .effect(.copy(form["text"].value))]
    }
}
