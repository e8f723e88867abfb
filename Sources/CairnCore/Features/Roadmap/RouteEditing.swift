/// Makes edits of the route by keys: at once, or after a question where they take other steps along.
enum RouteEditing {
    /// What a key asks for.
    static func requests(_ edit: RouteEdit, _ desk: Desk) -> [Request] {
        let change: Change
        do throws(FieldFault) {
            change = try desk.journey.editing(edit, desk.context)
        } catch {
            return [.warn(error.description)]
        }
        let company = desk.journey.company(of: edit, desk.context)
        if !company.isEmpty, let form = RouteEditForm().form(edit, company, desk) { return [.form(form)] }
        return keeping(change, edit, desk)
    }

    /// Makes the edit, and goes on where the hand is.
    static func keeping(_ change: Change, _ edit: RouteEdit, _ desk: Desk) -> [Request] {
        let said: [Request] = [
            .keepAndSay(change, text(edit, desk) + desk.journey.movedEnd(by: change, desk.context))
        ]
        switch edit {
        case .leave: return said + next(edit, desk)
        case .keep(let key): return said + [.selectStep(key, desk)]
        case .working(let item):
            let isByStep = RoadmapTree(desk).standing != nil
            return said + (isByStep ? [.selectStep(RouteKey(item, .working), desk)] : [])
        case .before, .after, .known: return said
        }
    }

    /// What leaves would take the cursor along to the end of the list: the next row that stays is selected.
    private static func next(_ edit: RouteEdit, _ desk: Desk) -> [Request] {
        guard let standing = RoadmapTree(desk).standing else { return [] }
        let gone = [edit.key] + Planner.company(of: edit, standing.request).map(\.key)
        let rows = Set(gone.map(standing.places.row))
        let (before, after) = (desk.list.ids.prefix(desk.list.cursor), desk.list.ids.dropFirst(desk.list.cursor + 1))
        let isStep = { (row: RowID) in !row.contains(":") && !rows.contains(row) }
        let next = after.prefix { !$0.contains(":") }.first(where: isStep) ?? before.last(where: isStep)
        return next.map { [.select($0, in: RoadmapPane.id)] } ?? []
    }

    private static func text(_ edit: RouteEdit, _ desk: Desk) -> String {
        let name = desk.name(_:)
        return switch edit {
        case .keep(let key):
            desk.route?.places[key]?.planned == nil
                ? "\(name(key)): on your route." : "\(name(key)): kept in whatever the time says."
        case .leave(let key):
            RoadmapTree(desk).view == .legs
                ? "\(name(key)): left out, at the end of the list. u brings it back."
                : "\(name(key)): left out. v shows it among the legs; u brings it back."
        case .before(let key, let other): "\(name(key)) now stands before \(name(other))."
        case .after(let key, let other): "\(name(key)) now stands behind \(name(other))."
        case .working(let item): "\(name(RouteKey(item))): on to working level, behind its first pass."
        case .known(let item): "\(name(RouteKey(item))): known. Its hours count as done, not as logged."
        }
    }
}

/// Asks before an edit that takes other steps along.
struct RouteEditForm: FormKind {
    let id = FormKindID("route-edit")

    /// nil for an edit that takes nothing along.
    func form(_ edit: RouteEdit, _ company: [String], _ desk: Desk) -> Form? {
        guard let verb = Verb(edit), !company.isEmpty else { return nil }
        let names = company.prefix(8).joined(separator: ", ") + (company.count > 8 ? ", …" : "")
        let name = desk.name(edit.key)
        let why = verb == .leave ? "What needs it goes with it" : "With it comes what it needs, or what went with it"
        var form = Form(
            kind: id, target: FormTarget(edit.key.item, "\(verb.rawValue)/\(edit.key.depth.rawValue)"),
            title: edit.title(desk.name),
            intro: "\(why), \(count(company.count, "step")): \(names). u takes it back.",
            fields: [FormField("answer", label: verb.question(name), choices: verb.answers)])
        form.keepsDraft = false
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        edit(target).flatMap { form($0, desk.journey.company(of: $0, desk.context), desk) }
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard form["answer"].chosen == 0 else { return [.say("The route is as it was.")] }
        guard let edit = edit(form.target) else { return [] }
        do throws(FieldFault) {
            return RouteEditing.keeping(try desk.journey.editing(edit, desk.context), edit, desk)
        } catch {
            return [.warn(error.description)]
        }
    }

    private func edit(_ target: FormTarget) -> RouteEdit? {
        let parts = (target.part ?? "").split(separator: "/").map(String.init)
        guard parts.count == 2, let verb = Verb(rawValue: parts[0]), let depth = Depth(rawValue: parts[1]) else {
            return nil
        }
        let key = RouteKey(target.subject, depth)
        return switch verb {
        case .leave: .leave(key)
        case .keep: .keep(key)
        case .working: .working(key.item)
        }
    }

    /// What takes other steps along.
    private enum Verb: String {
        case leave, keep, working

        init?(_ edit: RouteEdit) {
            switch edit {
            case .leave: self = .leave
            case .keep: self = .keep
            case .working: self = .working
            case .before, .after, .known: return nil
            }
        }

        func question(_ name: String) -> String {
            self == .leave ? "Leave out \(name) and these?" : "Take in \(name) and these?"
        }

        var answers: [String] {
            [self == .leave ? "Leave them all out" : "Take them all in", "Leave the route as it is"]
        }
    }
}
