import TestSupport
import Testing

@testable import CairnCore

struct VisibleTests {
    @Test(arguments: HostileText.scalars) func `a forbidden character is shown as a mark`(scalar: Unicode.Scalar) {
        #expect(Visible.isHostile(scalar))
        let shown = Visible.line("a\(Character(scalar))b")
        #expect(!shown.unicodeScalars.contains(where: Visible.isHostile), "\(shown)")
        #expect(shown.unicodeScalars.first == "a")
        #expect(shown.unicodeScalars.last == "b")
        #expect(shown.count >= 3, "one sees that something is there")
    }

    @Test(arguments: HostileText.scalars.filter { !["\n", "\r", "\t"].contains($0) })
    func `lines are broken by line ends alone`(scalar: Unicode.Scalar) {
        let shown = Visible.lines("a\(Character(scalar))b")
        #expect(!shown.unicodeScalars.contains(where: Visible.isHostile), "\(shown)")
        #expect(shown.count >= 3)
    }

    @Test func `line ends of every system become one`() {
        #expect(Visible.lines("a\nb\r\nc\rd\n\r\ne") == "a\nb\nc\nd\n\ne")
        #expect(Visible.lines("a\tb") == "a    b")
        #expect(Visible.line("a\r\nb\tc") == "a␍␊b␉c")
    }

    @Test func `a mark names what it stands for`() {
        #expect(Visible.line("\u{202E}") == "‹202E›")
        #expect(Visible.line("\u{1B}[31m") == "␛[31m")
        #expect(Visible.line("\u{7F}") == "␡")
        #expect(Visible.line("\u{9B}") == "‹9B›")
    }

    @Test func `a mark that hides inside a character is found`() {
        #expect(Visible.line("e\u{200D}") == "e‹200D›")
        #expect(Visible.line("👩\u{200D}💻") == "👩💻")
        #expect(Visible.line("a\u{301}\u{FEFF}b") == "a\u{301}‹FEFF›b")
    }

    @Test(arguments: ["", "plain text", "日本語", "é", "e\u{301}", "👍🏽", "🇩🇪", "1️⃣", "नमस्ते", "؟ عربى", "עברית", "·…—“”"])
    func `honest text stays as it is`(text: String) {
        #expect(Visible.line(text) == text)
        #expect(Visible.lines(text) == text)
    }

    @Test(arguments: ["علی\u{200C}رضا", "ශ්\u{200D}රී ලංකා", "ക്\u{200D}", "क्\u{200D}ष", "क्षत्रिय शर्मा", "ភ្នំពេញ", "தமிழ்"])
    func `joiners stay behind letters that they shape`(text: String) {
        #expect(Visible.line(text) == text)
        #expect(!Visible.hasHostile(text))
    }

    @Test(arguments: [
        ("👨\u{200D}👩\u{200D}👧", "👨👩👧"), ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}🔥"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("👨\u{200D}", "👨‹200D›"), ("a\u{200D}b", "a‹200D›b"),
        ("م\u{200C}\u{200C}ن", "م\u{200C}‹200C›ن"), ("a\u{E0067}", "a‹E0067›"), ("1\u{200D}2", "1‹200D›2"),
    ]) func `joiners go from emoji, and are marks elsewhere`(text: String, shown: String) {
        #expect(Visible.line(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(!Visible.hasHostile(shown))
    }

    @Test(arguments: 0..<50) func `cleaning leaves nothing hostile and changes nothing the second time`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = (0..<40).map { _ in random.pick(HostileText.pieces) }.joined()
        for shown in [Visible.line(text), Visible.lines(text)] {
            #expect(!Visible.hasHostile(shown.filter { $0 != "\n" }))
            #expect(Visible.lines(shown) == shown)
        }
        #expect(!Visible.line(text).unicodeScalars.contains("\n"))
    }
}
