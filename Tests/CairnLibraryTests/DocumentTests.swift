import CairnCore
import Foundation
import TestSupport
import Testing

/// Documents of projects, with the templates that ship. `make cards` has other programs read the goldens.
struct DocumentTests {
    private let journey = Fixtures.documented
    private let context: Context
    private let request = DocumentRequest(author: "Ada Example", contact: "ada@example.org")

    init() throws { context = try Fixtures.context(features: .withProjects) }

    private static let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    private func project(_ id: String) throws -> Project { try #require(journey[Project.self][id]) }

    private func compare(_ name: String, _ text: String) throws {
        let file = Self.goldens.appendingPathComponent(name)
        if Golden.isWriting { try text.write(to: file, atomically: true, encoding: .utf8) }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        #expect(kept == text, "\(name): \(Golden.difference(kept ?? "", text))")
    }

    @Test(arguments: ["good", "empty", "hostile"], ProjectDocument.allCases)
    func `documents are as they were`(id: String, document: ProjectDocument) throws {
        let text = try project(id).written(document, request, journey, context)
        let isPicture = document == .variants || document == .overTime
        guard let text else { return #expect(isPicture && id == "empty") }
        let file = try #require(document.entry(context.library)?.file)
        try compare("\(id)-\(file)", text)
    }

    @Test func `the portfolio is as it was`() throws {
        let portfolio = try #require(Portfolio(request, journey, context))
        #expect(portfolio.files.map(\.name).prefix(2) == ["index.html", "style.css"])
        for file in portfolio.files { try compare("portfolio-\(file.name)", file.text) }
    }

    /// Signs that mean something, beside those that stand for themselves.
    private func markup(_ text: String, _ isMarkdown: Bool) -> String {
        var signs = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            defer { isEscaped = isMarkdown && scalar == "\\" && !isEscaped }
            if !isEscaped, "`*_[]<>|~#".unicodeScalars.contains(scalar) { signs.unicodeScalars.append(scalar) }
        }
        return signs
    }

    @Test(arguments: [ProjectDocument.contract, .caseStudy, .postmortem, .designNote, .readmeResults])
    func `whatever the user wrote, the same is markup`(document: ProjectDocument) throws {
        let good = try #require(try project("good").written(document, request, journey, context))
        let hostile = try #require(try project("hostile").written(document, request, journey, context))
        #expect(markup(hostile, true) == markup(good, true))
    }

    @Test(arguments: ["good", "empty", "hostile"], ProjectDocument.allCases)
    func `nothing that is nobody's business, and no placeholder`(id: String, document: ProjectDocument) throws {
        guard let text = try project(id).written(document, request, journey, context) else { return }
        for word in [
            "jane@", "secret", "/home", "C:\\", "token", "key=1", "javascript:alert(1)>", "\u{202E}", "\u{1B}",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
        for word in ["TODO", "TBD", "N/A", "nil", "[More", "()", "Optional"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(!text.contains("\n\n\n") && text.hasSuffix("\n"))
    }

    @Test func `hours are told to whoever asks`() throws {
        let told = DocumentRequest(hours: true)
        var work = Project(id: "work", framed: Fixtures.today)
        (work.name, work.template, work.low, work.high) = ("Work", "baseline", 10, 20)
        let session = WorkSession(id: "s", item: "baseline", day: Fixtures.today, minutes: 90)
        let journey = Journey([Record(work), Record(session)], kinds: Features.withProjects.kinds)
        let text = { work.written(.caseStudy, $0, journey, context) }
        #expect(text(told)?.contains("Time: 1.5 hours, estimated at 10 to 20") == true)
        #expect(text(DocumentRequest())?.contains("hours") == false)
    }

    @Test func `every name that the program gives is one of the templates' own`() throws {
        let assets = Self.goldens.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Assets/documents.yaml")
        let known = Set(
            try String(contentsOf: assets, encoding: .utf8).split(separator: "\n").compactMap { line -> String? in
                guard let name = line.firstRange(of: "name: ") else { return nil }
                return String(line[name.upperBound...].prefix { $0.isLetter || $0 == "_" })
            })
        for document in ProjectDocument.allCases {
            let data = try project("good").documentData(document, request, journey, context)
            #expect(names(data).subtracting(known) == [])
        }
    }

    private func names(_ data: DocumentData) -> Set<String> {
        data.values.reduce(into: []) { all, pair in
            all.insert(pair.key)
            switch pair.value {
            case .group(let group): all.formUnion(names(group))
            case .list(let items): for item in items { all.formUnion(names(item)) }
            case .text, .flag, .lines: break
            }
        }
    }
}
