extension People {
    /// Every record that is in memory, in an order that depends on the contents alone. Memos that the store has are not.
    public var records: [Record] {
        let people = persons.values.sorted { $0.id < $1.id }.map(Record.person)
        let talks = conversations.values.joined().sorted { $0.id < $1.id }.map(Record.conversation)
        let said = learnings.values.joined().sorted { $0.id < $1.id }.map(Record.learning)
        let next = followUps.values.joined().sorted { $0.id < $1.id }.map(Record.followUp)
        let done = favours.values.joined().sorted { $0.id < $1.id }.map(Record.favour)
        let rhythm: [Record] = cadence == Cadence() ? [] : [.cadence(cadence)]
        return people + talks + said + next + done + rhythm + memosWritten.map(Record.memo)
    }

    /// Whether nobody is known.
    public var isEmpty: Bool { persons.isEmpty }
}
