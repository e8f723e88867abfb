/// Asks when and how a conversation is, and how far it has come. Its target is `person` for a new one, `person/id` for one
/// that is there.
struct ConversationForm: FormKind {
    let id = FormKindID("conversation")

    func form(
        _ person: Person, _ talk: Conversation?, _ app: AppState, _ context: Context, state: Conversation.State? = nil
    ) -> Form {
        let states = Conversation.State.allCases
        let state = state ?? talk?.state ?? .idea
        return Form(
            kind: id, target: talk.map { "\(person.id)/\($0.id)" } ?? person.id,
            title: "\(talk == nil ? "A conversation" : "The conversation") with \(person.name)",
            fields: [
                FormField("How far is it?", choices: states.map(\.name), chosen: states.firstIndex(of: state) ?? 0),
                FormField("Day", hint: "tomorrow, fri, in 2 weeks, 2026-12-03; may be empty", date: talk?.day),
                FormField("Time", hint: "14:30, 2pm; may be empty", text: talk?.minute.map(ClockTime.text) ?? ""),
                FormField(
                    "Time zone", hint: "empty: your own", text: talk?.zone ?? person.zone, isProposal: talk == nil),
                FormField("How", hint: "video call, coffee, phone, mail", text: talk?.channel ?? ""),
                FormField("Minutes", hint: "20 is easy to say yes to", text: talk?.minutes.map(String.init) ?? ""),
                FormField(
                    "What you gave back in it", hint: "a contact, an article, a bug report", text: talk?.gave ?? ""),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, talk) = parse(target, app)
        return person.map { form($0, talk, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, old) = parse(form.target, app)
        guard let person else { return [] }
        let values = form.fields.map(\.value)
        let state = Conversation.State.allCases[form.fields[0].chosen ?? 0]
        var day = form.fields[1].day(context.today)
        // Planned for a later day, it has been held by now.
        if state.tookPlace, let planned = day, planned == old?.day { day = min(planned, context.today) }
        if !values[1].isEmpty, day == nil { form.fields[1].problem = form.fields[1].dayProblem(context.today) }
        if state == .scheduled, values[1].isEmpty { form.fields[1].problem = "A scheduled conversation has a day." }
        if state.tookPlace, let day, day > context.today {
            form.fields[1].problem = "That is still to come; give the day on which it was held."
        }
        let minute = ClockTime.parse(values[2])
        if !values[2].isEmpty, minute == nil {
            form.fields[2].problem = "Give a time like 14:30 or 2pm, or leave it empty."
        }
        let minutes = Int(values[5])
        if !values[5].isEmpty, !(minutes.map { (1...1440).contains($0) } ?? false) {
            form.fields[5].problem = "Give a whole number from 1 to 1440, or leave it empty."
        }
        guard form.fields.allSatisfy({ $0.problem == nil }) else { return nil }
        var talk = old ?? Conversation(id: context.makeID(), person: person.id, state: state, since: context.today)
        if talk.state != state { talk.since = context.today }
        talk.state = state
        talk.day = day ?? (state.tookPlace ? talk.date : nil)
        talk.minute = minute
        talk.zone = values[3]
        talk.channel = values[4]
        talk.minutes = minutes
        talk.gave = values[6]
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

    private func parse(_ target: String, _ app: AppState) -> (Person?, Conversation?) {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return (nil, nil) }
        return (
            app.journey.people.persons[id],
            parts.count > 1 ? app.journey.people.conversation(parts[1], of: id) : nil
        )
    }
}
