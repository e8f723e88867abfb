/// Asks about a paper, new or there already.
struct PaperForm: FormKind {
    let id = FormKindID("paper")

    func form(_ paper: Paper?, skill: ItemID? = nil, _ desk: Desk) -> Form {
        var asked = paper ?? Paper(id: "", day: desk.today)
        if paper == nil { asked.skill = skill }
        return Form(
            kind: id, target: FormTarget("", paper?.id), title: paper == nil ? "A paper" : "Edit the paper",
            intro: "It counts as read once you say whether you would use it, and why.", asking: asked, stored: paper,
            proposals: ["day"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let paper: Paper? = target.record(desk.journey)
        return paper == nil && target.part != nil ? nil : form(paper, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old: Paper? = form.target.record(desk.journey)
        var paper = old ?? Paper(id: desk.context.makeID(), day: desk.today)
        form.fill(&paper, desk.context)
        guard form.takes(paper, desk) else { return nil }
        let said =
            !paper.isRead ? "is kept, unread: c gives your verdict" : old?.isRead == true ? "is kept" : "is read"
        let change = desk.journey.putting(paper)
        let reached = desk.journey.readingReached(by: change, desk.library)
        return [.keep(change), .show(paper.id, in: JournalPane.id), .say("“\(paper.title)” \(said).\(reached)")]
    }
}

/// Asks for the verdict on a paper or, once there is one, whether it still holds.
struct VerdictForm: FormKind {
    let id = FormKindID("verdict")

    func form(_ paper: Paper, _ desk: Desk) -> Form {
        let intro =
            paper.isRead
            ? "On \((paper.still ?? paper.day).text) you said: \(paper.verdictText). Still? Ctrl-s says yes."
            : "One line decides whether a paper was worth the evening: what would you do with it?"
        var form = Form(
            kind: id, target: FormTarget("", paper.id), title: paper.title, intro: intro, asking: paper, stored: paper,
            desk.context)
        let asked = paper.isRead ? ["verdict", "because"] : ["lines", "verdict", "because"]
        form.fields.removeAll { !asked.contains($0.name) }
        if !paper.isRead, !paper.lines.isEmpty { form.focus(on: "verdict") }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let paper: Paper? = target.record(desk.journey)
        return paper.map { form($0, desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard var paper: Paper = form.target.record(desk.journey) else { return [] }
        form.fill(&paper, desk.context)
        guard form.takes(paper, desk) else { return nil }
        return .keeping(desk.journey.judging(paper, today: desk.today)) { change in
            paper.isRead
                ? "“\(paper.title)”: \(paper.verdictText).\(desk.journey.readingReached(by: change, desk.library))"
                : "“\(paper.title)” is kept, unread."
        }
    }
}

extension Form {
    /// Whether all answers can be taken; shows what is wrong with the paper made of them.
    fileprivate mutating func takes(_ paper: Paper, _ desk: Desk) -> Bool {
        // A paper that has not been read may have an old address that nobody asked about here.
        if isSound, let fault = paper.fault(on: desk.today), index(of: fault.field) != nil {
            self[fault.field].problem = fault.description
        }
        return isSound
    }
}

extension Paper {
    /// "would use, because it is simple"; "unread" without a verdict.
    var verdictText: String { verdict.map { "\($0.name), because \(because)" } ?? "unread" }
}
