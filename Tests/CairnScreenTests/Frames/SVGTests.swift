import CairnCore
import Testing

@testable import CairnScreen

struct SVGTests {
    private func frame(_ text: String, _ style: Style = .plain) -> Frame {
        var frame = Frame(size: Size(rows: 1, columns: 12))
        for (column, character) in text.enumerated() {
            frame.set(Cell(character == "~" ? nil : character, style), row: 0, column: column)
        }
        return frame
    }

    /// What stands between the window's title and its end.
    private func body(_ frame: Frame, _ theme: Theme = Theme(.default)) -> [Substring] {
        frame.svg(title: "t", theme: theme).split(separator: "\n").drop { !$0.hasPrefix("<g transform") }.dropFirst()
            .dropLast(3)
    }

    @Test func `a picture is as large as its cells, a bar and a margin`() {
        let text = Frame(size: Size(rows: 24, columns: 80)).svg(title: "Cairn")
        #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"752\" height=\"532\""))
        #expect(text.hasSuffix("</svg>\n"))
        #expect(text.contains(">Cairn</text>"))
    }

    @Test func `text is one element a style, at its cell, without the blanks around it`() {
        #expect(body(frame("  a b  c")) == ["<text x=\"18\" textLength=\"54\" y=\"15\">a b  c</text>"])
        #expect(body(Frame(size: Size(rows: 3, columns: 3))).isEmpty)
    }

    @Test func `what is markup to XML is text here, and what XML cannot hold is a mark`() {
        #expect(
            body(frame("<&>\"\u{1}")) == ["<text x=\"0\" textLength=\"45\" y=\"15\">&lt;&amp;&gt;&quot;\u{FFFD}</text>"]
        )
        #expect(frame("").svg(title: "<b>").contains("aria-label=\"&lt;b&gt;\""))
    }

    @Test func `a wide character stands in the middle of its two cells`() {
        #expect(
            body(frame("a日~b")) == [
                "<text x=\"0\" textLength=\"9\" y=\"15\">a</text>",
                "<text x=\"18\" text-anchor=\"middle\" y=\"15\">日</text>",
                "<text x=\"27\" textLength=\"9\" y=\"15\">b</text>",
            ])
    }

    @Test func `lines and blocks are drawn`() {
        #expect(
            body(frame("┌─│")) == [
                "<path d=\"M4.5 10.5H18M4.5 10.5V20M22.5 0V20\" stroke=\"#d7dae0\" stroke-linecap=\"square\"/>"
            ])
        #expect(body(frame("█▌")) == ["<path d=\"M0 0h9.0v20H0zM9 0h4.5v20H9z\" fill=\"#d7dae0\"/>"])
    }

    @Test func `attributes are seen`() {
        #expect(body(frame("a", .strong)).first?.contains("font-weight=\"bold\"") == true)
        #expect(body(frame("a", .dim)).first?.contains("fill=\"#898c91\"") == true)
        #expect(body(frame("a", .done)).first?.contains("fill=\"#8fce7c\"") == true)
        #expect(body(frame("ab", .link)).first == "<path d=\"M0 18.5h18\" stroke=\"#d7dae0\"/>")
    }

    @Test func `a picture has the theme's colours, and none without one`() throws {
        let frame = frame("a", .done)
        let dark = frame.svg(title: "t", theme: Theme(.highContrast))
        #expect(dark.contains("rx=\"8\" fill=\"#000000\"") && dark.contains("fill=\"#00ff00\""))
        let plain = frame.svg(title: "t", theme: Theme(.default, colors: 256, environment: ["NO_COLOR": "1"]))
        for color in plain.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/) {
            #expect(color.1 == color.2 && color.2 == color.3, "\(color.0) is no grey")
        }
    }

    @Test func `a reversed line is dark on light, blanks too`() {
        let lines = body(frame("a   ", .cursor))
        #expect(lines.first == "<rect x=\"0\" y=\"0\" width=\"36\" height=\"20\" fill=\"#d7dae0\"/>")
        #expect(lines.last?.contains("fill=\"#14171c\"") == true)
    }

    @Test func `half a wide character at the edge does no harm`() {
        #expect(body(frame("~a")) == ["<text x=\"9\" textLength=\"9\" y=\"15\">a</text>"])
        #expect(Frame(size: Size(rows: 0, columns: 0)).svg(title: "").hasSuffix("</svg>\n"))
    }
}
