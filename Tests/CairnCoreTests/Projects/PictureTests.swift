import TestSupport
import Testing

@testable import CairnCore

/// What pictures of a project show, in SVG and in characters.
struct PictureTests {
    private let journey = Fixtures.documented

    private func project(_ id: String) throws -> Project { try #require(journey[Project.self][id]) }

    @Test func `a variant has a row, and what decides counts`() throws {
        let chart = try #require(VariantChart(project("good"), journey))
        #expect(chart.baseline?.value == 15.4 && chart.line == 13)
        #expect(chart.rows.map(\.label) == ["main, exploratory", "no weather", "main"])
        #expect(chart.rows.map(\.counts) == [false, true, true])
    }

    @Test func `a baseline that was measured is told from the one that the contract states`() throws {
        var (journey, context) = (journey, try Fixtures.context())
        let project = try project("good")
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.variant, result.value) = ("MAE", "baseline", 15.2)
        journey.apply(journey.putting(result, project, context))
        let chart = try #require(VariantChart(project, journey))
        #expect(chart.rows.contains { $0.label.hasPrefix("baseline, measured") })
        #expect(chart.baseline?.label.hasPrefix("baseline, stated") == true)
        let names = chart.lines(width: 80, measure: Fixtures.measure).compactMap { $0.spans.first?.text }
        #expect(names[0].hasPrefix("baseline, stated ") && names.contains { $0.hasPrefix("baseline, measured") })
    }

    @Test func `without a result there is no picture`() throws {
        let empty = try project("empty")
        #expect(VariantChart(empty, journey) == nil)
        #expect(TimeChart(empty, journey) == nil)
    }

    @Test(arguments: [(Contract.Line.value, 13.0), (.gain, 2.4), (.percent, 13.552)])
    func `a promised gain is a line, too`(kind: Contract.Line, line: Double) throws {
        var contract = Contract(project: "p")
        (contract.line, contract.lineIs, contract.better, contract.baselineValue) = (13, kind, .lower, 15.4)
        if kind == .percent { contract.line = 12 }
        #expect(try abs(#require(contract.lineValue) - line) < 1e-9)
    }

    @Test(arguments: ["good", "hostile"], [1, 20, 26, 34, 44, 76, 200])
    func `it fits any width, in ten rows`(id: String, width: Int) throws {
        let measure = Fixtures.measure
        let chart = try #require(VariantChart(project(id), journey))
        let lines = chart.lines(width: width, measure: measure).map { $0.spans.map(\.text).joined() }
        #expect(lines.allSatisfy { measure.width($0) <= width } && (width < 26 || lines.count <= 10))
        #expect(lines.isEmpty == (width < 26))
    }

    @Test func `the dot lies in its interval, and the interval beside the line`() throws {
        let chart = try #require(VariantChart(project("good"), journey))
        let lines = chart.lines(width: 44, measure: Fixtures.measure).map { $0.spans.map(\.text).joined() }
        let main = try #require(lines.first { $0.hasPrefix("main ") })
        let places = try ["├", "●", "┤", "╎"].map { sign in
            try #require(main.firstIndex(of: Character(sign))).utf16Offset(in: main)
        }
        #expect(places == places.sorted())
        #expect(lines[0].contains("○") && lines[0].hasPrefix("baseline"))
    }

    private static let spans: [[Double]] = [
        [0], [1, 1], [-1e300, 1e300], [1e-12, 2e-12], [0.79, 0.9], [12, 16], [1e15, 1e15 + 4], [-3, 5e9],
    ]

    @Test(arguments: spans)
    func `a scale has round numbers within it, and every value a place`(values: [Double]) {
        let scale = ChartScale(values)
        #expect(values.allSatisfy { (0...1).contains(scale.share($0)) })
        #expect(scale.ticks.count <= 8 && scale.ticks == scale.ticks.sorted())
        #expect(scale.ticks.allSatisfy { $0 >= scale.low && $0 <= scale.high })
    }

    @Test(arguments: ["good", "hostile"])
    func `a picture is only what it draws`(id: String) throws {
        let variants = VariantPicture(chart: try #require(VariantChart(project(id), journey))).drawing.file
        let time = TimePicture(chart: try #require(TimeChart(project(id), journey))).drawing.file
        for text in [variants, time] {
            #expect(text.contains("<title>") && text.contains("<desc>") && text.contains("prefers-color-scheme"))
            for word in ["<script", "href", "url(", "onload", "NaN", "inf\"", "<image", "foreignObject"] {
                #expect(!text.contains(word), "\(word)")
            }
        }
    }
}

/// `w` in Projects.
struct WriteFormTests {
    private func play() throws -> Play {
        var play = try Play(Fixtures.projects, context: try Fixtures.context(features: .withProjects))
        play.press("6w")
        return play
    }

    @Test func `the file follows the document, and is written`() throws {
        var play = try play()
        #expect(play.form?["document"].value == "Model card")
        #expect(play.form?["file"].value == "~/late-trains-MODEL_CARD.md")
        play.press("<down>")
        #expect(play.form?["file"].value == "~/late-trains-CASE_STUDY.md")
        play.press("<c-s>")
        guard case .write(let text, let path, _)? = play.effects.last else {
            return #expect(Bool(false), "nothing was written")
        }
        #expect(path == "~/late-trains-CASE_STUDY.md" && text.hasPrefix("# Late trains"))
    }

    @Test func `the portfolio goes into a folder`() throws {
        var play = try Play(Fixtures.documented, context: try Fixtures.context(features: .withProjects))
        play.press("<esc>6")
        try play.walk(to: "good")
        play.press("w")
        for _ in 0..<12 where play.form?["document"].value.hasPrefix("Portfolio") != true { play.press("<down>") }
        #expect(play.form?["file"].value == "~/portfolio")
        play.press("<c-s>")
        guard case .writePages(let portfolio, let folder, _)? = play.effects.last else {
            return #expect(Bool(false), "nothing was written")
        }
        #expect(folder == "~/portfolio" && portfolio.files.map(\.name).contains("index.html"))
    }

    @Test func `without a file it is copied`() throws {
        var play = try play()
        play.press("<tab><c-u><c-s>")
        guard case .copy(let text)? = play.effects.last else { return #expect(Bool(false), "nothing was copied") }
        #expect(text.hasPrefix("---\n"))
    }

    @Test(arguments: [("good", 10), ("empty", 8), ("hostile", 10)])
    func `pictures are offered if there is something to draw`(project: String, count: Int) throws {
        var play = try Play(Fixtures.documented, context: try Fixtures.context(features: .withProjects))
        play.press("<esc>6")
        try play.walk(to: project)
        play.press("w")
        guard case .choice(let offered, _)? = play.form?["document"].answer else {
            return #expect(Bool(false), "nothing is offered: \(play.text)")
        }
        #expect(offered.count == count)
    }
}
