import TestSupport
import Testing

@testable import CairnCore

/// 200 projects with 50 results each: a key in the list asks only for what is in view.
struct ManyProjectsTests {
    /// The same, with results that are not looked at unless somebody asks for a project.
    static func journey(results: Int) -> Journey {
        var records: [Record] = []
        for number in 100..<300 {
            var project = Project(id: "p-\(number)", framed: Fixtures.today + -number)
            project.name = "Project \(number)"
            var contract = Contract(project: project.id)
            (contract.metric, contract.line, contract.cases, contract.better) = ("MAE", 13, 200, .lower)
            contract.frozen = Fixtures.today + -90
            records += [Record(project), Record(contract)]
            for place in 100..<100 + results {
                var result = ProjectResult(id: "r-\(number)-\(place)", project: project.id, day: Fixtures.today)
                (result.metric, result.value, result.low, result.high) = ("MAE", 12, 11, 13)
                records.append(Record(result))
            }
        }
        return Journey(Fixtures.midway.records + records, kinds: Features.withProjects.kinds)
    }

    @Test func `the list says of each how it stands, and a filter finds one of them`() throws {
        let context = try Fixtures.context(features: .withProjects)
        var play = try Play(Self.journey(results: 50), context: context)
        play.press("6G")
        #expect(play.app.list.ids.count == 201)
        let desk = play.app.desk(context)
        #expect(ProjectsPane().row("p-299", desk).trailing == "met")
        for key in "/project 250" { play.take(.key(.character(key))) }
        play.press("<enter>")
        #expect(play.app.list.ids == ["state:measured", "p-250"])
    }

}
