import CairnCore
import Foundation
import Testing

@testable import cairn

struct TerminalPartsTests {
    @Test func `copied text travels encoded, and too much is refused`() throws {
        #expect(try Clipboard.command(copying: "é") == "\u{1B}]52;c;w6k=\u{7}")
        #expect(try Clipboard.command(copying: String(repeating: "a", count: 75_000)).utf8.count == 100_008)
        #expect(throws: TerminalError.tooLongToCopy(75_001)) {
            try Clipboard.command(copying: String(repeating: "a", count: 75_001))
        }
    }

    @Test func `an error says what is wrong and what to do, and shows no control of the environment's`() {
        let text = TerminalError.unknown("x\u{1B}[31m" + String(repeating: "y", count: 100)).description
        #expect(text.contains("TERM=xterm-256color"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.count < 140)
    }

    @Test func `input that ends gives what was begun, and says so`() throws {
        let pipe = Pipe()
        var reader = InputReader(pipe.fileHandleForReading.fileDescriptor, decoder: KeyDecoder())
        try pipe.fileHandleForWriting.write(contentsOf: Data("j\u{1B}[200~text".utf8))
        try pipe.fileHandleForWriting.close()
        let first = reader.read()
        #expect(first.inputs == typed("j"))
        #expect(!first.isAtEnd)
        let last = reader.read()
        #expect(last.inputs == [.paste("text")])
        #expect(last.isAtEnd)
    }

    @Test func `Esc has a deadline until more comes`() throws {
        let pipe = Pipe()
        var reader = InputReader(pipe.fileHandleForReading.fileDescriptor, decoder: KeyDecoder())
        try pipe.fileHandleForWriting.write(contentsOf: Data("\u{1B}".utf8))
        #expect(reader.read().inputs == [])
        #expect(reader.deadline != nil)
        try pipe.fileHandleForWriting.write(contentsOf: Data("[A".utf8))
        #expect(reader.read().inputs == [.key(.up)])
        #expect(reader.deadline == nil)
        #expect(reader.flush() == [])
    }

    #if os(Linux)
        @Test func `a watch tells of a file and of its journal, and of nothing else in the folder`() throws {
            let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-watch-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let watch = try #require(FileWatch(folder.appending(path: "journey.sqlite").path))
            #expect(!Poll.isReady(watch.descriptor, within: 0))
            try Data("x".utf8).write(to: folder.appending(path: "notes.txt"))
            #expect(Poll.isReady(watch.descriptor, within: 0))
            #expect(!watch.takeChange())
            for name in ["journey.sqlite", "journey.sqlite-journal"] {
                try Data("x".utf8).write(to: folder.appending(path: name))
                #expect(watch.takeChange())
                #expect(!watch.takeChange())
            }
            try FileManager.default.removeItem(at: folder.appending(path: "journey.sqlite-journal"))
            #expect(watch.takeChange())
        }

        @Test func `a folder that is not there cannot be watched`() {
            #expect(FileWatch("/nowhere/at/all/journey.sqlite") == nil)
        }
    #endif
}
