/// How far a milestone that asks for papers is.
public struct ReadingTally: Codable, Equatable, Sendable {
    /// Papers with a verdict, and why; may be more than are asked for.
    public let read: Int
    /// How many are asked for.
    public let of: Int

    /// Whether it can be ticked.
    public var isReached: Bool { read >= of }

    /// "3 of 10 papers".
    public var text: String { "\(min(read, of)) of \(of) papers" }
}

extension Journey {
    /// How far the item is; nil if it is no milestone that asks for papers.
    public func reading(_ item: ItemID, _ library: Library) -> ReadingTally? {
        library.milestone(item)?.papers.map {
            ReadingTally(read: self[Paper.self].rows.values.count(where: \.isRead), of: $0)
        }
    }

    /// Papers about the item, newest first.
    public func papers(about item: ItemID) -> [Paper] {
        self[Paper.self].rows.values.filter { $0.skill == item }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    }

    /// What to say if the last paper that a milestone asks for was read just now; empty if none was. Nothing is ticked by
    /// itself: who reads ten papers may still want to write one of them up.
    func readingReached(by change: Change?, _ library: Library) -> String {
        var after = self
        after.apply(change)
        let reached = library.roadmapIDs.filter { item in
            guard status(item) != .done, let old = reading(item, library), let new = after.reading(item, library) else {
                return false
            }
            return !old.isReached && new.isReached
        }
        guard let item = reached.first, let count = library.milestone(item)?.papers else { return "" }
        return " That makes \(count): you can tick “\(library.item(item)?.name ?? item)”."
    }
}

extension Sitting {
    /// The next paper of a milestone that asks for papers.
    init(_ reading: ReadingTally) {
        let text =
            reading.isReached
            ? "\(reading.text) are read: tick it."
            : "Read a paper: ten lines, and whether you would use it. \(reading.text) so far."
        self.init(text: text, minutes: reading.isReached ? nil : 90, exercise: nil, exercises: 0)
    }
}
