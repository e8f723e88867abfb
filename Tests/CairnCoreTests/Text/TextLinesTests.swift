import Testing

@testable import CairnCore

struct TextLinesTests {
    @Test func `every system's line ends end a line`() {
        #expect("a\nb\r\nc\rd".lines() == ["a", "b", "c", "d"])
        #expect("\n\r\n\r".lines() == ["", "", "", ""])
        #expect("".lines() == [""])
    }

    @Test func `the last of so many lines is all that is left`() {
        #expect("a\r\nb\nc".lines(limit: 2) == ["a", "b\nc"])
        #expect("a\nb".lines(limit: 1) == ["a\nb"])
        #expect("a\nb".lines(limit: 5) == ["a", "b"])
    }

    @Test func `characters of many bytes stay whole`() {
        #expect("日本\n🇩🇪 é\u{0301}\r👩‍🔬".lines() == ["日本", "🇩🇪 é\u{0301}", "👩‍🔬"])
    }
}
