import CairnCore
import TestSupport
import Testing

@testable import PtyTerminal

/// How wide letters are that consist of several scalars: as Cairn measures them and as libvterm draws them. tmux 3.3a agreed
/// when it was asked by hand, but that it draws what follows U+200D into the cell before it.
struct ClusterTests {
    /// Syllables of Indian and South-East Asian scripts, Arabic and Hebrew with marks, Korean in letters, emoji, flags.
    static let table: [(text: String, columns: Int)] = [
        ("क्ष", 2), ("त्रि", 3), ("य", 1), ("श", 1), ("र्मा", 3), ("मि", 2), ("ळ்", 1), ("ழ்", 1),
        ("த", 1), ("மி", 2), ("நி", 2), ("லா", 2), ("ශ්\u{200D}රී", 2), ("ක්\u{200D}ෂ", 2), ("ලං", 2),
        ("කා", 2), ("ភ្នំ", 2), ("ពេ", 2), ("ញ", 1), ("ស្រី", 2), ("ក្រុ", 2), ("ကြော", 4), ("ไทย", 3),
        ("กำ", 2), ("ที่", 1), ("ເມືອງ", 4), ("ལྷ་ས", 3), ("བོད", 2), ("ગુ", 1), ("શ્રી", 3),
        ("ਪੰ", 1), ("ਜਾਬ", 3), ("বাং", 3), ("লা", 2), ("ক্ষ", 2), ("ଓଡ଼ିଆ", 3), ("తె", 1), ("లు", 2),
        ("గు", 2), ("ಕನ್ನ", 3), ("മല", 2), ("യാ", 2), ("ളം", 2), ("ക്\u{200D}", 1), ("ی\u{200C}ر", 2),
        ("مُحَ", 2), ("שָׁ", 1), ("e\u{301}", 1), ("ệ", 1), ("o\u{302}\u{323}", 1),
        ("x\u{301}\u{302}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1100}\u{1161}", 2),
        ("ㄱ", 2), ("日", 2), ("が", 2), ("ﷺ", 1), ("👍", 2), ("👍🏽", 4), ("👨👩👧", 6), ("👩🏽💻", 6), ("🇩🇪", 2),
        ("🇯🇵", 2), ("❤", 1), ("☃", 1), ("🏴", 2), ("1\u{20E3}", 1), ("☎", 1), ("🤷🏽♂", 5), ("ᠮᠣᠩ", 3),
        ("ꦗꦮ", 2), ("አማ", 2), ("ᎣᏏ", 2),
    ]

    @Test func `the table is long enough to matter`() { #expect(Self.table.count >= 60) }

    @Test(arguments: table) func `a letter is as wide as its scalars together`(text: String, columns: Int) {
        let shown = Visible.line(text)
        #expect(shown == text, "nothing of it is left out")
        #expect(Fixtures.measure.width(shown) == columns)
        let emulator = Emulator(size: TerminalSize(rows: 2, columns: 40))
        emulator.feed(Array("a\(shown)│".utf8))
        #expect(emulator.screen.cursorColumn == 1 + columns + 1)
    }

    /// Within emoji joiners are left out, and each part is drawn beside the other.
    @Test(arguments: [("👨\u{200D}👩\u{200D}👧", 6), ("👩🏽\u{200D}💻", 6), ("❤\u{FE0F}\u{200D}🔥", 4)])
    func `parts of an emoji stand side by side`(text: String, columns: Int) {
        #expect(Fixtures.measure.width(Visible.line(text)) == columns)
    }
}
