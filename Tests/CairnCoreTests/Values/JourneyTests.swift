import TestSupport
import Testing

@testable import CairnCore

struct JourneyTests {
    private let item = "python"

    @Test func `the order of records does not matter`() {
        let records = Fixtures.midway.records
        #expect(Journey(records.reversed()) == Fixtures.midway)
        #expect(Journey(records).records == records)
    }

    @Test func `evidence stands in the order in which it was made`() {
        let rows = ["c", "a", "b"].map { Evidence(id: $0, item: item, place: $0, shows: "", date: Fixtures.today) }
        let journey = Journey(rows.map { Record($0) })
        #expect(journey.evidence[item]?.map(\.id) == ["a", "b", "c"])
    }

    @Test func `every change can be taken back`() throws {
        let context = try Fixtures.context()
        let evidence = Evidence(id: "e-1", item: item, place: "there", shows: "", date: Fixtures.today)
        let before = Fixtures.midway
        let python = try #require(context.library.item(item))
        let changes: [Change?] = [
            before.setting(.todo, on: python, today: context.today),
            before.setting(.skipped, on: python, today: context.today),
            before.putting(evidence, instead: before.evidence[item]?.first, name: "Python"),
            before.removing(try #require(before.evidence[item]?.first), name: "Python"),
            before.noting("", on: "linear-algebra", name: "Linear algebra"),
            before.noting("new", on: "linear-algebra", name: "Linear algebra"),
            before.noting("new", on: item, name: "Python"),
            before.removing(try #require(before.links["networks"]?.first), name: "Networks"),
            before.planning(Plan(), try Fixtures.context()),
            before.planning(Plan(track: "data"), try Fixtures.context()),
        ]
        for change in changes {
            let change = try #require(change)
            var journey = before
            journey.apply(change)
            #expect(journey != before, "\(change.title)")
            journey.apply(change.inverse)
            #expect(journey == before, "\(change.title)")
            #expect(change.inverse.inverse == change)
        }
    }

    @Test func `a change of several steps is taken back from its last one`() {
        let notes = ["one", "two", "three"].map { Record(Note(item: item, text: $0)) }
        let change = Change(
            "Write", [Edit(before: nil, after: notes[0]), Edit(before: notes[0], after: notes[1])])
        var journey = Journey()
        journey.apply(change)
        #expect(journey == Journey([notes[1]]))
        journey.apply(change.inverse)
        #expect(journey == Journey())
        journey.apply(Change("Write", [Edit(before: nil, after: notes[2])]))
        #expect(journey == Journey([notes[2]]))
    }

    @Test func `a change of nothing is empty`() throws {
        let python = try #require(try Fixtures.library().item(item))
        let journey = Fixtures.midway
        #expect(journey.setting(.done, on: python, today: Fixtures.today) == nil)
        #expect(journey.noting("", on: item, name: "Python") == nil)
        #expect(journey.planning(journey.plan, try Fixtures.context()) == nil)
    }

    @Test func `taking the last piece of evidence away leaves no empty list behind`() throws {
        var journey = Fixtures.midway
        let evidence = try #require(journey.evidence[item]?.first)
        journey.apply(journey.removing(evidence, name: "Python"))
        #expect(journey.evidence[item] == nil)
        #expect(!journey.isProven(item))
        #expect(journey.status(item) == .done)
    }

    @Test func `proven is done with evidence, and nothing else`() {
        let evidence = Record(Evidence(id: "e", item: item, place: "x", shows: "", date: Fixtures.today))
        for status in Status.allCases {
            let journey = Journey([evidence, Record(Progress(item: item, status: status, since: Fixtures.today))])
            #expect(journey.isProven(item) == (status == .done))
        }
        #expect(!Journey([evidence]).isProven(item))
    }

    @Test func `skipped items do not count`() {
        let tally = Fixtures.midway.tally(["python", "probability", "linear-algebra", "version-control", "statistics"])
        #expect(tally.total == 4)
        #expect(tally.done == 2)
        #expect(tally.proven == 1)
        #expect(tally.learning == 1)
        #expect(tally.percent == 50)
        #expect(Journey().tally([]).percent == 0)
    }

    @Test func `what history says names what was done`() throws {
        let python = try #require(try Fixtures.library().item(item))
        let titles = Status.allCases.map { Journey().setting($0, on: python, today: Fixtures.today)?.title }
        #expect(titles == [nil, "Start Python fluency", "Tick Python fluency", "Skip Python fluency"])
        #expect(Fixtures.midway.setting(.todo, on: python, today: Fixtures.today)?.title == "Untick Python fluency")
        #expect(Journey().noting("a", on: item, name: "Python")?.title == "Note on Python")
        #expect(Fixtures.midway.noting("a", on: "linear-algebra", name: "LA")?.title == "Edit note on LA")
        #expect(Fixtures.midway.noting("", on: "linear-algebra", name: "LA")?.title == "Delete note on LA")
        func title(_ journey: Journey, _ plan: Plan) throws -> String? {
            journey.planning(plan, try Fixtures.context())?.title
        }
        #expect(try title(Journey(), Plan(track: "data", asked: true)) == "Set the plan")
        #expect(try title(Fixtures.blank, Plan(track: "data", asked: true)) == "Choose a track")
        #expect(try title(Fixtures.blank, Plan(hoursPerWeek: 3, asked: true)) == "Change the plan")
    }
}
