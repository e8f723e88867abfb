/// Commands on the lines of an item's detail: its evidence, its note, its links, its hours, its exercises.
extension ItemCommands {
    /// What a line of an item's detail is about.
    private enum Entry {
        case evidence(Evidence)
        case link(Link)
        case note
        case hours(WorkSession)
        /// An exercise, by its number.
        case exercise(Int)
        /// Not the user's own: an address in the Library, another item, or nothing.
        case other(Document.Target?)
    }

    private static func entry(_ target: Document.Target?, _ item: Item, _ journey: Journey) -> Entry {
        guard case .record(let kind, let id)? = target else { return .other(target) }
        if let number = exercise(target, item) { return .exercise(number) }
        if let found = journey.evidence[item.id]?.first(where: { $0.id == id }) { return .evidence(found) }
        if let found = journey.links[item.id]?.first(where: { $0.id == id }) { return .link(found) }
        if let found = journey.sessions[item.id]?.first(where: { $0.id == id }) { return .hours(found) }
        return kind == "note" && journey.notes[item.id] != nil ? .note : .other(target)
    }

    /// The entry for a command: on the detail's line, or the newest if the list has the focus.
    private static func entry(_ item: Item, _ desk: Desk) -> Entry {
        let journey = desk.journey
        if desk.side == .detail {
            if case .part? = desk.target { return .note }
            return entry(desk.target, item, journey)
        }
        if let last = journey.evidence[item.id]?.last { return .evidence(last) }
        if journey.notes[item.id] != nil { return .note }
        return journey.links[item.id]?.last.map(Entry.link) ?? .other(nil)
    }

    static func editEntry(_ item: Item, _ desk: Desk) -> [Request] {
        switch entry(item, desk) {
        case .evidence(let evidence):
            [.form(EvidenceForm().form(item: item.id, editing: evidence, desk))]
        case .link(let link): [.form(LinkForm().form(item: item.id, editing: link, desk))]
        case .note: [.form(NoteForm().form(item: item.id, desk))]
        case .hours(let session): [.form(HoursForm().form(item: item.id, editing: session, desk))]
        case .exercise, .other:
            [.warn("No evidence, note or link of yours here to edit: e, n or a adds one.")]
        }
    }

    static func deleteEntry(_ item: Item, _ desk: Desk) -> [Request] {
        let change: Change?
        switch entry(item, desk) {
        case .evidence(let evidence): change = desk.journey.removing(evidence, name: item.name)
        case .link(let link): change = desk.journey.removing(link, name: item.name)
        case .note: change = desk.journey.noting("", on: item.id, name: item.name)
        case .hours(let session): change = desk.journey.removing(session, name: item.name)
        case .exercise, .other: return [.warn("No evidence, note or link of yours here to delete.")]
        }
        return .keeping(change) { "\($0.said) u brings it back." }
    }

    static func copyEntry(_ item: Item, _ desk: Desk) -> [Request] {
        let text: String =
            switch entry(item, desk) {
            case .evidence(let evidence): evidence.place
            case .link(let link): link.address
            case .note: desk.journey.notes[item.id]?.text ?? ""
            case .hours(let session): "\(DurationWords.text(session.minutes)) on \(session.day.iso)"
            case .exercise(let number): desk.library.exercise(number, of: item.id)?.task ?? item.name
            case .other(.address(let address)?): address
            case .other(.item(let id)?): desk.library.item(id)?.name ?? id
            case .other: item.name
            }
        return .copying(text)
    }

    static func browse(_ item: Item, _ desk: Desk) -> [Request] {
        switch desk.side == .detail ? entry(item, desk) : firstPlace(of: item, desk) {
        case .evidence(let evidence): [.effect(.open(evidence.place))]
        case .link(let link): [.effect(.open(link.address))]
        case .other(.address(let address)?): [.effect(.open(address))]
        case .note, .hours, .exercise, .other:
            [.warn("No address here. Go into the detail and choose a line with one.")]
        }
    }

    /// The user's latest link or evidence, else the Library's first resource.
    private static func firstPlace(of item: Item, _ desk: Desk) -> Entry {
        if let link = desk.journey.links[item.id]?.last { return .link(link) }
        if let evidence = desk.journey.evidence[item.id]?.last { return .evidence(evidence) }
        return .other(desk.library.texts.skill(item.id)?.resources.first.map { .address($0.url) })
    }

    /// What Enter does on a line about evidence, a note, a link, hours or an exercise; nil for any other line.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        guard let item = desk.item else { return nil }
        switch entry(target, item, desk.journey) {
        case .evidence(let evidence): return [.effect(.open(evidence.place))]
        case .link(let link): return [.effect(.open(link.address))]
        case .note: return [.form(NoteForm().form(item: item.id, desk))]
        case .hours(let session): return [.form(HoursForm().form(item: item.id, editing: session, desk))]
        case .exercise(let number): return tick(exercise: number, of: item, desk)
        case .other: return nil
        }
    }
}

extension [Request] {
    /// Puts the text on the clipboard; whether that worked, the shell says.
    static func copying(_ text: String) -> [Request] { [.effect(.copy(text))] }
}
