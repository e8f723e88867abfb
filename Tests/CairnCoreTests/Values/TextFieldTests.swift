import TestSupport
import Testing

@testable import CairnCore

struct TextFieldTests {
    /// The field after these commands, with the cursor as a bar.
    private func edit(_ text: String, _ commands: Command...) -> String {
        var field = TextField(text)
        for command in commands { field.edit(command) }
        var shown = field.characters.map(String.init)
        shown.insert("|", at: field.cursor)
        return shown.joined()
    }

    @Test func `the cursor starts at the end and stays inside`() {
        #expect(edit("abc") == "abc|")
        #expect(edit("abc", .fieldRight) == "abc|")
        #expect(edit("abc", .fieldLeft) == "ab|c")
        #expect(edit("a", .fieldLeft, .fieldLeft) == "|a")
        #expect(edit("abc", .fieldStart) == "|abc")
        #expect(edit("abc", .fieldStart, .fieldEnd) == "abc|")
    }

    @Test func `words are what lies between spaces`() {
        #expect(edit("one  two ", .fieldWordLeft) == "one  |two ")
        #expect(edit("one  two", .fieldWordLeft, .fieldWordLeft) == "|one  two")
        #expect(edit("one  two", .fieldStart, .fieldWordRight) == "one|  two")
        #expect(edit("one  two", .fieldStart, .fieldWordRight, .fieldWordRight) == "one  two|")
    }

    @Test func `erasing takes what it says and no more`() {
        #expect(edit("abc", .fieldErase) == "ab|")
        #expect(edit("abc", .fieldLeft, .fieldEraseNext) == "ab|")
        #expect(edit("abc", .fieldEraseNext) == "abc|")
        #expect(edit("", .fieldErase) == "|")
        #expect(edit("one two", .fieldEraseWord) == "one |")
        #expect(edit("one two  ", .fieldEraseWord) == "one |")
        #expect(edit("one two", .fieldWordLeft, .fieldEraseLine) == "|two")
    }

    @Test func `an emoji of several scalars is one character`() {
        #expect(edit("👩🏽‍💻é", .fieldErase) == "👩🏽‍💻|")
        #expect(edit("👩🏽‍💻é", .fieldErase, .fieldErase) == "|")
        #expect(edit("日本語", .fieldLeft, .fieldErase) == "日|語")
    }

    @Test func `text goes in at the cursor and line ends become spaces`() {
        var field = TextField("ad")
        field.edit(.fieldLeft)
        field.insert("b\r\nc\nx\ty")
        #expect(field.text == "ab c x\tyd")
        #expect(field.cursor == 8)
    }

    @Test func `a mark that is typed after its letter joins it`() {
        var field = TextField("")
        field.insert("e")
        field.insert("\u{301}")
        field.insert("x")
        #expect(field.characters == ["e\u{301}", "x"])
        #expect(field.cursor == 2)
        field.edit(.fieldErase)
        field.edit(.fieldErase)
        #expect(field == TextField())
    }

    @Test func `a letter typed between another and its mark takes the mark`() {
        var field = TextField("\u{301}")
        field.edit(.fieldStart)
        field.insert("e")
        #expect(field.characters == ["e\u{301}"])
        #expect(field.cursor == 1)
        field.insert("한")
        #expect(field.text == "e\u{301}한")
    }

    @Test func `a syllable that is typed letter by letter is one character`() {
        var field = TextField()
        for jamo in ["\u{1112}", "\u{1161}", "\u{11AB}"] { field.insert(jamo) }
        #expect(field.characters == ["한"])
        #expect(field.cursor == 1)
    }

    @Test func `a command that edits nothing is refused`() {
        var field = TextField("abc")
        let isEdit = field.edit(.quit)
        #expect(!isEdit)
        #expect(field == TextField("abc"))
    }

    @Test(arguments: 0..<20) func `whatever is done, the cursor is inside`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let commands: [Command] = [
            .fieldLeft, .fieldRight, .fieldStart, .fieldEnd, .fieldWordLeft, .fieldWordRight, .fieldErase,
            .fieldEraseNext, .fieldEraseWord, .fieldEraseLine,
        ]
        let texts = ["a", " ", "é", "日本", "👍🏽", "\u{301}", "\u{200D}", "\n", "", "🇩", "🇪"]
        var field = TextField()
        for _ in 0..<300 {
            if random.below(2) == 0 { field.edit(random.pick(commands)) } else { field.insert(random.pick(texts)) }
            #expect(field.cursor >= 0 && field.cursor <= field.characters.count)
        }
    }
}
