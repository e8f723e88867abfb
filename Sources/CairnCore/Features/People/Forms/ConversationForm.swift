/// Asks when and how a conversation with a person is, and how far it has come.
struct ConversationForm: FormKind {
    let id = FormKindID("conversation")

    func form(
        _ person: Person, _ talk: Conversation?, _ app: AppState, _ context: Context, state: Conversation.State? = nil
    ) -> Form {
        let states = Conversation.State.allCases
        let state = state ?? talk?.state ?? .idea
        return Form(
            kind: id, target: FormTarget(person.id, talk?.id),
            title: "\(talk == nil ? "A conversation" : "The conversation") with \(person.name)",
            fields: [
                FormField(
                    "state", label: "How far is it?", choices: states.map(\.name),
                    chosen: states.firstIndex(of: state) ?? 0),
                FormField(
                    "day", label: "Day", hint: "tomorrow, fri, in 2 weeks, 2026-12-03; may be empty", date: talk?.day),
                FormField(
                    "minute", label: "Time", hint: "14:30, 2pm; may be empty",
                    text: talk?.minute.map(ClockTime.text) ?? ""),
                FormField(
                    "zone", label: "Time zone", hint: "empty: your own", text: talk?.zone ?? person.zone,
                    isProposal: talk == nil),
                FormField("channel", label: "How", hint: "video call, coffee, phone, mail", text: talk?.channel ?? ""),
                FormField(
                    "minutes", label: "Minutes", hint: "20 is easy to say yes to",
                    text: talk?.minutes.map(String.init) ?? ""),
                FormField(
                    "gave", label: "What you gave back in it", hint: "a contact, an article, a bug report",
                    text: talk?.gave ?? ""),
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        app.journey.people.persons[target.subject].map { person in
            form(person, target.record(app.journey), app, context)
        }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        let old: Conversation? = form.target.record(app.journey)
        let state = Conversation.State.allCases[form["state"].chosen ?? 0]
        var day = form["day"].day(context.today)
        // Planned for a later day, it has been held by now.
        if state.tookPlace, let planned = day, planned == old?.day { day = min(planned, context.today) }
        if !form["day"].value.isEmpty, day == nil { form["day"].problem = form["day"].dayProblem(context.today) }
        if state == .scheduled, form["day"].value.isEmpty {
            form["day"].problem = "A scheduled conversation has a day."
        }
        if state.tookPlace, let day, day > context.today {
            form["day"].problem = "That is still to come; give the day on which it was held."
        }
        let minute = ClockTime.parse(form["minute"].value)
        if !form["minute"].value.isEmpty, minute == nil {
            form["minute"].problem = "Give a time like 14:30 or 2pm, or leave it empty."
        }
        let minutes = Int(form["minutes"].value)
        if !form["minutes"].value.isEmpty, !(minutes.map { (1...1440).contains($0) } ?? false) {
            form["minutes"].problem = "Give a whole number from 1 to 1440, or leave it empty."
        }
        guard form.isSound else { return nil }
        var talk = old ?? Conversation(id: context.makeID(), person: person.id, state: state, since: context.today)
        if talk.state != state { talk.since = context.today }
        talk.state = state
        talk.day = day ?? (state.tookPlace ? talk.date : nil)
        talk.minute = minute
        talk.zone = form["zone"].value
        talk.channel = form["channel"].value
        talk.minutes = minutes
        talk.gave = form["gave"].value
        return app.say(said(talk, person), app.keep(app.journey.putting(talk)))
    }

    private func said(_ talk: Conversation, _ person: Person) -> String {
        switch talk.state {
        case .idea, .asked, .scheduled:
            "\(person.name): \(talk.state.name). m chooses the questions, B is a page to look at."
        case .held: "\(person.name): held. n for notes, e for what you learned."
        case .thanked, .declined, .noAnswer: "\(person.name): \(talk.state.name)."
        }
    }
}
