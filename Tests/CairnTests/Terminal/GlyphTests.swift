import CWidth
import Testing

@testable import CairnCore
@testable import cairn

struct GlyphTests {
    private func glyphs(_ repertoire: Glyphs.Repertoire) -> Glyphs {
        Glyphs(repertoire: repertoire) { Int(cairn_scalar_width($0)) }
    }

    private func drawn(_ text: Character, _ cells: Int = 1, _ repertoire: Glyphs.Repertoire = .unicode) -> String {
        glyphs(repertoire).draw(text, cells: cells).text
    }

    @Test func `what terminals agree on is drawn as it is`() {
        for text: Character in ["a", "é", "e\u{301}", "─", "▾", "★"] { #expect(drawn(text) == String(text)) }
        #expect(drawn("日", 2) == "日")
        #expect(!glyphs(.unicode).draw("日", cells: 2).isDoubtful)
    }

    @Test func `every sign that help explains can be told in plain ASCII`() {
        let signs = HelpSigns.all + Keymap.shipped.panes.flatMap(\.signs)
        for sign in signs.map(\.sign).joined() where sign != "?" {
            #expect(drawn(sign, 1, .ascii) != "?", "\(sign)")
        }
    }

    @Test(arguments: [
        "★•▲!✎▸▾▌", "○◔◑◕●×", "♡”≠?→←+#", "★+·×", "●○",
    ]) func `states that stand in one list stay apart in plain ASCII`(signs: String) {
        #expect(Set(signs.map { drawn($0, 1, .ascii) }).count == signs.count)
    }

    @Test func `emoji are drawn by their first part and are doubtful`() {
        #expect(drawn("😀", 2) == "😀")
        #expect(glyphs(.unicode).draw("😀", cells: 2).isDoubtful)
        #expect(drawn("👩🏽‍💻", 2) == "👩")
        #expect(drawn("❤️", 2) == "❤ ")
        #expect(drawn("🇩🇪", 2) == "🇩🇪")
        #expect(drawn("🇩🇪", 1) == "🇩")
        #expect(glyphs(.unicode).draw("🇩", cells: 1).isDoubtful, "the rest of the flag follows")
    }

    @Test func `letters are drawn with all their marks and joiners`() {
        for text: Character in ["क्", "ශ්\u{200D}", "ភ្", "\u{1112}\u{1161}\u{11AB}"] {
            let cells = text.unicodeScalars.reduce(0) { $0 + Int(cairn_scalar_width($1.value)) }
            #expect(drawn(text, cells) == String(text))
            #expect(glyphs(.unicode).draw(text, cells: cells).isDoubtful, "terminals differ on syllables")
        }
    }

    @Test(
        arguments: ["\u{1B}", "\u{7F}", "\r\n", "\u{9B}", "\u{202E}", "\u{200B}", "\u{301}", "\u{378}", "日"]
            as [Character])
    func `what would move the cursor, turn the line or has no width is one mark`(text: Character) {
        #expect(["?", "\u{FFFD}"].contains(drawn(text)))
    }

    @Test func `a mark without end is cut to what a cell holds`() {
        let zalgo = Character("a" + String(repeating: "\u{301}", count: 50))
        #expect(drawn(zalgo).unicodeScalars.count == 5)
    }

    @Test func `every character fills its cells in every repertoire`() {
        let signs = "─│┌┐└┘├┤┬┴┼█▌▍·▾▸▴★✎•…–—→←↑↓›‹“”✓✗é日😀☃" as String
        for repertoire in [Glyphs.Repertoire.unicode, .console, .ascii] {
            for sign in signs {
                let cells = max(1, Int(cairn_scalar_width(sign.unicodeScalars.first?.value ?? 0)))
                let columns = drawn(sign, cells, repertoire).unicodeScalars.reduce(0) {
                    $0 + Int(cairn_scalar_width($1.value))
                }
                #expect(columns == cells, "\(sign)")
            }
        }
    }

    @Test func `without UTF-8 everything is ASCII`() {
        let pairs: [(Character, String)] = [
            ("─", "-"), ("│", "|"), ("┌", "+"), ("┤", "+"), ("▾", "v"), ("▸", "+"), ("▌", ">"), ("★", "*"), ("·", "."),
            ("…", "~"), ("→", ">"), ("█", "#"), ("•", "o"), ("–", "-"), ("é", "e"), ("ß", "?"), ("я", "?"), ("a", "a"),
        ]
        for (sign, ascii) in pairs { #expect(drawn(sign, 1, .ascii) == ascii) }
        #expect(drawn("日", 2, .ascii) == "??")
    }

    @Test func `a text console keeps lines, blocks and Latin letters`() {
        #expect(drawn("│", 1, .console) == "│")
        #expect(drawn("ü", 1, .console) == "ü")
        #expect(drawn("▾", 1, .console) == "v")
        #expect(drawn("日", 2, .console) == "??")
    }
}
