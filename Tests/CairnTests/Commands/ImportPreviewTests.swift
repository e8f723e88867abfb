import Foundation
import Testing

@testable import cairn

/// What an import says before it changes anything.
struct ImportPreviewTests {
    @Test func `records are called by their names, not by their ids`() throws {
        let (here, there) = (CommandHome(), CommandHome())
        try here.cairn("skills", "tick", "sql")
        try there.cairn("people", "add", "Ada Byron")
        try there.cairn("tasks", "add", "Read the survey")
        try there.cairn("jobs", "apply", "--title", "Analyst", "--company", "Kestrel")
        try there.cairn("skills", "note", "python", "loops")
        let shown = try here.cairn("import", there.write(there.cairn("export"), "there.json"))
        for name in ["new       person Ada Byron", "new       task Read the survey", "new       application Analyst"] {
            #expect(shown.contains(name), "\(shown)")
        }
        let ids = shown.matches(of: /[0-9a-f]{8}-[0-9a-f]{4}-/)
        #expect(ids.isEmpty, "\(shown)")
    }

    @Test func `a journey that is a link to itself is an error to doctor`() throws {
        let home = CommandHome(withJourney: false)
        let path = home.file("journey.sqlite")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        #expect(throws: (any Error).self) { try home.cairn("doctor") }
    }

    @Test(arguments: ["민수", "뱅크", "학습", "рабатывает"])
    func `what stands inside of words needs no other spelling where words are put together`(text: String) throws {
        let home = CommandHome()
        try home.cairn("people", "add", "김민수", "--company", "카카오뱅크")
        try home.cairn("people", "add", "박지훈")
        try home.cairn("skills", "note", "python", "강화학습을 공부했다; разрабатывает")
        #expect(try !home.cairn("search", text).contains("Did you mean"))
        #expect(try home.cairn("search", "김민서").contains("Did you mean “김민수”?"))
    }
}
