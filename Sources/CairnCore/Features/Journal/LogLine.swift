/// Hours in a line of words: "1h30", "90 min yesterday", "45m pytorch".
public struct LogLine: Equatable, Sendable {
    public let minutes: Int
    /// nil if the line names no day.
    public let day: Day?
    /// nil if the line names no item.
    public let item: ItemID?

    /// Reads a line.
    ///
    /// - Throws: what is wrong with it, in a sentence.
    public init(_ text: String, today: Day, _ journey: Journey, _ library: Library) throws(FieldFault) {
        guard let (minutes, rest) = DurationWords.leading(in: text) else {
            throw FieldFault("minutes", DurationWords.help)
        }
        self.minutes = minutes
        let (day, name) = Self.day(in: rest, today)
        self.day = day
        if name.isEmpty {
            item = nil
        } else if let found = journey.work(called: name, library) {
            item = found
        } else {
            let begun = journey.works(beginning: name, library)
            throw FieldFault(
                "item",
                begun.isEmpty
                    ? "No skill, project or task is called “\(name)”."
                    : "“\(name)” may be \(begun.joined(separator: " or ")).")
        }
    }

    /// The day at the beginning or the end of a line, and what else it says.
    private static func day(in text: String, _ today: Day) -> (Day?, String) {
        let words = text.split(separator: " ").map(String.init)
        func day(_ words: ArraySlice<String>) -> Day? {
            DayWords.parse(words.joined(separator: " "), today: today, .past)
        }
        for count in stride(from: min(3, words.count), through: 1, by: -1) {
            let (last, first) = (words.suffix(count), words.prefix(count))
            if let day = day(last) { return (day, name(words.dropLast(count))) }
            if let day = day(first) { return (day, name(words.dropFirst(count))) }
        }
        return (nil, name(words[...]))
    }

    /// "on pytorch" is "pytorch".
    private static func name(_ words: ArraySlice<String>) -> String {
        (words.first?.lowercased() == "on" ? words.dropFirst() : words).joined(separator: " ")
    }
}

extension Library {
    /// The item with that id, name or other name, else the only one with a word that begins like this; nil if none or
    /// several have.
    public func itemID(called name: String) -> ItemID? { itemID(exactly: name) ?? itemID(beginning: name) }

    /// The item with that id, name or other name, or nil.
    func itemID(exactly name: String) -> ItemID? {
        let wanted = name.lowercased()
        if item(wanted) != nil { return wanted }
        if let new = replaced[wanted], item(new) != nil { return new }
        let skills = skills(called: name)
        if skills.count == 1 { return skills[0].id }
        return itemIDs.compactMap(item).first { $0.name.lowercased() == wanted }?.id
    }

    private func itemID(beginning name: String) -> ItemID? {
        let wanted = name.lowercased()
        let items = itemIDs.compactMap(item)
        func only(_ matches: (Item) -> Bool) -> ItemID? {
            let found = items.filter(matches)
            return found.count == 1 ? found.first?.id : nil
        }
        return only { $0.name.lowercased().hasPrefix(wanted) || $0.id.hasPrefix(wanted) }
            ?? only { $0.name.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(wanted) } }
    }
}
