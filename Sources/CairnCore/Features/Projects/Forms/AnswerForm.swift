/// Answers a question of the contract. A first answer leads on to the next question that is open, until Esc.
struct AnswerForm: FormKind {
    let id = FormKindID("answer")

    func form(_ question: ContractQuestion, _ project: Project, _ desk: Desk) -> Form {
        let stored = desk.journey.answers(of: project.id)[question.id]
        let open = desk.journey.openQuestions(of: project, desk.library)
        let place = stored == nil && open.count > 1 ? ": \(count(open.count, "question")) left" : ""
        return Form(
            kind: id, target: FormTarget(project.id, question.id), title: project.name + place,
            intro: [question.question, question.hint, question.skip.map { "It does not apply, for instance: \($0)" }]
                .compactMap(\.self).joined(separator: "\n"),
            asking: stored ?? ContractAnswer(project: project.id, question: question.id), stored: stored, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let project = desk.journey[Project.self][target.subject],
            let question = desk.library.texts.contractQuestions.first(where: { $0.id == target.part })
        else { return nil }
        return form(question, project, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let project = desk.journey[Project.self][form.target.subject], let question = form.target.part else {
            return []
        }
        let old = desk.journey.answers(of: project.id)[question]
        var answer = old ?? ContractAnswer(project: project.id, question: question)
        form.fill(&answer, desk.context)
        if form.isSound, let fault = answer.fault { form[fault.field].problem = fault.description }
        guard form.isSound, let change = desk.journey.putting(answer, project) else { return form.isSound ? [] : nil }
        let after = desk.after(change)
        let open = after.journey.openQuestions(of: project, desk.library)
        let said = open.isEmpty ? "All questions are answered." : "Kept. \(count(open.count, "question")) left."
        let next = old == nil ? open.first.map { [Request.form(self.form($0, project, after))] } ?? [] : []
        return [.keepAndSay(change, said)] + next
    }
}
