import Testing

@testable import AssetCheck

/// What job advertisements call skills, and how their parts are told apart.
struct PostingTests {
    let sample = SampleAssets()

    /// The skills of mathematics with words: those of calculus in line 4, those of algebra in line 26.
    private func words(_ calculus: String, _ algebra: String = "{strong: [matrices]}") -> SampleAssets {
        sample
            .with(
                "aliases: [calculus-alias]", as: "aliases: [calculus-alias]\n  posting: \(calculus)",
                in: "skills/math.yaml"
            )
            .with(
                "aliases: [algebra-alias]", as: "aliases: [algebra-alias]\n  posting: \(algebra)",
                in: "skills/math.yaml")
    }

    private func kinds(_ text: String) -> SampleAssets {
        var assets = words("{strong: [derivatives]}")
        assets["postings.yaml"] = text
        return assets
    }

    @Test func `a form means one skill alone, however it is spelt`() {
        #expect(words("{strong: [derivatives], exact: [AD]}").problems == [])
        #expect(
            words("{strong: [Matrix-Calculus]}", "{exact: [matrix  calculus]}").problems == [
                "Assets/skills/math.yaml:26:21: error: 'matrix  calculus' means 'calculus' already, "
                    + "in Assets/skills/math.yaml:4; a word that means two skills is weak in both"
            ])
    }

    @Test func `a weak form may mean several skills, and a strong one elsewhere`() {
        #expect(words("{weak: [gradients]}", "{weak: [gradients]}").problems == [])
        #expect(words("{strong: [gradients]}", "{weak: [gradients]}").problems == [])
    }

    @Test func `a skill has a form once`() {
        #expect(
            words("{strong: [chain rule], weak: [Chain-rule]}").problems == [
                "Assets/skills/math.yaml:4:42: error: 'Chain-rule' is a word of 'calculus' already, "
                    + "in Assets/skills/math.yaml:4"
            ])
    }

    @Test func `empty lists are left out, and other kinds of words are not known`() {
        #expect(
            words("{weak: []}").problems == [
                "Assets/skills/math.yaml:4:19: error: 'weak' has 0 of at least 1 items"
            ])
        #expect(
            words("{stong: [derivatives]}").problems == [
                "Assets/skills/math.yaml:4:13: error: 'stong' is not known here; did you mean 'strong'? "
                    + "(allowed: strong, weak, exact)"
            ])
    }

    @Test func `a word for a whole field means no skill by itself`() {
        let umbrella = "- {kind: umbrella, what: Fields., words: {en: [Maths, derivatives]}}\n"
        #expect(
            kinds(umbrella).problems == [
                "Assets/skills/math.yaml:4:22: error: 'derivatives' is a word for a whole field, "
                    + "in Assets/postings.yaml:1, and means no skill by itself"
            ])
        #expect(kinds(umbrella.replacing(", derivatives", with: "")).problems == [])
    }

    @Test func `each kind is there once, and one that is misspelt is told`() {
        let must = "- {kind: must, what: Needed., headings: {en: [you have]}}\n"
        #expect(
            kinds(must + must.replacing("you have", with: "you bring")).problems == [
                "Assets/postings.yaml:2:10: error: 'must' is there already, in Assets/postings.yaml:1"
            ])
        let misspelt = kinds("- {kind: dutie, what: Work.}\n").problems
        #expect(misspelt.count == 1)
        #expect(misspelt.first?.contains("'kind' cannot be 'dutie'; did you mean 'duties'?") == true)
    }

    @Test func `a heading begins one kind of section, in whatever language`() {
        let text = """
            - {kind: must, what: Needed., headings: {en: [Profile], de: [Profil]}}
            - {kind: nice, what: Welcome., headings: {en: [Plus], de: [profil]}}
            """
        #expect(
            kinds(text).problems == [
                "Assets/postings.yaml:2:60: error: 'profil' is a heading of 'must' already, in Assets/postings.yaml:1"
            ])
    }

    @Test func `a language has two letters`() {
        #expect(
            kinds("- {kind: must, what: Needed., headings: {english: [you have]}}\n").problems == [
                "Assets/postings.yaml:1:42: error: 'english' must be a language in two small letters, like en or de"
            ])
    }

    @Test func `the program gets all words in one piece, and skills are as before`() throws {
        let plain = try CheckedLibrary(sample.folder)
        let library = try CheckedLibrary(
            kinds("- {kind: negation, what: Turns it round., before: {en: [\"no\"]}}\n").folder)
        #expect(
            library.texts.first { $0.key == "postings/all" }?.json
                == #"{"kinds":[{"kind":"negation","what":"Turns it round.","headings":{},"columns":{},"#
                + #""before":{"en":["no"]},"after":{},"mail":{},"words":{}}],"#
                + #""skills":{"calculus":{"strong":["derivatives"]},"algebra":{"strong":["matrices"]}}}"#)
        #expect(library.index == plain.index)
        #expect(library.texts.filter { $0.key != "postings/all" } == plain.texts)
    }

    // MARK: In packs

    /// What a pack makes of a Library with words.
    private func lay(_ pack: String) throws -> LayeredLibrary {
        let must = "- {kind: must, what: Needed., headings: {en: [you have]}}\n"
        let library = try CheckedLibrary(kinds(must).folder)
        let texts = Dictionary(uniqueKeysWithValues: library.texts.map { ($0.key, $0.json) })
        var layers = try LayeredLibrary(
            index: Array(library.index.utf8), text: { texts[$0].map { Array($0.utf8) } })
        _ = try layers.lay(Array(("pack: {id: own, name: Own words}\n" + pack).utf8), name: "own.yaml")
        return layers
    }

    @Test func `a pack's words join those that are there`() throws {
        let layers = try lay("skills: [{id: algebra, posting: {strong: [vectors, matrices], exact: [LA]}}]\n")
        let json = try #require(layers.texts["postings/all"])
        #expect(json.contains(#""algebra":{"strong":["matrices","vectors"],"exact":["LA"]}"#))
        #expect(json.contains(#""calculus":{"strong":["derivatives"]}"#))
    }

    @Test func `a pack that amends something else keeps the words`() throws {
        let json = try #require(try lay("skills: [{id: algebra, name: Sums}]\n").texts["postings/all"])
        #expect(json.contains(#""skills":{"calculus":{"strong":["derivatives"]},"algebra":{"strong":["matrices"]}}"#))
    }

    @Test func `a pack's word cannot mean what another skill has`() {
        let problems = #expect(throws: Problems.self) {
            try lay("skills: [{id: algebra, posting: {strong: [derivatives]}}]\n")
        }
        #expect(
            problems?.description
                == "own.yaml:2:43: error: 'derivatives' means 'calculus' already, in the Library; "
                + "a word that means two skills is weak in both")
    }

    @Test func `a pack may bring headings of another language`() throws {
        let json = try #require(
            try lay("postings: [{kind: must, headings: {fr: [votre profil]}}]\n").texts["postings/all"])
        #expect(json.contains(#""headings":{"en":["you have"],"fr":["votre profil"]}"#))
    }
}
