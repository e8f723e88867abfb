/// How the user practises.
struct PracticeSettingsForm: FormKind {
    let id = FormKindID("practice-settings")

    func form(_ desk: Desk) -> Form {
        let settings = desk.journey.practiceSettings
        var form = Form(
            kind: id, title: "How you practise",
            intro:
                "A few minutes a day beat an evening a week. 90 % means that a card comes back when the chance that you still know it "
                + "has fallen to that. The surer you want to be, the sooner it comes.",
            asking: settings, stored: settings, desk.context)
        form[Self.share].answer = .text(TextField("\(DecimalWords.text(settings.retention * 100)) %"))
        form[Self.share].known = form[Self.share].meaning
        return form
    }

    /// The field that is asked for in percent, as everything else says it.
    private static let share = "retention"

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var settings = desk.journey.practiceSettings
        let typed = form[Self.share].value
        if let number = DecimalWords.parse(typed), number > 1 {
            form[Self.share].answer = .text(TextField("\(typed) %"))
        }
        form.fill(&settings, desk.context)
        if form[Self.share].problem != nil { form[Self.share].problem = "Give a share from 80 to 95 %." }
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(settings)) { _ in "\(settings.lines.joined(separator: " · "))." }
    }
}
