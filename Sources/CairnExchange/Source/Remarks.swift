import CairnCore

/// What is odd in a file, gathered by byte while it is read, told by line.
struct Remarks {
    private var found: [(offset: Int, outcome: Contacts.Remark.Outcome, reason: String)] = []
    private var places: [String: Int] = [:]
    private var counted: [Contacts.NotRead] = []
    private var partly: [String] = []

    /// Notes that what stands at that byte is not taken.
    mutating func leaveOut(_ offset: Int, _ reason: String) { found.append((offset, .leftOut, reason)) }

    /// Notes that what stands at that byte is taken, but is odd.
    mutating func keep(_ offset: Int, _ reason: String) { found.append((offset, .kept, reason)) }

    /// What was counted: whole properties first.
    var notRead: [Contacts.NotRead] {
        counted.filter { !partly.contains($0.name) } + counted.filter { partly.contains($0.name) }
    }

    /// Counts a property or a column that is not taken.
    mutating func count(_ name: String) {
        if let place = places[name] {
            counted[place].count += 1
        } else {
            places[name] = counted.count
            counted.append(Contacts.NotRead(name))
        }
    }

    /// Counts a part of a property that is taken otherwise.
    mutating func countPart(_ name: String) {
        if !partly.contains(name) { partly.append(name) }
        count(name)
    }

    /// The remarks by line.
    func byLine(_ source: Source) -> [Contacts.Remark] {
        let sorted = found.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
        let lines = source.lines(of: sorted.map(\.offset))
        return zip(lines, sorted).map { Contacts.Remark(line: $0, $1.outcome, $1.reason) }
    }
}
