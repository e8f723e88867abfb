/// Drafts a letter or the table of proofs, to edit and copy.
struct JobWriteForm: FormKind {
    let id = FormKindID("write-job")
    private static let table = "What is asked, with your evidence"

    func form(_ subject: String, _ desk: Desk) -> Form {
        let drafts = drafts(subject, desk)
        let wanted = desk.journey[Application.self][subject].flatMap {
            desk.journey.message(about: $0, today: desk.today)?.name
        }
        let chosen = drafts.firstIndex { $0.name == wanted ?? Self.table } ?? 0
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

    /// The table of proofs where a text of the posting is kept, then the letters; for a posting as if the user had just
    /// begun to apply.
    private func drafts(_ subject: String, _ desk: Desk) -> [(name: String, text: String)] {
        let journey = desk.journey
        let application =
            journey[Application.self][subject] ?? journey.newApplication(for: subject, desk.context)
        let table = journey.posting(of: application).flatMap { posting in
            journey.proof(of: posting, desk.library)?.text(title: posting.title, company: posting.company)
        }
        let letter = JobLetter(application, to: addressee(of: application, journey), journey, desk.context)
        return (table.map { [(name: Self.table, text: $0)] } ?? [])
            + JobMessage.allCases.map { ($0.name, letter.text($0)) }
    }

    /// Whom the last round was with, else who referred the user.
    private func addressee(of application: Application, _ journey: Journey) -> String {
        journey.rounds(of: application.id).last?.whom.first ?? application.referrer ?? ""
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
