import AssetCheck
import Foundation
import Testing

/// Files that cannot be read, are missing or are too many.
struct ReadingTests {
    let sample = SampleAssets()

    private func problems(of text: String) -> [String] {
        var broken = sample
        broken["skills/ml.yaml"] = text
        return broken.problems
    }

    @Test func `broken YAML says where, in one line`() {
        #expect(
            problems(of: "- id: models\n  what: \"open\n") == [
                "Assets/skills/ml.yaml:3:1: error: not YAML: found unexpected end of stream "
                    + "(while scanning a quoted scalar that begins at 2:9)"
            ])
        #expect(
            problems(of: "- id: models\n   name: Models\n") == [
                "Assets/skills/ml.yaml:2:8: error: not YAML: mapping values are not allowed in this context"
            ])
        #expect(
            problems(of: "- id: models\n- \u{1}\n") == [
                "Assets/skills/ml.yaml:2:3: error: not YAML: control characters are not allowed"
            ])
    }

    @Test func `a file that cannot be read does not set off complaints about what refers to it`() {
        #expect(problems(of: "[").count == 1)
    }

    @Test func `other files are checked although one cannot be read`() {
        var broken = sample.with("level: foundation", as: "level: basic", in: "skills/math.yaml")
        broken["skills/ml.yaml"] = "["
        #expect(broken.problems.count == 2)
    }

    @Test func `a key that is there twice is refused`() {
        #expect(
            problems(of: "- id: models\n  name: Models\n  id: models\n") == [
                "Assets/skills/ml.yaml:1:3: error: 'id': twice in the mapping where this key stands"
            ])
    }

    @Test func `an empty file, a second document and anchors are refused`() {
        #expect(problems(of: "# nothing\n") == ["Assets/skills/ml.yaml:1:1: error: the file is empty"])
        #expect(
            problems(of: "- a\n---\n- b\n").first?.hasPrefix("Assets/skills/ml.yaml:2:1: error: not YAML: ") == true)
        #expect(
            problems(of: "- &a [1]\n- [*a, *a]\n") == [
                "Assets/skills/ml.yaml:1:3: error: anchors and aliases are not read here; write the text out"
            ])
    }

    @Test func `a byte order mark is stepped over`() {
        #expect(problems(of: "\u{FEFF}\(sample["skills/ml.yaml"] ?? "")").isEmpty)
    }

    @Test func `bytes that are not UTF-8 are found by line`() throws {
        var files = Dictionary(uniqueKeysWithValues: sample.folder.files.map { ($0.path, $0.bytes) })
        files["areas.yaml"] = Array("- {id: math,\n name: ".utf8) + [0xFF] + Array("}\n".utf8)
        let error = #expect(throws: Problems.self) { try CheckedLibrary(AssetFolder(name: "Assets", files: files)) }
        #expect(error?.description == "Assets/areas.yaml:2:1: error: this line is not UTF-8")
    }

    @Test func `a missing file is named, replaced_yaml may be missing`() {
        var broken = sample
        broken["areas.yaml"] = nil
        #expect(broken.problems == ["Assets/areas.yaml:1:1: error: the file is missing"])
    }

    @Test func `a file that nobody reads is a slip of the pen`() {
        var broken = sample
        broken["replacd.yaml"] = "a: b"
        broken["skills/ml.yml"] = "[]"
        let allowed =
            "(allowed: areas.yaml, roadmap.yaml, replaced.yaml, skills/<area>.yaml, tracks/<id>.yaml, "
            + "guides/<id>.yaml, glossary.yaml, certifications.yaml, questions.yaml, messages.yaml, niches.yaml, "
            + "projects.yaml, routes.yaml, postings.yaml, contracts.yaml, metrics.yaml, rounds.yaml, "
            + "cards/<kind>.yaml, synonyms.yaml, documents.yaml, documents/<id>.mustache)"
        #expect(
            broken.problems == [
                "Assets/replacd.yaml:1:1: error: nothing reads this file; did you mean 'replaced.yaml'? \(allowed)",
                "Assets/skills/ml.yml:1:1: error: nothing reads this file \(allowed)",
            ])
    }

    @Test func `a folder on disk is read with its folders, but without hidden and other files`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        let skills = root.appending(path: "Things/skills")
        try FileManager.default.createDirectory(at: skills, withIntermediateDirectories: true)
        for name in ["b.yaml", "a.yml", ".hidden.yaml", "notes.txt"] {
            try Data("[]".utf8).write(to: skills.appending(path: name))
        }
        let folder = try AssetFolder(at: root.appending(path: "Things"))
        #expect(folder.files.map(\.path) == ["skills/a.yml", "skills/b.yaml"])
        #expect(folder.files.map(\.location.file) == ["Things/skills/a.yml", "Things/skills/b.yaml"])
    }
}
