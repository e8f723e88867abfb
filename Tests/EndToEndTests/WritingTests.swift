import Foundation
import PtyTerminal
import Testing

extension EndToEnd {
    /// Documents of projects, written to files.
    @Suite struct WritingTests {
        private let home: Home

        init() throws {
            home = try Home()
            try home.must("projects", "add", "Late trains", "--pitch", "jane@example.com *likes* it")
        }

        @Test func `a document goes to standard output, or to a new file`() throws {
            let text = try home.must("projects", "write", "late", "model-card")
            #expect(text.hasPrefix("---\n") && !text.contains("jane") && text.contains("\\*likes\\*"))
            let file = home("card.md")
            try home.must("projects", "write", "late", "model-card", "--to", file)
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            let again = try home.cairn("projects", "write", "late", "contract", "--to", file)
            #expect(again.code == 74 && again.error.contains("--force replaces it"))
            #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
            try home.must("projects", "write", "late", "contract", "--to", file, "--force")
            #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# Contract"))
        }

        @Test func `nothing is written over a journey, by whatever name`() throws {
            try home.must("projects", "ship", "late", "--no-skills")
            symlink(home.journey, home("link"))
            link(home.journey, home("hard-link"))
            try FileManager.default.createDirectory(atPath: home("pages"), withIntermediateDirectories: true)
            symlink(home.journey, home("pages/style.css"))
            let before = home.bytes("data/cairn/journey.sqlite")
            for target in [home.journey, home("link"), home("hard-link"), home.journey + "-journal"] {
                let outcome = try home.cairn("projects", "write", "late", "contract", "--to", target, "--force")
                #expect(outcome.code == 74 && outcome.error.contains("choose another name"), "\(outcome.error)")
            }
            let outcome = try home.cairn("projects", "portfolio", "--to", home("pages"), "--force")
            #expect(outcome.code == 74)
            #expect(!FileManager.default.fileExists(atPath: home("pages/index.html")), "all or nothing")
            #expect(home.bytes("data/cairn/journey.sqlite") == before)
        }

        @Test func `a portfolio is a folder of what is shipped`() throws {
            let early = try home.cairn("projects", "portfolio", "--to", home("pages"))
            #expect(early.code == 65 && early.error.contains("nothing is shipped yet"))
            try home.must("projects", "ship", "late", "--no-skills")
            try home.must("projects", "portfolio", "--to", home("pages"), "--author", "Ada <b>")
            let names = try FileManager.default.contentsOfDirectory(atPath: home("pages")).sorted()
            #expect(names == ["index.html", "late-trains.html", "style.css"])
            #expect(try home.cairn("projects", "portfolio", "--to", home("pages")).code == 74)
            try home.must("projects", "portfolio", "--to", home("pages"), "--force")
        }

        @Test(arguments: [
            (["write", "late", "modelcard"], 64, "model-card"),
            (["write", "late", "variants-picture"], 65, "no result"),
            (["write", "late", "contract", "--contact", "javascript:x"], 64, "neither a mail address nor"),
            (["write", "late", "--to", "x"], 64, "name the document"), (["write", "nobody", "contract"], 64, "nobody"),
            (["write", "late", "contract", "--to", "/nowhere/x"], 74, "/nowhere"),
        ])
        func `what cannot be written is said`(words: [String], code: Int32, part: String) throws {
            let outcome = try home.run([Home.program, "projects"] + words)
            #expect(outcome.code == code && outcome.error.contains(part), "\(outcome.error)")
            #expect(outcome.text.isEmpty)
        }

        @Test func `scripts read what a document says`() throws {
            let json = try home.must("projects", "write", "late", "case-study", "--json")
            let data = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect(data?["project_name"] as? String == "Late trains")
            #expect(try home.must("projects", "write", "late").contains("MODEL_CARD.md"))
        }
    }
}
