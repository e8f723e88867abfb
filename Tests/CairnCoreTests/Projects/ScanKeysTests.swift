import TestSupport
import Testing

@testable import CairnCore

/// A scan beside the screen, and what is made of its findings.
struct ScanKeysTests {
    private var play: Play
    private var report: ScanReport

    init() throws {
        play = try Play(Fixtures.projects, rows: 60, columns: 120, context: Fixtures.context(features: .withProjects))
        play.press("6")
        report = ScanReport(commit: String(repeating: "a", count: 40), when: 0)
        var line = CriterionMark(project: "pr-1", text: "One command installs it")
        line.isOwnLine()
        play.app.journey.apply(play.app.journey.putting(line, try #require(play.app.journey[Project.self]["pr-1"])))
        report.findings = [
            ScanReport.Finding(
                signal: .install, what: "a lock file", path: "uv\u{202E}.lock", line: 3, trust: .high,
                criterion: line.text),
            ScanReport.Finding(
                signal: .licence, what: "a licence", path: "LICENSE", line: nil, trust: .high, criterion: nil),
        ]
    }

    private func project(_ play: Play) throws -> Project { try #require(play.app.journey[Project.self]["pr-1"]) }

    private mutating func scan() throws {
        var project = try project(play)
        project.clone = "/srv/trains"
        play.app.journey.apply(play.app.journey.putting(project))
        play.app.select("pr-1", in: ProjectsPane.id, play.context)
        play.press("S")
    }

    private mutating func go(to signal: ScanSignal) throws {
        play.press("l")
        for _ in 0..<80 where play.app.desk(play.context).target != .record(ScanSection.kind, signal.rawValue) {
            play.press("j")
        }
        try #require(play.app.desk(play.context).target == .record(ScanSection.kind, signal.rawValue))
    }

    @Test mutating func `S asks for the folder once, starts, and stops`() throws {
        play.app.select("pr-1", in: ProjectsPane.id, play.context)
        play.press("S")
        guard case .form(let form)? = play.app.overlay else { return #expect(Bool(false), "no form") }
        #expect(form.kind == FormKindID("clone"))
        for character in "/srv/trains" { play.take(.key(.character(character))) }
        play.press("<enter>")
        #expect(try project(play).clone == "/srv/trains")
        #expect(play.effects.contains(.scan("/srv/trains", of: "pr-1")) && play.app.scans.running == "pr-1")
        play.press("S")
        #expect(play.effects == [.stopScan])
        play.take(.scanned("pr-1", .stopped))
        #expect(play.app.scans.running == nil && play.app.scans.report("pr-1") == nil)
        play.press("S")
        #expect(play.effects == [.scan("/srv/trains", of: "pr-1")])
    }

    @Test mutating func `Space ticks the line that a finding suggests, with the commit`() throws {
        try scan()
        play.take(.scanned("pr-1", .report(report)))
        #expect(play.app.notice?.text.contains("2 proposals") == true)
        try go(to: .install)
        play.press("<space>")
        let mark = try #require(
            play.app.journey[CriterionMark.self].all.first { $0.text == report.findings[0].criterion })
        #expect(mark.done == play.context.today && mark.place.hasSuffix(":3 @ aaaaaaaaaa"))
        #expect(!mark.place.contains("\u{202E}"))
        #expect(try play.app.journey.open(report, of: project(play)).map(\.signal) == [.licence])
        play.press("u")
        #expect(try play.app.journey.open(report, of: project(play)).count == 2)
    }

    @Test mutating func `a refused finding does not come back`() throws {
        try scan()
        play.take(.scanned("pr-1", .report(report)))
        try go(to: .licence)
        play.press("<space>")
        #expect(play.app.notice?.kind == .warning)
        play.press("d")
        #expect(play.app.journey[Project.self]["pr-1"] != nil)
        #expect(play.app.journey.refused(of: "pr-1") == ["licence"])
        play.take(.scanned("pr-1", .report(report)))
        #expect(try play.app.journey.open(report, of: project(play)).map(\.signal) == [.install])
    }

    @Test mutating func `an address is shown without its password, in list, report and evidence`() throws {
        var project = try project(play)
        project.repository = "https://me:secret@example.org/x?token=secret"
        play.app.journey.apply(play.app.journey.putting(project))
        let page = ProjectDetail(project, play.app.desk(ProjectsPane.id, play.context)).document
        #expect(!"\(page)".contains("secret") && "\(page)".contains("https://example.org/x"))
        #expect(!"\(ProjectReport(project, play.app.journey, play.context))".contains("secret"))
        #expect(project.shownPlace == "https://example.org/x")
    }
}
