/// Asks before a change is taken back on which later changes hang.
struct TakeBackForm: FormKind {
    let id = FormKindID("take-back")

    private static let answers = ["Leave it as it is", "Take them all back"]
    /// Titles told.
    private static let told = 6

    func form(_ entry: LogEntry, _ later: [LogEntry], _ context: Context) -> Form {
        let time = context.local(entry.at)
        let titles = later.prefix(Self.told).map { "“\($0.change.title)”" } + (later.count > Self.told ? ["…"] : [])
        let more =
            later.count == 1 ? "A later change hangs on it and goes" : "\(later.count) later changes hang on it and go"
        var form = Form(
            kind: id, target: FormTarget(entry.id), title: "Take back: \(entry.change.title)",
            intro: "Done on \(time.countsTo.weekdayName) \(time.countsTo.text) at \(time.clock). \(more) with it: "
                + "\(titles.joined(separator: ", ")). u brings all of it back.",
            fields: [FormField("answer", label: "Take it back?", choices: Self.answers)])
        form.keepsDraft = false
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        found(target, desk.context).map { form($0, $1, desk.context) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard form["answer"].chosen == 1 else { return [.say("Nothing was taken back.")] }
        guard let (entry, later) = found(form.target, desk.context) else { return [.warn("It is undone already.")] }
        return TakeBackForm.keeping(entry, later)
    }

    static func keeping(_ entry: LogEntry, _ later: [LogEntry]) -> [Request] {
        .keeping(Diary.takingBack(entry, with: later)) { "\($0.said) u brings it back." }
    }

    private func found(_ target: FormTarget, _ context: Context) -> (LogEntry, [LogEntry])? {
        var diary = Diary()
        guard let entry = diary.first(context.log, where: { $0.id == target.subject }), diary.holds(entry) else {
            return nil
        }
        return (entry, diary.hanging(on: entry))
    }
}
