/// A record whose id sorts by the time it was made.
protocol TimeOrdered {
    var id: String { get }
}

extension Evidence: TimeOrdered {}
extension Link: TimeOrdered {}
extension Conversation: TimeOrdered {}
extension Learning: TimeOrdered {}
extension FollowUp: TimeOrdered {}
extension Favour: TimeOrdered {}

extension Array where Element: TimeOrdered {
    /// Puts the record where its id says, in place of the one that has it.
    mutating func place(_ row: Element) {
        // Nearly always the newest.
        guard let last, last.id >= row.id else { return append(row) }
        let index = firstIndex { $0.id >= row.id } ?? endIndex
        if index < endIndex, self[index].id == row.id { self[index] = row } else { insert(row, at: index) }
    }
}

extension Dictionary {
    /// Takes the record of that id out of the owner's; an owner without any has no entry.
    mutating func take<Row: TimeOrdered>(_ id: String, of owner: Key) where Value == [Row] {
        self[owner]?.removeAll { $0.id == id }
        if self[owner]?.isEmpty == true { self[owner] = nil }
    }
}
