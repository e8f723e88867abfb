import AssetCheck
import Foundation
import Testing

/// What the program gets.
struct JSONTests {
    let sample = SampleAssets()

    @Test func `the index holds what lists need, a skill's milestone is that skill`() throws {
        let library = try CheckedLibrary(sample.folder)
        #expect(
            library.index.contains(
                #"{"id":"causality","name":"The skill causality","area":"ml","#
                    + #""level":"foundation","core":false,"tracks":{"data":"must"},"needs":["algebra"],"hours":[10,20],"#
                    + #""first":{"hours":[2,4]},"familiar":[],"exercises":[{"time":"an hour","task":"Do it."}]}"#
            ))
        #expect(
            library.index.contains(
                #"{"id":"calculus","kind":"skill","quarter":"q1"}"#))
        #expect(
            library.index.contains(
                #"{"id":"first-model","kind":"project","name":"A first model","quarter":"q2","tracks":["data"],"#
                    + #""hours":[5,10],"needs":["models"],"proves":["models"]}"#))
        #expect(library.index.contains(#""areas":[{"id":"math","name":"Mathematics","summary":"Shapes and chances."}"#))
        #expect(library.index.hasSuffix(#""replaced":{}}"#))
    }

    @Test func `the same index is Swift that needs no reading`() throws {
        let source = try CheckedLibrary(sample.folder).indexSource
        #expect(
            source.contains(
                #".init(id: "causality", name: "The skill causality", area: "ml", level: .foundation, core: false, "#
                    + #"tracks: ["data": .must], needs: ["algebra"], hours: .init(low: 10, high: 20), "#
                    + #"exercises: [.init(time: "an hour", task: "Do it.")])"#))
        #expect(source.contains(#".init(id: "calculus", kind: .skill, quarter: "q1")"#))
        #expect(!source.contains("What calculus is"))
        var quoted = sample
        quoted["areas.yaml"] = quoted["areas.yaml"]?.replacing("Shapes and chances.", with: #"'Shapes "\(x)" \n'"#)
        #expect(try CheckedLibrary(quoted.folder).indexSource.contains(#"summary: "Shapes \"\\(x)\" \\n")"#))
    }

    @Test func `the texts hold the rest, by key, without the facts`() throws {
        let texts = try CheckedLibrary(sample.folder).texts
        #expect(
            texts.map(\.key) == [
                "milestone/first-model", "shelf/all", "skill/algebra", "skill/calculus", "skill/causality",
                "skill/models",
                "track/data", "track/research",
            ])
        #expect(
            texts[3].json
                == #"{"aliases":["calculus-alias"],"what":"What calculus is, on two lines.","why":"Why calculus matters.","#
                + #""proofs":["A first proof","A second proof"],"#
                + #""mistakes":["Not doing it."],"resources":[{"title":"A book","by":"Somebody","kind":"book","#
                + #""cost":"free","url":"https://example.org/book"}],"guides":[],"terms":[]}"#)
    }

    @Test func `tracks come in their order, those without one last`() throws {
        let ordered = sample.with("short: research", as: "short: research\norder: 1", in: "tracks/research.yaml")
        let index = try CheckedLibrary(ordered.folder).index
        #expect(
            index.contains(#""tracks":[{"id":"research","name":"The track research","short":"research"},{"id":"data""#))
        #expect(try CheckedLibrary(sample.folder).index.contains(#""tracks":[{"id":"data""#))
    }

    @Test func `what was replaced is in the index`() throws {
        var renamed = sample
        renamed["replaced.yaml"] = "limits: calculus\n"
        #expect(try CheckedLibrary(renamed.folder).index.hasSuffix(#""replaced":{"limits":"calculus"}}"#))
    }

    @Test func `any text survives the way through JSON`() throws {
        let text = "\"quoted\" \\ back\nnew\ttab \u{1}\u{1F} é 漢 👩🏽‍🚀 \"\"\"# \\#(x)"
        let decoded = try JSONDecoder().decode([String].self, from: Data(JSON.list([.text(text)]).line.utf8))
        #expect(decoded == [text])
        #expect(!JSON.text(text).line.contains("\n"))
    }
}
