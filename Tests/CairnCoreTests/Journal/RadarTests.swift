import TestSupport
import Testing

@testable import CairnCore

struct RadarTests {
    private let today = Fixtures.today

    private func reading(_ id: String, _ records: [Record] = []) throws -> RadarReading {
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
        return try #require(Radar.reading(id, journey, try Fixtures.context(features: .withJournal)))
    }

    private func evidence(_ item: ItemID, _ place: String = "~/a", _ shows: String = "") -> Record {
        Record(Evidence(id: "e-\(item)", item: item, place: place, shows: shows, date: today))
    }

    private func done(_ item: ItemID) -> Record { Record(Progress(item: item, status: .done, since: today)) }

    @Test(arguments: Pitfall.all.map(\.id)) func `a record with nothing in it is too early to measure`(id: String)
        throws
    {
        let reading = try reading(id)
        #expect(reading.standing == .early)
        #expect(!reading.threshold.isEmpty && !reading.clears.isEmpty && reading.entries.isEmpty)
    }

    @Test(arguments: [(5, 0, RadarReading.Standing.clear), (6, 0, .look), (6, 2, .look), (6, 3, .clear)])
    func `six begun and more than twice as many as proven are worth a look`(
        begun: Int, proven: Int, standing: RadarReading.Standing
    ) throws {
        let skills = try Fixtures.context().library.skills.map(\.id)
        let records =
            skills.prefix(proven).flatMap { [done($0), evidence($0)] }
            + skills.dropFirst(proven).prefix(begun).map { Record(Progress(item: $0, status: .learning, since: today)) }
        let reading = try reading("tools", records)
        #expect(reading.standing == standing)
        let numbers = ["\(count(begun, "skill")) begun and not done", "\(proven) proven, projects included"]
        #expect(reading.numbers == numbers)
        if begun == 6, proven == 2 {
            #expect(reading.clears.hasPrefix("Finish or leave out one of those begun, or prove one"))
        }
    }

    @Test func `a project without a number, a card or limits is named`() throws {
        for (id, shows) in [("evaluation", "F1 0.9"), ("opaque", "with its limits")] {
            let bare = try reading(id, [done("baseline"), evidence("baseline", "~/a", "it works")])
            #expect(bare.standing == .look)
            #expect(bare.entries.map(\.target) == [.item("baseline")])
            #expect(try reading(id, [done("baseline"), evidence("baseline", "~/a", shows)]).standing == .clear)
        }
    }

    @Test func `an address counts once, however much it proves`() throws {
        let proofs = [
            evidence("baseline", "https://rides.example.org"), evidence("python", "https://rides.example.org"),
        ]
        let reading = try reading("deploying", [done("baseline")] + proofs)
        #expect(reading.numbers.last == "1 address that could be running" && reading.entries.count == 1)
    }

    @Test(arguments: [
        ("https://rides.example.org/health", true), ("http://203.0.113.7:8080", true),
        ("https://github.com/a/b", false), ("https://git.example.org/a", false), ("http://localhost:8000", false),
        ("https://example.org/a.ipynb", false), ("~/work/app", false), ("", false), ("https://", false),
    ])
    func `code, notebooks and one's own machine are not deployed`(place: String, isLive: Bool) {
        #expect(RadarFacts.isLive(place) == isLive)
    }

    @Test func `nothing of it is red, and it says what it cannot measure`() throws {
        let records = [done("baseline"), Record(Progress(item: "python", status: .learning, since: today))]
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
        var play = try Play(journey, context: try Fixtures.context(features: .withJournal))
        play.press("6")
        #expect(play.detail.contains { $0.contains("2 of 5 pitfalls are worth a look") })
        play.press("R")
        #expect(play.app.list.ids.count == 5)
        for _ in 0..<5 {
            #expect(!play.frame.cells.contains { $0.style == .warning })
            play.press("j")
        }
        play.press("gj")
        #expect(play.detail.contains { $0.contains("Not measured") })
        for key in ["a", "i", "d", "c"] {
            play.press(key)
            #expect(play.notice.contains("The radar reads your record"))
        }
        play.press("/is:open<enter>")
        #expect(play.app.list.ids == ["radar:evaluation", "radar:opaque"])
    }
}
