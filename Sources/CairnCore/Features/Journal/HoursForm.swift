/// Asks for hours of work: how long, on what, when.
struct HoursForm: FormKind {
    let id = FormKindID("hours")

    /// For new hours on an item, if one is selected, or for those of a session.
    func form(item: ItemID?, editing session: WorkSession? = nil, _ desk: Desk) -> Form {
        let new = WorkSession(item: item ?? "", day: desk.today, minutes: 1)
        var form = Form(
            kind: id, target: FormTarget(session?.item ?? item ?? "", session?.id),
            title: session == nil ? "Log hours" : "Edit hours", asking: session ?? new, stored: session,
            first: ["minutes"], proposals: ["day"],
            choices: ["item": desk.library.choices(of: .item).map { $0 + desk.journey.ownWorkChoices } ?? []],
            desk.context)
        if session == nil { form["minutes"].line = TextField("") }
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let session: WorkSession? = target.record(desk.journey)
        if session == nil, target.part != nil { return nil }
        return form(item: target.subject.isEmpty ? nil : target.subject, editing: session, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        spread(&form, desk)
        guard form.isSound else { return nil }
        let old: WorkSession? = form.target.record(desk.journey)
        var session = old ?? WorkSession(id: desk.context.makeID(), item: "", day: desk.today, minutes: 1)
        form.fill(&session, desk.context)
        guard form.isSound else { return nil }
        do throws(FieldFault) {
            let day = session.day == desk.today ? "" : " It counts for \(session.day.text)."
            return .keeping(try desk.journey.putting(session, instead: old, desk.context)) { $0.said + day }
        } catch {
            form[error.field].problem = error.description
            return nil
        }
    }

    /// A day in the first line is shown where the day is asked.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard form["minutes"].value != old["minutes"].value else { return }
        func day(_ form: Form) -> Day {
            let line = try? LogLine(form["minutes"].value, today: desk.today, desk.journey, desk.library)
            return line?.day ?? desk.today
        }
        guard day(form) != day(old), form["day"].value == day(old).iso else { return }
        form["day"].line = TextField(day(form).iso, isProposal: true)
    }

    /// "45m pytorch yesterday" in the first line answers the others.
    private func spread(_ form: inout Form, _ desk: Desk) {
        do throws(FieldFault) {
            let line = try LogLine(form["minutes"].value, today: desk.today, desk.journey, desk.library)
            form["minutes"].line = TextField(DurationWords.text(line.minutes))
            if let day = line.day { form["day"].line = TextField(day.iso) }
            if let item = line.item {
                form["item"].line = TextField(
                    desk.library.item(item)?.name ?? desk.journey.name(ofWork: item, desk.library))
            }
        } catch {
            form["minutes"].problem = error.description + (error.field == "item" ? " Choose below what it was." : "")
        }
    }
}

/// Asks how much of what the clock shows was work.
struct ClockForm: FormKind {
    let id = FormKindID("clock")

    func form(_ clock: WorkClock, _ desk: Desk) -> Form {
        let name = desk.journey.name(ofWork: clock.item, desk.library)
        let ran = clock.minutes(at: desk.context.now())
        let intro =
            ran < 0
            ? "It was started at a time that is still to come; the machine's clock was set back."
            : "It has run for \(DurationWords.text(ran)), since \(clock.day.text)."
        var form = Form(
            kind: id, title: "The clock on \(name)", intro: intro,
            fields: [
                FormField("minutes", label: "How much of it was work?", hint: "1h30, 90 min; empty: nothing"),
                FormField("note", label: "What did you do?", hint: "a line; may be empty"),
            ])
        form.leaveHint = "let it run"
        form.keepsDraft = false
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { desk.journey.clock.map { form($0, desk) } }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let text = form["minutes"].value
        let typed = text.isEmpty ? 0 : DurationWords.parse(text)
        guard let minutes = typed, minutes <= 1440 else {
            form["minutes"].problem = typed == nil ? DurationWords.help : "A day has 24 hours."
            return nil
        }
        do throws(FieldFault) {
            let change = try desk.journey.stoppingClock(counting: minutes, note: form["note"].value, desk.context)
            return .keeping(change) { $0.said }
        } catch {
            form["minutes"].problem = error.description
            return nil
        }
    }
}
