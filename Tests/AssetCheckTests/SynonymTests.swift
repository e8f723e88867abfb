import Testing

@testable import AssetCheck

struct SynonymTests {
    private func problems(_ yaml: String) -> [String] {
        var assets = SampleAssets()
        assets["synonyms.yaml"] = yaml
        return assets.problems
    }

    @Test func `groups of words are embedded for the search`() throws {
        var assets = SampleAssets()
        assets["synonyms.yaml"] = "- [models, machines that learn]\n"
        let library = try CheckedLibrary(assets.folder)
        let entry = try #require(library.texts.first { $0.key == "synonyms/all" })
        #expect(entry.json == #"{"groups":[["models","machines that learn"]]}"#)
    }

    @Test func `a word stands in one group`() {
        #expect(
            problems("- [models, machines]\n- [chance, Machines]\n").contains {
                $0.contains("'machines' is there already")
            })
    }

    @Test func `a group that the Library knows nothing of finds nothing`() {
        #expect(
            problems("- [xylophone, marimba]\n").contains {
                $0.contains("the Library uses none of 'xylophone', 'marimba'")
            })
    }

    @Test func `one word is no group`() {
        #expect(!problems("- [models]\n").isEmpty)
    }
}
