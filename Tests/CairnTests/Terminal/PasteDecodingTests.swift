import CairnCore
import Testing

@testable import cairn

struct PasteDecodingTests {
    private func bracketed(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

    @Test func `a paste is text, whatever commands are in it`() {
        let text = "q\u{1B}[A\u{3}\u{1B}:quit\n\u{1B}[20\u{1B}[200~"
        #expect(decode(bracketed(text)) == [.paste(text)])
    }

    @Test func `line ends of every system become one`() {
        #expect(decode(bracketed("a\r\nb\rc\nd\r\r\n")) == [.paste("a\nb\nc\nd\n\n")])
    }

    @Test func `keys before and after a paste are keys`() {
        #expect(decode(Array("j".utf8) + bracketed("x") + Array("k".utf8)) == typed("j") + [.paste("x")] + typed("k"))
        #expect(decode([0x1B] + bracketed("x")) == [.key(.escape), .paste("x")])
        #expect(decode(bracketed("") + bracketed("y")) == [.paste("y")])
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1 << 20, 4096, 7])
    func `a mebibyte with commands in it is one paste`(piece: Int) {
        let text = String(repeating: "d\u{1B}[A\u{3}:q\r\n日", count: (1 << 20) / 12)
        let expected = text.replacing("\r\n", with: "\n")
        #expect(decode(bracketed(text), inPiecesOf: piece) == [.paste(expected)])
    }

    @Test func `a paste without end is kept until the end of all input`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~one\u{1B}[20".utf8)) == [])
        #expect(!decoder.isAmbiguous)
        #expect(decoder.flush() == [])
        #expect(decoder.finish() == [.paste("one\u{1B}[20")])
        #expect(decoder.feed(Array("j".utf8)) == typed("j"))
    }

    @Test func `a paste that pauses is given out so far, and goes on as text`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~one\r\u{1B}[20".utf8)) == [])
        #expect(decoder.hasPasted)
        #expect(decoder.pausePaste() == [.paste("one")])
        #expect(!decoder.hasPasted)
        #expect(decoder.feed(Array("1~q".utf8)) == [.paste("\n")] + typed("q"))
        _ = decoder.feed(Array("\u{1B}[200~日".utf8.dropLast()))
        #expect(decoder.pausePaste() == [])
        #expect(decoder.feed("日".utf8.suffix(1) + Array(":q\u{3}\r".utf8)) == [])
        #expect(decoder.pausePaste() == [.paste("日:q\u{3}")])
        #expect(decoder.feed(Array("\u{1B}[201~j".utf8)) == [.paste("\n")] + typed("j"))
    }

    @Test func `after a pause a Ctrl-C by itself ends a paste, and does nothing else`() {
        var decoder = KeyDecoder()
        _ = decoder.feed(Array("\u{1B}[200~one\u{1B}[".utf8))
        #expect(decoder.feed([3]) == [])
        #expect(decoder.pausePaste() == [.paste("one\u{1B}[\u{3}")])
        #expect(decoder.feed(Array("q\u{1B}[20".utf8)) == [])
        #expect(decoder.pausePaste() == [.paste("q")])
        #expect(decoder.feed([3]) == [.paste("\u{1B}[20")])
        #expect(decoder.feed([0x6A, 3]) == typed("j") + [.key(.control("c"))])
        #expect(decoder.pausePaste() == [])
    }

    @Test func `what was begun before the program was stopped is forgotten`() {
        var decoder = KeyDecoder()
        _ = decoder.feed(Array("\u{1B}[200~one".utf8))
        decoder.forget()
        #expect(decoder.feed(Array("j".utf8)) == typed("j"))
    }

    @Test func `a paste of any length costs bounded memory and loses nothing`() {
        // Every piece begins and ends inside of a line end.
        let words = String(repeating: "日本", count: 999)
        let piece = [0x0A] + Array(words.utf8) + [0x0D]
        var decoder = KeyDecoder()
        var inputs = decoder.feed(Array("\u{1B}[200~".utf8))
        for _ in 0..<1500 { inputs += decoder.feed(piece) }
        inputs += decoder.feed(Array("\u{1B}[201~".utf8))
        var text = ""
        for case .paste(let part) in inputs { text += part }
        #expect(inputs.count == 3)
        #expect(text == "\n" + String(repeating: words + "\n", count: 1500))
    }

    @Test func `bytes that are no UTF-8 become marks in a paste`() {
        #expect(decode(Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)) == [.paste("a\u{FFFD}b")])
    }

    @Test func `a paste whose marks come byte by byte on a slow line is text, and nothing before it acts`() {
        var decoder = KeyDecoder()
        var inputs: [Input] = []
        for byte in Array("\u{1B}[200~q:quit\r\u{1B}[201~j".utf8) { inputs += decoder.feed([byte]) + decoder.flush() }
        #expect(inputs == [.key(.escape), .notEscape, .paste("q:quit\n")] + typed("j"))
    }

    /// What these pieces mean when so much time lies between them that each is given up.
    private func slowly(_ pieces: [String]) -> [Input] {
        var decoder = KeyDecoder()
        return pieces.flatMap { decoder.feed(Array($0.utf8)) + decoder.flush() } + decoder.flush()
    }

    @Test(arguments: [
        ["\u{1B}", "[200~"], ["\u{1B}[", "200~"], ["\u{1B}", "[", "200~"], ["\u{1B}[2", "00~"],
        ["\u{1B}", "[", "2", "0", "0", "~"], ["\u{1B}[200", "~"], ["\u{1B}", "[2", "00~"],
    ])
    func `a paste that begins in pieces on a slow line is text`(pieces: [String]) {
        let inputs = slowly(pieces + ["q:quit\r", "\u{1B}[201~"])
        #expect(inputs.last == .paste("q:quit\n"))
        #expect(!inputs.contains(.key(.character("q"))))
        // An Esc that was none is taken back before anything else is done.
        if pieces[0] == "\u{1B}", pieces[1] != "[" { #expect(inputs.prefix(2) == [.key(.escape), .notEscape]) }
    }

    @Test(arguments: [
        ["\u{1B}", "[?1;2c"], ["\u{1B}", "]11;rgb:00/00/qq\u{7}"], ["\u{1B}]11;rgb:", "qq/", "jj\u{1B}\\"],
        ["\u{1B}", "P>|xterm\u{1B}\\"], ["\u{1B}P1$r", "0q\u{1B}\\"], ["\u{1B}]52;c;", "cXFx", "\u{7}"],
        ["\u{1B}", "[<0;1;1m"],
    ])
    func `a terminal's answer in pieces is no key`(pieces: [String]) {
        #expect(slowly(pieces + ["j"]).filter { ![.key(.escape), .notEscape].contains($0) } == typed("j"))
    }

    @Test func `a key after Esc is a key, also one that could go on a sequence`() {
        #expect(slowly(["\u{1B}", "["]) == [.key(.escape)] + typed("["))
        #expect(slowly(["\u{1B}", "]", "j"]) == [.key(.escape)] + typed("]j"))
        #expect(slowly(["\u{1B}", "Px"]) == [.key(.escape)] + typed("Px"))
        #expect(slowly(["\u{1B}", "j"]) == [.key(.escape)] + typed("j"))
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B]) + decoder.flush()
        decoder.forgetGivenUp()
        #expect(decoder.feed(Array("[[".utf8)) == typed("[["))
    }
}
