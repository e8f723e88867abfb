import CairnCore
import CairnExchange

/// What must hold for any bytes at all: nothing traps, and what can be read comes back when it is written.
///
/// The fuzzers and the tests ask the same.
public enum RoundTrip: String, CaseIterable, Sendable {
    case csv, vcard, linkedin, google, outlook

    /// What does not hold; nil where all is well.
    public func problem(_ bytes: [UInt8]) -> String? {
        do throws(ExchangeError) {
            let contacts = try contacts(bytes)
            if let problem = remarkProblem(contacts, bytes) { return problem }
            let people = contacts.people
            if let problem = try sheetProblem(people) { return problem }
            if let problem = try cardProblem(people) { return problem }
            return calendarProblem(people)
        } catch {
            return positionProblem(error, bytes)
        }
    }

    /// The people, read as a file of this kind.
    public func read(
        _ bytes: [UInt8], _ limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) -> [Contact] {
        try contacts(bytes, limits).people
    }

    /// The people, and what was odd.
    public func contacts(
        _ bytes: [UInt8], _ limits: ExchangeLimits = ExchangeLimits()
    ) throws(ExchangeError) -> Contacts {
        switch self {
        case .csv: try ContactSheet.read(bytes, limits: limits)
        case .vcard: try VCardReader.read(bytes, limits: limits)
        case .linkedin: try ForeignSheet.read(bytes, as: .linkedin, limits: limits)
        case .google: try ForeignSheet.read(bytes, as: .google, limits: limits)
        case .outlook: try ForeignSheet.read(bytes, as: .outlook, limits: limits)
        }
    }

    /// Remarks are in order, and each has a line of the file.
    private func remarkProblem(_ contacts: Contacts, _ bytes: [UInt8]) -> String? {
        let lines = contacts.remarks.map(\.line)
        guard lines == lines.sorted(), lines.allSatisfy({ $0 >= 1 && $0 <= bytes.count + 1 }) else {
            return "remarks on no lines: \(lines)"
        }
        return contacts.remarks.contains { $0.reason.isEmpty } ? "a remark says nothing" : nil
    }

    private func sheetProblem(_ people: [Contact]) throws(ExchangeError) -> String? {
        let text = ContactSheet.text(people)
        let again = try ContactSheet.read(Array(text.utf8)).people
        return again == people.map(keptBySheet) ? nil : "the sheet gives other people: \(text)"
    }

    private func cardProblem(_ people: [Contact]) throws(ExchangeError) -> String? {
        if people.isEmpty { return nil }
        let text = VCardWriter.text(people)
        if let problem = lineProblem(text) { return problem }
        let again = try VCardReader.read(Array(text.utf8)).people
        return again == people.map(keptByCard) ? nil : "the cards give other people: \(text)"
    }

    private func calendarProblem(_ people: [Contact]) -> String? {
        let events = people.map { person in
            var event = CalendarEvent(
                uid: person.name, start: .day(Day(number: 0)), summary: person.name, status: .tentative,
                changed: .utc(Day(number: 0), minute: 0))
            event.details = person.notes
            return event
        }
        return lineProblem(CalendarWriter.text(events: events, tasks: []))
    }

    /// Lines end with CRLF and have at most 75 bytes.
    private func lineProblem(_ text: String) -> String? {
        var length = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if (byte == 10) != (previous == 13) { return "a line ends with CR or LF alone: \(text)" }
            length = byte == 10 || byte == 13 ? 0 : length + 1
            if length > 75 { return "a line has more than 75 bytes: \(text)" }
            previous = byte
        }
        return previous == 10 || text.isEmpty ? nil : "the last line has no end"
    }

    private func positionProblem(_ error: ExchangeError, _ bytes: [UInt8]) -> String? {
        guard case .broken(let line, let column, let reason) = error else { return "refused: \(error.text)" }
        let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
        let isThere = (1...lines).contains(line) && (1...bytes.count + 1).contains(column)
        return isThere && !reason.isEmpty ? nil : "there is no such place: \(error.text)"
    }

    private func keptBySheet(_ person: Contact) -> Contact {
        var kept = keptByCard(person)
        (kept.uid, kept.givenName, kept.familyName) = (nil, "", "")
        (kept.industry, kept.track, kept.seniority, kept.met) =
            (person.industry, person.track, person.seniority, person.met)
        return kept
    }

    private func keptByCard(_ person: Contact) -> Contact {
        var kept = person
        kept.connectedOn = nil
        kept.mails = kept.mails.map(PlainText.mail).filter { !$0.isEmpty }
        (kept.industry, kept.track, kept.seniority, kept.met) = ("", nil, nil, "")
        return kept
    }
}
