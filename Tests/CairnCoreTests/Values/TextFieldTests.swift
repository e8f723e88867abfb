import TestSupport
import Testing

@testable import CairnCore

struct TextFieldTests {
    /// The field after these commands, with the cursor as a bar.
    private func edit(_ text: String, _ commands: TextCommand...) -> String {
        var field = TextField(text)
        for command in commands { field.edit(command) }
        var shown = field.characters.map(String.init)
        shown.insert("|", at: field.cursor)
        return shown.joined()
    }

    @Test func `the cursor starts at the end and stays inside`() {
        #expect(edit("abc") == "abc|")
        #expect(edit("abc", .right) == "abc|")
        #expect(edit("abc", .left) == "ab|c")
        #expect(edit("a", .left, .left) == "|a")
        #expect(edit("abc", .start) == "|abc")
        #expect(edit("abc", .start, .end) == "abc|")
    }

    @Test func `words are what lies between spaces`() {
        #expect(edit("one  two ", .wordLeft) == "one  |two ")
        #expect(edit("one  two", .wordLeft, .wordLeft) == "|one  two")
        #expect(edit("one  two", .start, .wordRight) == "one|  two")
        #expect(edit("one  two", .start, .wordRight, .wordRight) == "one  two|")
    }

    @Test func `erasing takes what it says and no more`() {
        #expect(edit("abc", .erase) == "ab|")
        #expect(edit("abc", .left, .eraseNext) == "ab|")
        #expect(edit("abc", .eraseNext) == "abc|")
        #expect(edit("", .erase) == "|")
        #expect(edit("one two", .eraseWord) == "one |")
        #expect(edit("one two  ", .eraseWord) == "one |")
        #expect(edit("one two", .wordLeft, .eraseLine) == "|two")
    }

    @Test func `an emoji of several scalars is one character`() {
        #expect(edit("👩🏽‍💻é", .erase) == "👩🏽‍💻|")
        #expect(edit("👩🏽‍💻é", .erase, .erase) == "|")
        #expect(edit("日本語", .left, .erase) == "日|語")
    }

    @Test func `text goes in at the cursor and line ends become spaces`() {
        var field = TextField("ad")
        field.edit(.left)
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
        field.edit(.erase)
        field.edit(.erase)
        #expect(field == TextField())
    }

    @Test func `a letter typed between another and its mark takes the mark`() {
        var field = TextField("\u{301}")
        field.edit(.start)
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
        let isEdit = field.edit(.newLine)
        #expect(!isEdit)
        #expect(field == TextField("abc"))
    }

    @Test(arguments: 0..<20) func `whatever is done, the cursor is inside`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let commands: [TextCommand] = [
            .left, .right, .start, .end, .wordLeft, .wordRight, .erase,
            .eraseNext, .eraseWord, .eraseLine,
        ]
        let texts = ["a", " ", "é", "日本", "👍🏽", "\u{301}", "\u{200D}", "\n", "", "🇩", "🇪"]
        var field = TextField()
        for _ in 0..<300 {
            if random.below(2) == 0 { field.edit(random.pick(commands)) } else { field.insert(random.pick(texts)) }
            #expect(field.cursor >= 0 && field.cursor <= field.characters.count)
        }
    }
}
