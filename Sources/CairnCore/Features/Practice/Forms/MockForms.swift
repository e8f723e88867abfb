/// Plans a mock interview and draws its questions, or edits it.
struct MockForm: FormKind {
    let id = FormKindID("mock")

    /// - Parameter field: the question with the cursor; nil for the first.
    func form(_ mock: MockInterview?, topic: CardTopic? = nil, at field: String? = nil, _ desk: Desk) -> Form {
        var new = MockInterview(id: "", day: desk.today)
        if let topic { new.topic = topic }
        var form = Form(
            kind: id, target: FormTarget("", mock?.id),
            title: mock == nil ? "A mock interview" : "Edit the mock interview",
            intro: mock == nil
                ? "Its questions are drawn when it is planned: must-haves first, and what was not asked lately." : "",
            asking: mock ?? new, stored: mock, only: ["topic", "day", "partner", "minutes"],
            proposals: ["day", "minutes"],
            choices: ["topic": CardTopic.rounds.map { Choice(word: $0.rawValue, name: $0.name) }], desk.context)
        if mock?.held != true {
            form.fields.append(
                FormField(
                    "level", label: "How hard may the questions be?",
                    choices: ["for everybody", "for working level", "for seniors, too"], chosen: 1))
        }
        if let field { form.focus(on: field) }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let mock: MockInterview? = target.record(desk.journey)
        return mock == nil && target.part != nil ? nil : form(mock, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old: MockInterview? = form.target.record(desk.journey)
        var mock = old ?? MockInterview(id: desk.context.makeID(), day: desk.today)
        form.fill(&mock, desk.context)
        if form.isSound, let fault = mock.fault ?? mock.fault(on: desk.today) {
            form[fault.field].problem = fault.description
        }
        guard form.isSound else { return nil }
        if let level = form.index(of: "level").flatMap({ form.fields[$0].chosen }),
            old.map({ mock.needsOtherQuestions(than: $0) || level != 1 }) ?? true
        {
            let deck = desk.journey.practice(desk.context).deck
            mock = mock.drawing(desk.journey.draw(for: mock, level: level + 1, deck: deck))
        }
        return desk.kept(
            desk.journey.putting(mock, desk.context), as: mock.id,
            mock.held
                ? "It is kept." : "It is planned, \(mock.drawnWords). c begins it, w is the page of the one who asks.")
    }
}

/// Says how a mock interview went, in four words with a line of evidence each.
struct JudgeForm: FormKind {
    let id = FormKindID("judge")

    private static let asked = [
        "communication", "communicationWhy", "solving", "solvingWhy", "technical", "technicalWhy", "testing",
        "testingWhy", "minutes", "day",
    ]
    /// A question may have commas in it: a lesson a line.
    private static let lessons = "lessonLines"

    /// - Parameters:
    ///   - took: how long the answers took, in a sentence, if it was held just now; empty if nobody measured.
    ///   - minutes: the same as a number: it counts as work instead of what was planned.
    func form(_ mock: MockInterview, took: String = "", minutes: Int? = nil, _ desk: Desk) -> Form {
        var shown = mock
        shown.minutes = minutes ?? mock.minutes
        if !took.isEmpty { shown.day = desk.today }
        var form = Form(
            kind: id, target: FormTarget("", mock.id), title: "How the mock interview went",
            intro: [
                took, "Four words, as a hiring committee would say them, and a line of what was said for each.",
                mock.held ? "" : "Once this is kept, the interview counts as held.",
            ].filter { !$0.isEmpty }.joined(separator: " "),
            asking: shown, stored: mock, only: Self.asked, proposals: ["minutes", "day"], desk.context)
        let text = mock.lessons.joined(separator: "\n")
        form.fields.append(
            FormField(
                Self.lessons, label: "What to do better, as questions, one a line; each becomes a card", area: text))
        form[Self.lessons].know(text)
        // The words come first: who judges has them in mind now.
        for field in ["minutes", "day"] {
            if let index = form.index(of: field) { form.fields.append(form.fields.remove(at: index)) }
        }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let mock: MockInterview? = target.record(desk.journey)
        return mock.map { form($0, desk) }
    }

    func leave(_ form: Form, _ desk: Desk) -> [Request] {
        let mock: MockInterview? = form.target.record(desk.journey)
        return mock?.held == false
            ? [.say("It stays planned: in Practice, e says how it went, c begins it again.")] : []
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let old: MockInterview = form.target.record(desk.journey) else { return form.refuse(FormTarget.gone) }
        var mock = old
        form.fill(&mock, desk.context)
        guard form.isSound else { return nil }
        if form[Self.lessons].isEdited {
            mock.lessons = form[Self.lessons].value.lines().map { trimmed($0) }.filter { !$0.isEmpty }
        }
        mock = mock.judged
        mock.day = min(mock.day, desk.today)
        guard let change = desk.journey.putting(mock, desk.context) else { return [.say("It is as before.")] }
        let lessons = mock.lessons.count { !old.lessons.contains($0) }
        let cards = lessons == 0 ? "" : " \(count(lessons, "lesson")) became \(lessons == 1 ? "a card" : "cards")."
        return desk.kept(
            change, as: mock.id, "\(desk.after(change).journey.mocksHeld)\(cards)")
    }
}
