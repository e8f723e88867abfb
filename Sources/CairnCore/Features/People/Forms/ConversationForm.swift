/// Asks when and how a conversation with a person takes place, and how far it has come.
struct ConversationForm: FormAboutPerson {
    let id = FormKindID("conversation")

    func form(_ person: Person, _ talk: Conversation?, _ desk: Desk) -> Form {
        form(person, talk, desk, state: nil)
    }

    /// Goes on with the conversation, or begins one. If its day is over it was held, unless one says otherwise.
    func goingOn(with person: Person, _ talk: Conversation?, _ desk: Desk) -> Form {
        if let talk, talk.state == .scheduled, let day = talk.day, day < desk.today {
            return form(
                person, talk, desk, state: .held, intro: "Its day, \(day.text), is over: say whether it took place.")
        }
        return form(
            person, talk, desk, state: nil,
            intro: talk?.state == .held ? "Nothing is noted of it yet. A, not c, begins another conversation." : "")
    }

    func form(
        _ person: Person, _ talk: Conversation?, _ desk: Desk, state: Conversation.State?, intro: String = ""
    ) -> Form {
        var shown = talk ?? new(person, "", desk)
        shown.state = state ?? shown.state
        if talk == nil { shown.zone = person.zone }
        var form = Form(
            kind: id, target: FormTarget(person.id, talk?.id),
            title: "\(article(person, talk, desk)) conversation with \(person.name)", intro: intro, asking: shown,
            stored: talk, proposals: talk == nil ? ["zone"] : [], desk.context)
        form.follow(shown, desk.context)
        return form
    }

    private func article(_ person: Person, _ talk: Conversation?, _ desk: Desk) -> String {
        guard talk == nil else { return "The" }
        return desk.journey.people.conversations[person.id, default: []].isEmpty ? "A" : "Another"
    }

    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form.fields.map(\.value) != old.fields.map(\.value),
            let person = desk.journey.people.persons[form.target.subject]
        else { return }
        form.follow(form.target.record(desk.journey) ?? new(person, "", desk), desk.context)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let person = desk.journey.people.persons[form.target.subject] else {
            return form.refuse(FormTarget.gone)
        }
        let old: Conversation? = form.target.record(desk.journey)
        var talk = old ?? new(person, desk.context.makeID(), desk)
        form.fill(&talk, desk.context)
        if talk.zone != old?.zone { form["zone"].problem = desk.context.sentence(onZone: talk.zone) }
        do throws(FieldFault) { try talk.settle(after: old, desk.today) } catch {
            if form.isSound { form[error.field].problem = error.description }
        }
        guard form.isSound else { return nil }
        return [.keepAndSay(desk.journey.putting(talk), said(talk, person))]
    }

    private func new(_ person: Person, _ id: String, _ desk: Desk) -> Conversation {
        Conversation(id: id, person: person.id, state: .idea, since: desk.today)
    }

    private func said(_ talk: Conversation, _ person: Person) -> String {
        switch talk.state {
        case .idea, .asked, .scheduled:
            "\(person.name): \(talk.state.name). m chooses the questions, B is a page to look at."
        case .held: "\(person.name): held. n for notes, e for what you learnt."
        case .thanked, .declined, .noAnswer: "\(person.name): \(talk.state.name)."
        }
    }
}

extension Form {
    /// By the answers as they stand: the day of what took place is a past one, and below the time it is said if the clocks
    /// there never show it.
    fileprivate mutating func follow(_ stored: Conversation, _ context: Context) {
        guard let index = index(of: "minute") else { return }
        var (typed, talk) = (self, stored)
        typed.fill(&talk, context)
        self["day"].sense = talk.state.tookPlace ? .past : .near
        fields[index].remark = nil
        guard let day = talk.day, let minute = talk.minute else { return }
        fields[index].remark = context.clockRemark(talk.zone, day, minute).map { "Note: \($0)." }
    }
}
