import CairnCore
import CairnExchange
import Testing

/// Conversations in a calendar, as they come and go.
struct PeopleCalendarTests {
    private static let day = Day(number: 20_790)

    private func talk(_ state: Conversation.State, day: Day? = Self.day) -> Conversation {
        var talk = Conversation(id: "talk", person: "ada", state: state, since: Self.day)
        (talk.day, talk.minute, talk.zone) = (day, 600, "UTC+2")
        return talk
    }

    private func entry(_ at: Int, _ before: Conversation?, _ after: Conversation?) -> LogEntry {
        LogEntry(id: "\(at)", at: at, device: "d", kind: .did, change: Change("x", [Edit(from: before, to: after)]))
    }

    private func lines(_ talk: Conversation?, _ entries: [LogEntry]) -> [Substring] {
        var history = RecordHistory()
        for entry in entries.reversed() { history.take(entry) }
        let people = People([Record(Person(id: "ada", name: "Ada"))] + (talk.map { [Record($0)] } ?? []))
        return PeopleCalendar.write(people, history) { _, _, _ in 120 }.text.split(separator: "\r\n")
    }

    @Test func `one that moved has a higher number and a later stamp`() {
        let first = entry(1_000_000_000_000, nil, talk(.scheduled))
        let once = lines(talk(.scheduled), [first])
        #expect(once.contains("SEQUENCE:0") && once.contains("DTSTAMP:20010909T014640Z"))
        let moved = talk(.scheduled, day: Self.day + 1)
        let twice = lines(moved, [first, entry(1_000_000_060_000, talk(.scheduled), moved)])
        #expect(twice.contains("SEQUENCE:1") && twice.contains("DTSTAMP:20010909T014740Z"))
        #expect(once.contains("DTSTART:20261203T080000Z") && twice.contains("DTSTART:20261204T080000Z"))
    }

    @Test(arguments: [Conversation.State.declined, .noAnswer, .asked])
    func `one that came to nothing is cancelled where it stood`(state: Conversation.State) {
        let text = lines(
            talk(state, day: nil),
            [entry(1, nil, talk(.scheduled)), entry(2_000, talk(.scheduled), talk(state, day: nil))])
        #expect(text.count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:1"))
        #expect(text.contains("DTSTART:20261203T080000Z"))
    }

    @Test func `one that was never scheduled is in no calendar`() {
        #expect(lines(talk(.declined), [entry(1, nil, talk(.asked)), entry(2, talk(.asked), talk(.declined))]).isEmpty)
    }

    @Test func `where there is nothing, nothing is written`() { #expect(lines(nil, []).isEmpty) }

    @Test func `a zone that is not known floats, and is told`() {
        let people = People([Record(Person(id: "ada", name: "Ada")), Record(talk(.scheduled))])
        let written = PeopleCalendar.write(people) { _, _, _ in nil }
        #expect(written.text.contains("DTSTART:20261203T100000\r\n"))
        #expect(written.floating.map(\.id) == ["talk"])
    }
}
