/// What the user is now, what they want to be, and what they bring on a bridge.
struct SwitchForm: FormKind {
    let id = FormKindID("switch")

    /// - Parameter bridge: asks what the user brings on that bridge; nil asks for both ends.
    func form(_ bridge: Bridge.Kind?, _ desk: Desk) -> Form {
        let change = desk.journey.careerSwitch
        let only =
            bridge.map { ["bring\($0.rawValue.capitalizedFirst)"] }
            ?? ["nowRole", "nowIndustry", "nowSize", "wantRole", "wantIndustry", "wantSize"]
        return Form(
            kind: id, target: FormTarget("", bridge?.rawValue),
            title: bridge.map(\.name)?.capitalizedFirst ?? "Your switch",
            intro: "", asking: change, stored: change, only: only, desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? { form(target.part.flatMap(Bridge.Kind.init), desk) }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        var change = desk.journey.careerSwitch
        form.fill(&change, desk.context)
        guard form.isSound else { return nil }
        return .keeping(desk.journey.putting(change)) { _ in
            change.coach.bridges.isEmpty ? "Kept." : "Kept; the bridges are listed below, the easiest first."
        }
    }
}
