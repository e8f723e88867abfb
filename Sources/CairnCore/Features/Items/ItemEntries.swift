/// Commands on the lines of an item's detail: its evidence, its note, its links.
extension AppState {
    /// What the command is about: the detail's line, or the newest entry where the list has the focus.
    private func entry(of item: Item, _ context: Context) -> Document.Target? {
        if side == .detail { return target(context) }
        if let last = journey.evidence[item.id]?.last { return .evidence(last.id) }
        if journey.notes[item.id] != nil { return .note }
        return journey.links[item.id]?.last.map { .ownLink($0.id) }
    }

    mutating func editEntry(_ item: Item, _ context: Context) {
        switch entry(of: item, context) {
        case .evidence(let id):
            overlay = .form(EvidenceForm().form(item: item.id, editing: evidence(id), context))
        case .ownLink(let id):
            overlay = .form(LinkForm().form(item: item.id, editing: link(id, of: item), context))
        case .note, .notePart: _ = perform(.note, context)
        default: notice = Notice("No evidence, note or link of yours here to edit: e, n or a adds one.", .warning)
        }
    }

    mutating func deleteEntry(_ item: Item, _ context: Context) -> [Effect] {
        let change: Change?
        switch entry(of: item, context) {
        case .evidence(let id):
            guard let evidence = evidence(id) else { return [] }
            change = journey.removing(evidence, name: item.name)
        case .ownLink(let id):
            guard let link = link(id, of: item) else { return [] }
            change = journey.removing(link, name: item.name)
        case .note, .notePart: change = journey.noting("", on: item.id, name: item.name)
        default:
            notice = Notice("No evidence, note or link of yours here to delete.", .warning)
            return []
        }
        guard let change else { return [] }
        notice = Notice("\(change.title). u brings it back.")
        return keep(change)
    }

    mutating func copyEntry(_ item: Item, _ context: Context) -> [Effect] {
        let text: String
        switch entry(of: item, context) {
        case .evidence(let id): text = evidence(id)?.place ?? ""
        case .ownLink(let id): text = link(id, of: item)?.address ?? ""
        case .note, .notePart: text = journey.notes[item.id]?.text ?? ""
        case .address(let address): text = address
        case .item(let id): text = context.library.item(id)?.name ?? id
        default: text = item.name
        }
        notice = Notice("Copied: \(text.count > 60 ? String(text.prefix(60)) + "…" : text)")
        return [.copy(text)]
    }

    mutating func browse(_ item: Item, _ context: Context) -> [Effect] {
        switch side == .detail ? target(context) : firstPlace(of: item, context) {
        case .address(let address): return [.open(address)]
        case .evidence(let id): return evidence(id).map { [.open($0.place)] } ?? []
        case .ownLink(let id): return link(id, of: item).map { [.open($0.address)] } ?? []
        default:
            notice = Notice("No address here. Go into the detail and choose a line with one.", .warning)
            return []
        }
    }

    /// Your own latest link or evidence, else the Library's first resource.
    private func firstPlace(of item: Item, _ context: Context) -> Document.Target? {
        if let link = journey.links[item.id]?.last { return .ownLink(link.id) }
        if let evidence = journey.evidence[item.id]?.last { return .evidence(evidence.id) }
        return context.library.texts.skill(item.id)?.resources.first.map { .address($0.url) }
    }

    private func link(_ id: String, of item: Item) -> Link? { journey.links[item.id]?.first { $0.id == id } }
}
