extension ListRow {
    /// An item's line: box, name, marks, hours.
    init(item id: ItemID, depth: Int, _ desk: Desk) {
        let item = desk.library.item(id)
        self.init(id, desk.journey.name(ofWork: id, desk.library))
        self.depth = depth
        let journey = desk.journey
        box = Box(id, journey)
        trailing = item?.hours.text ?? ""
        if journey.status(id) == .skipped { style = .dim }
        if journey.isProven(id) {
            badges.append(Badge(text: "★", sign: "★", style: .proven))
        } else if journey.isLate(id, desk.context) {
            badges.append(Badge(text: "late", sign: "!", style: .warning))
        } else if let item, journey.isReady(item) {
            badges.append(Badge(text: "ready", sign: "•", style: .ready))
        }
        if journey.notes[id] != nil { badges.insert(.note, at: 0) }
    }

    /// A branch's line: its name, and how much of it is done.
    init(branch id: RowID, _ name: String, depth: Int, isOpen: Bool, _ tally: Tally) {
        self.init(id, name)
        self.depth = depth
        self.isOpen = isOpen
        trailing = tally.total == 0 ? "" : "\(tally.percent)%"
        style = .strong
    }
}

extension ListRow.Box {
    /// The box of an item.
    init(_ item: ItemID, _ journey: Journey) {
        self = journey.isProven(item) ? .proven : ListRow.Box(journey.status(item))
    }
}
