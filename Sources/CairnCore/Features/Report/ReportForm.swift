/// Asks what a report is to tell, and where to put it.
struct ReportForm: FormKind {
    let id = FormKindID("report")

    func form(_ desk: Desk) -> Form {
        let today = desk.today
        let usual = MentorReport.Request(since: MentorReport.Request.usual(today))
        let raised = ReportQuestions.raised(ReportFacts(usual, desk.journey, desk.context))
        var fields = [
            FormField(
                "since", label: "Since when?", hint: "2026-08-01, 1 aug; the day you last told your mentor",
                date: usual.since, isProposal: true),
            FormField("format", label: "As what?", choices: MentorReport.Format.allCases.map(\.name)),
            FormField("people", label: "Names of people", choices: ["left out", "as they are, with what was said"]),
        ]
        for place in 0..<MentorReport.mostQuestions {
            fields.append(
                FormField(
                    "question\(place + 1)", label: place == 0 ? "What do you want to ask?" : "and",
                    hint: place == 0 ? "three questions at most; fewer is fine" : "",
                    text: raised.indices.contains(place) ? raised[place].text : "", isProposal: true))
        }
        fields.append(
            FormField(
                "file", label: "Write it to", hint: "~/report.html", text: "~/cairn-report-\(today.iso).html",
                isProposal: true))
        fields[0].sense = .past
        var form = Form(
            kind: id, title: "A report for a mentor",
            intro: "What you did, what is proven, what is next, where you want help: one file, to send or to print.",
            fields: fields)
        form.keepHint = "write"
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    /// The file's name follows the format, as long as it is the one that was proposed.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form["format"].chosen != old["format"].chosen else { return }
        let file = form["file"].value
        for format in MentorReport.Format.allCases where file.hasSuffix(".\(format.ending)") {
            let ending = MentorReport.Format.allCases[form["format"].chosen ?? 0].ending
            form["file"].propose(
                .text(TextField(file.dropLast(format.ending.count) + ending, isProposal: true)))
            return
        }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let since = form["since"].day(desk.today)
        if since == nil { form["since"].problem = form["since"].dayProblem(desk.today) }
        if form["file"].value.isEmpty { form["file"].problem = "Say where: the path of a file." }
        guard let since, form.isSound else { return nil }
        let questions = (1...MentorReport.mostQuestions).map { form["question\($0)"].value }
        let request = MentorReport.Request(since: since, questions: questions, withPeople: form["people"].chosen == 1)
        if let fault = request.fault(on: desk.today) {
            form["since"].problem = fault.description
            return nil
        }
        let format = MentorReport.Format.allCases[form["format"].chosen ?? 0]
        let text = MentorReport(request, desk.journey, desk.context).text(format)
        return [.effect(.write(text, to: form["file"].value, from: form))]
    }
}
