import TestSupport
import Testing

@testable import CairnCore

/// What strangers are told of a project: where it can be seen, and no sentence that a template proposed.
struct PublicPlacesTests {
    private let context: Context
    private var journey = Fixtures.blank

    init() throws { context = try Fixtures.context(features: .withProjects) }

    private mutating func shipped(at place: String, _ edit: (inout Project) -> Void = { _ in }) throws -> Project {
        var project = journey.newProject(after: nil, context)
        project.name = "Late trains"
        edit(&project)
        journey.apply(journey.framing(project, context))
        let proofs = journey.shipping(project, proving: [] as [ItemID], place: place, shows: "", context)
        journey.apply(proofs)
        return try #require(journey[Project.self][project.id])
    }

    private func sources(_ project: Project) -> [String: DocumentData.Value] {
        let data = project.documentData(.caseStudy, DocumentRequest(), journey, context)
        guard case .group(let sources)? = data.values["sources"] else { return [:] }
        return sources.values
    }

    @Test mutating func `the place given at shipping is shown`() throws {
        let project = try shipped(at: "https://late.example.org") { $0.repository = "https://example.org/code" }
        #expect(sources(project)["demo"] == .text("https://late.example.org"))
        #expect(sources(project)["repository"] == .text("https://example.org/code"))
    }

    @Test mutating func `a place at a host of code is the code`() throws {
        let project = try shipped(at: "https://github.com/ada/late")
        #expect(sources(project) == ["repository": .text("https://github.com/ada/late")])
        let gaps = project.documentData(.modelCard, DocumentRequest(), journey, context).values["not_stated"]
        guard case .lines(let missing)? = gaps else { return #expect(Bool(false), "nothing is missing") }
        #expect(!missing.contains("Where the code is"))
    }

    @Test mutating func `what is known already, and a path, change nothing`() throws {
        let same = try shipped(at: "https://example.org/code") { $0.repository = "https://ada:x@example.org/code" }
        #expect(same.demo.isEmpty)
        #expect(try shipped(at: "~/work/late").demo.isEmpty)
        let tried = try shipped(at: "https://blog.example.org") { $0.demo = "https://late.example.org" }
        #expect(tried.demo == "https://late.example.org")
    }

    @Test(arguments: [
        ("https://github.com/ada/late", true), ("https://www.GitLab.com/a", true), ("https://git.example.org/a", true),
        ("https://ada.github.io/late", false), ("https://github.com", false), ("https://example.org/github.com", false),
        ("https://github.com.example.org/a", false),
    ])
    func `hosts of code are told from pages`(place: String, isCode: Bool) {
        #expect(WebAddress(public: place)?.isCodeHost == isCode)
    }

    @Test func `a template's sentence is no fact about the project`() throws {
        let item = try #require(context.library.item("baseline"))
        var project = journey.newProject(after: item, context)
        #expect(!project.pitch.isEmpty && project.ownPitch(context.library).isEmpty)
        #expect(project.documentData(.modelCard, .init(), journey, context).values["pitch"] == nil)
        project.pitch = "It answers invoices."
        #expect(
            project.documentData(.modelCard, .init(), journey, context).values["pitch"] == .text("It answers invoices.")
        )
    }
}
