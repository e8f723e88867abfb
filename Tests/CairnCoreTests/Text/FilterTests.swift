import TestSupport
import Testing

@testable import CairnCore

struct FilterTests {
    private func ids(_ filter: String, _ journey: Journey = Fixtures.midway) throws -> [ItemID] {
        let context = try Fixtures.context()
        let filter = ItemFilter(filter, context)
        return context.library.itemIDs.filter { filter.matches($0, journey, context) }
    }

    @Test(arguments: [
        ("algebra", ["linear-algebra"]), ("ALGEBRA lin", ["linear-algebra"]), ("git", ["version-control"]),
        ("神经", ["networks"]), ("🚀", ["writing"]), ("a/b tests", ["statistics"]), ("circle three", ["circle"]),
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
        for filter in ["", "   ", "is:", "area:", "track: is:", "hours<", "hours>=", "-", "or"] {
            #expect(ItemFilter(filter, try Fixtures.context()).isEmpty)
            #expect(try ids(filter) == all)
        }
    }

    @Test func `a word with a colon that is no field is a word`() throws {
        let context = try Fixtures.context()
        for filter in ["https://x", "what:ever", "16:9", "\"is:ready\""] {
            #expect(!ItemFilter(filter, context).isEmpty)
            #expect(ItemFilter(filter, context).problem == nil)
        }
    }

    @Test func `hours are compared, kinds and demands match`() throws {
        let library = try Fixtures.library()
        func hours(_ test: (Int) -> Bool) -> [ItemID] {
            library.itemIDs.filter { id in library.item(id).map { test($0.hours.middle) } ?? false }
        }
        #expect(try ids("hours<20") == hours { $0 < 20 })
        #expect(try ids("hours<=20") == hours { $0 <= 20 })
        #expect(try ids("hours>20") == hours { $0 > 20 })
        #expect(try ids("hours>=20 hours<=20") == hours { $0 == 20 })
        #expect(try ids("hours=20") == hours { $0 == 20 })
        #expect(try ids("kind:project") == library.itemIDs.filter { library.item($0)?.kind == .project })
        let must = try ids("must")
        #expect(must == (try ids("is:must")))
        #expect(must.contains("python") && !must.isEmpty)
        #expect(try ids("should").allSatisfy { !must.contains($0) || library.skill($0)?.core == false })
    }

    @Test func `alternatives, negations and phrases`() throws {
        #expect(try ids("algebra or sql") == ["linear-algebra", "sql"])
        #expect(try ids("is:done -python") == ["probability"])
        #expect(try ids("is:done not:is:proven") == ["probability"])
        #expect(try ids("is:done or is:learning") == ["linear-algebra", "probability", "python"])
        #expect(try ids("\"linear algebra\"") == ["linear-algebra"])
        #expect(try ids("\"algebra linear\"").isEmpty)
    }

    @Test(arguments: [
        ("is:redy", "'ready'"), ("area:mth", "'math'"), ("hours<many", "hours<10"), ("aera:math", "'area:'"),
        ("kind:skil or is:provn", "'proven'"), ("-is:redy", "'ready'"), ("hous<10", "'hours:'"),
    ]) func `what means nothing is said, with what was probably meant`(filter: String, offer: String) throws {
        let problem = try #require(ItemFilter(filter, try Fixtures.context()).problem)
        #expect(problem.text.contains("means nothing") && problem.text.contains(offer), "\(problem.text)")
        #expect(try ids(filter).isEmpty)
    }

    @Test(arguments: [
        ("is:", "after is: are "), ("sql kind:", "after kind: are skill, project, task"), ("-is:", "after is: are "),
        ("hours<", "hours<10"), ("sql or area:", "after area: are "),
    ]) func `a field without a value narrows nothing while it is typed, and is no filter for a command`(
        filter: String, allowed: String
    ) throws {
        let context = try Fixtures.context()
        #expect(FilterQuery(filter, ItemFilter.fields(context.library), context).problem == nil)
        let problem = try #require(ItemFilter(filter, context).problem)
        #expect(problem.text.contains("means nothing") && problem.text.contains(allowed), "\(problem.text)")
    }
}
