import TestSupport
import Testing

@testable import CairnCore

struct FilterTests {
    private func ids(_ filter: String, _ journey: Journey = Fixtures.midway) throws -> [ItemID] {
        let context = try Fixtures.context()
        let filter = ItemFilter(filter)
        return context.library.itemIDs.filter { filter.matches($0, journey, context) }
    }

    @Test(arguments: [
        ("algebra", ["linear-algebra"]), ("ALGEBRA lin", ["linear-algebra"]), ("git", ["version-control"]),
        ("神经", ["networks"]), ("🚀", ["writing"]), ("a/b", ["statistics"]), ("circle three", ["circle"]),
        ("no such thing", []),
    ])
    func `words match names, ids and aliases, all of them, in any case`(filter: String, found: [ItemID]) throws {
        #expect(try ids(filter) == found)
    }

    @Test(arguments: [
        ("is:learning", ["linear-algebra"]), ("is:skipped", ["version-control"]),
        ("is:done", ["probability", "python"]),
        ("is:proven", ["python"]), ("is:unproven", ["probability"]), ("is:noted", ["linear-algebra"]),
        ("is:late", ["linear-algebra", "circle"]), ("is:pro", ["python"]), ("is:la", ["linear-algebra", "circle"]),
        ("is:nonsense", []),
    ])
    func `is matches how an item stands, also while it is typed`(filter: String, found: [ItemID]) throws {
        #expect(try ids(filter) == found)
    }

    @Test func `ready is what is not begun and has all it needs`() throws {
        #expect(try ids("is:ready") == ["statistics", "sql", "writing", "listening", "circle", "steady"])
    }

    @Test(arguments: Status.allCases) func `every status can be asked for`(status: Status) throws {
        let found = try ids("is:\(status.rawValue)")
        #expect(found == (try Fixtures.library()).itemIDs.filter { Fixtures.midway.status($0) == status })
    }

    @Test func `area and track match by id and by name`() throws {
        #expect(try ids("area:math") == ["linear-algebra", "probability", "statistics"])
        #expect(try ids("area:programming") == ["python", "sql", "version-control"])
        #expect(try ids("area:人").isEmpty)
        #expect(try ids("track:research writing") == ["writing"])
        #expect(try ids("track:研究 is:ready").contains("writing"))
        #expect(try ids("track:engineer").contains("writing") == false)
        #expect(try ids("track:nothing").isEmpty)
    }

    @Test func `fields and words must all hold`() throws {
        #expect(try ids("is:ready area:math") == ["statistics"])
        #expect(try ids("is:done is:proven python") == ["python"])
        #expect(try ids("is:done is:todo").isEmpty)
    }

    @Test func `a field without a value yet narrows nothing`() throws {
        let all = try Fixtures.library().itemIDs
        for filter in ["", "   ", "is:", "area:", "track: is:"] {
            #expect(ItemFilter(filter).isEmpty)
            #expect(try ids(filter) == all)
        }
    }

    @Test func `a word with a colon that is no field is a word`() {
        #expect(!ItemFilter("https://x").isEmpty)
        #expect(!ItemFilter("what:ever").isEmpty)
    }
}
