import TestSupport
import Testing

@testable import CairnCore

/// No text of the user's becomes markup, whatever is in it.
struct ReportWritingTests {
    private func report(_ text: String, place: String = "") throws -> MentorReport {
        var win = Win(id: "w-1", day: Fixtures.today)
        (win.text, win.place) = (text, place)
        var review = WeekReview(week: Fixtures.today.firstOfWeek)
        review.obstacle = text
        let journey = Journey([Record(win), Record(review)], kinds: Features.withJournal.kinds)
        return MentorReport(
            MentorReport.Request(since: Fixtures.today, questions: [text]), journey,
            try Fixtures.context(features: .withJournal))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "</style><b>", "<!--", "]]>", "a & b &lt;", "\"onmouseover='x'",
    ])
    func `markup in a text is text`(text: String) throws {
        let plain = try report("plain").text(.html)
        let page = try report(text).text(.html)
        #expect(page.filter { "<>\"'".contains($0) } == plain.filter { "<>\"'".contains($0) })
        let markdown = try report(text).text(.markdown)
        #expect(!markdown.contains("Went well: <") && !markdown.contains("1. <"))
    }

    @Test func `nothing that moves or hides text is left in it`() throws {
        let all = HostileText.scalars.map { String(Character($0)) }.joined(separator: "x")
        for format in MentorReport.Format.allCases {
            let text = try report(all).text(format)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && Visible.isHostile($0) })
        }
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt://example.org/%0Aalert(1)", "data:text/html,<b>", "vbscript:x",
        "https://exa mple.org", "mailto:a@example.org", "~/work/x.ipynb", "//example.org", "file:///etc/passwd",
    ])
    func `only pages of the web become links`(place: String) throws {
        let report = try report("here", place: place)
        #expect(!report.text(.html).contains("<a "))
        #expect(!report.text(.markdown).contains("]("))
    }

    @Test func `an address cannot leave its quotes or brackets`() throws {
        let report = try report("here", place: "https://example.org/\"><b>'(x)[y]é")
        let address = "https://example.org/%22%3E%3Cb%3E%27%28x%29%5By%5D%C3%A9"
        #expect(report.text(.html).contains("<a href=\"\(address)\" rel=\"noopener noreferrer\">Went well: here</a>"))
        #expect(report.text(.markdown).contains("[Went well: here](<\(address)>)"))
    }

    @Test(arguments: [
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("# a", "\\# a"), ("- a", "\\- a"), ("1. a", "1\\. a"),
        ("12) a", "12\\) a"), ("[a](b)", "\\[a\\](b)"), ("![a]", "\\!\\[a\\]"), ("a | b", "a \\| b"),
        ("<b>", "\\<b\\>"), ("&lt;", "\\&lt;"), ("http://x", "http\\://x"), ("www.x.org", "www\\.x.org"),
        ("=", "\\="), ("0.91, a-b (c)!", "0.91, a-b (c)!"), ("~~a~~", "\\~\\~a\\~\\~"), ("\\", "\\\\"),
    ])
    func `signs of Markdown have a backslash`(text: String, escaped: String) {
        #expect(ReportMarkdown.escaped(text) == escaped)
    }

    @Test func `the page runs nothing and fetches nothing`() throws {
        let page = try report("plain").text(.html)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        for word in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "@font-face"] {
            #expect(!page.contains(word))
        }
        #expect(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"))
    }
}
