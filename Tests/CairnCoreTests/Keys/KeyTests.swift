import TestSupport
import Testing

@testable import CairnCore

struct KeyTests {
    @Test func `keys are read as they are written`() {
        #expect(
            Key.parse("jj<space>u<c-r><esc>")
                == [.character("j"), .character("j"), .character(" "), .character("u"), .control("r"), .escape])
    }

    @Test(arguments: [
        ("<enter>", Key.enter), ("<tab>", .tab), ("<s-tab>", .backTab), ("<esc>", .escape), ("<bs>", .backspace),
        ("<del>", .delete), ("<up>", .up), ("<down>", .down), ("<left>", .left), ("<right>", .right),
        ("<home>", .home), ("<end>", .end), ("<pgup>", .pageUp), ("<pgdn>", .pageDown), ("<c-left>", .wordLeft),
        ("<c-right>", .wordRight), ("<lt>", .character("<")), ("<a-b>", .alt("b")), ("<C-W>", .control("w")),
        ("<SPACE>", .character(" ")), ("<s-left>", .shift(.left)), ("<s-c-right>", .shift(.wordRight)),
    ])
    func `every named key is known`(text: String, key: Key) {
        #expect(Key.parse(text) == [key])
    }

    @Test(arguments: ["<nothing>", "<", "<>", "a<b", "<c->", "<<", "日本👍🏽"])
    func `what is no key is typed as it stands`(text: String) {
        #expect(Key.parse(text) == text.map(Key.character))
    }

    @Test func `a key begins at the last bracket before its name`() {
        #expect(Key.parse("<lt>space>") == [.character("<")] + "space>".map(Key.character))
        #expect(Key.parse("<<esc>") == [.character("<"), .escape])
    }

    @Test func `every key has a name to show`() {
        for key in Keymap.shipped.all.flatMap(\.keys) { #expect(!key.name.isEmpty) }
        #expect(Key.control("d").name == "Ctrl-d")
        #expect(Key.character(" ").name == "Space")
        #expect(Key.character("日").name == "日")
        #expect(Key.alt("b").name == "Alt-b")
        #expect(Key.shift(.wordLeft).name == "Shift-Ctrl-←")
    }
}
