import CairnCore
import CairnExchange
import Foundation
import TestSupport
import Testing

/// The files in `Goldens` are what we write, byte by byte; `make exchange` has other programs read them.
struct ExchangeGoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    @Test func `cards are the golden ones`() throws { try check("people.vcf", VCardWriter.text(Self.people)) }

    @Test func `the calendar is the golden one`() throws {
        try check("people.ics", CalendarWriter.text(events: Self.events, tasks: Self.tasks))
    }

    @Test func `the sheet is the golden one`() throws { try check("people.csv", ContactSheet.text(Self.people)) }

    private func check(_ name: String, _ text: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        if Golden.isWriting { try Data(text.utf8).write(to: file) }
        let kept = try Data(contentsOf: file)
        #expect(Array(kept) == Array(text.utf8), "\(name) would be:\n\(text)")
    }

    private static var people: [Contact] {
        var ada = Contact(name: "Ada Lovelace, Countess")
        ada.uid = "urn:uuid:018f0000-0000-7000-8000-000000000001"
        ada.givenName = "Ada"
        ada.familyName = "Lovelace"
        ada.role = "Analyst; author"
        ada.company = "Analytical Engines, Ltd"
        ada.mails = ["ada@example.org", "countess@example.com"]
        ada.links = ["https://example.org/ada?a=1;b,c"]
        ada.place = "London, UK"
        ada.zone = "Europe/London"
        ada.tags = ["maths, pure", "engines"]
        ada.notes =
            "Said: \"write it down\".\nA second line, which is so long that it has to be folded; twice \\n even, "
            + "I should say, in the midst of ünïcödé."
        var li = Contact(name: "李明")
        li.uid = "urn:uuid:018f0000-0000-7000-8000-000000000002"
        li.notes = "=1+1 " + String(repeating: "神经网络👩🏽‍💻", count: 12)
        return [ada, li]
    }

    private static var events: [CalendarEvent] {
        var talk = CalendarEvent(
            uid: "018f0000-0000-7000-8000-000000000003@cairn", start: .utc(Day(number: 20_790), minute: 545),
            summary: "Conversation with Ada Lovelace, Countess", status: .confirmed,
            changed: .utc(Day(number: 20_780), minute: 0))
        talk.minutes = 30
        talk.place = "Video call"
        talk.details = "Ask:\n- what is a day like?\n- who else; and why, " + String(repeating: "神经网络", count: 10)
        let idea = CalendarEvent(
            uid: "018f0000-0000-7000-8000-000000000004@cairn", start: .local(Day(number: 20_791), minute: 0),
            summary: "Coffee with 李明", status: .tentative, changed: .utc(Day(number: 20_780), minute: 0))
        let past = CalendarEvent(
            uid: "018f0000-0000-7000-8000-000000000005@cairn", start: .day(Day(number: 20_792)), summary: "Meetup",
            status: .cancelled, changed: .utc(Day(number: 20_780), minute: 0))
        return [talk, idea, past]
    }

    private static var tasks: [CalendarTask] {
        var thanks = CalendarTask(
            uid: "018f0000-0000-7000-8000-000000000006@cairn", due: Day(number: 20_793), summary: "Thank Ada",
            status: .open, changed: .utc(Day(number: 20_781), minute: 0))
        thanks.details = "you promised: the paper; and, a link"
        let done = CalendarTask(
            uid: "018f0000-0000-7000-8000-000000000007@cairn", due: Day(number: 20_800), summary: "Report back",
            status: .done, changed: .utc(Day(number: 20_799), minute: 0))
        return [thanks, done]
    }
}
