import AssetCheck
import Testing

/// Packs laid over a small Library.
struct PackTests {
    private let ground: LayeredLibrary

    init() throws {
        let library = try CheckedLibrary(SampleAssets().folder)
        let texts = Dictionary(uniqueKeysWithValues: library.texts.map { ($0.key, $0.json) })
        ground = try LayeredLibrary(index: Array(library.index.utf8), text: { texts[$0].map { Array($0.utf8) } })
    }

    private func library(with packs: String...) throws -> LayeredLibrary {
        var library = ground
        for (place, pack) in packs.enumerated() {
            _ = try library.lay(Array((label(place) + pack).utf8), name: "\(place).yaml")
        }
        return library
    }

    /// What is wrong with the last of these packs, each as `line:column: message`.
    private func problems(of packs: String...) throws -> [String] {
        var library = ground
        var problems: [Problem] = []
        for (place, pack) in packs.enumerated() {
            #expect(problems.isEmpty)
            do throws(Problems) {
                _ = try library.lay(Array((label(place) + pack).utf8), name: "\(place).yaml")
            } catch {
                problems = error.list
            }
        }
        #expect(problems.allSatisfy { $0.location.file == "\(packs.count - 1).yaml" })
        return problems.map { "\($0.location.line):\($0.location.column): \($0.message)" }
    }

    private func label(_ place: Int) -> String { "pack: {id: pack-\(place), name: A pack}\n" }

    @Test func `nothing over it is the Library itself`() throws {
        let library = try CheckedLibrary(SampleAssets().folder)
        #expect(ground.index == library.index)
        #expect(ground.texts.isEmpty)
    }

    @Test func `an entry of the Library keeps what the pack does not say`() throws {
        let before = try CheckedLibrary(SampleAssets().folder)
        let after = try library(with: "skills: [{id: algebra, name: Sums, mistakes: [Not checking.]}]")
        #expect(after.index == before.index.replacing("The skill algebra", with: "Sums"))
        #expect(
            after.texts["skill/algebra"]
                == before.texts.first { $0.key == "skill/algebra" }?.json
                .replacing(#"["Not doing it."]"#, with: #"["Not checking."]"#))
    }

    @Test func `a mapping is amended part by part`() throws {
        let both = try library(with: "skills: [{id: algebra, first: {hours: [1, 3], enough: You can add.}}]")
        #expect(both.index.contains(#""first":{"hours":[1,3],"enough":"You can add."}"#))
        let longer = try library(with: "skills: [{id: algebra, hours: [20, 30]}]")
        #expect(longer.index.contains(#""hours":[20,30],"first":{"hours":[4,6]}"#))
    }

    @Test func `a pack may give a track a route, which is held against what things need`() throws {
        let route = "tracks: [{id: data, route: [{item: calculus, leg: 1, why: A.}, {item: algebra, leg: 1, why: B.}]}]"
        #expect(try library(with: route).texts["track/data"]?.contains(#""item":"algebra","depth":"first""#) == true)
        #expect(
            try problems(of: "tracks: [{id: data, route: [{item: algebra, leg: 1, why: B.}]}]") == [
                "2:36: 'algebra' needs 'calculus', which does not come before it"
            ])
    }

    @Test func `a mapping is amended key by key, and an empty one clears`() throws {
        let more = try library(with: "skills: [{id: causality, tracks: {research: should}}]")
        #expect(more.index.contains(#""tracks":{"data":"must","research":"should"}"#))
        let core = try library(with: "skills: [{id: causality, core: true, tracks: {}}]")
        #expect(!core.index.contains(#""data":"must""#))
    }

    @Test func `a milestone goes to another phase or quarter`() throws {
        let library = try library(with: "milestones: [{skill: models, quarter: q1}]")
        #expect(library.index.contains(#"{"id":"models","kind":"skill","quarter":"q1""#))
    }

    @Test func `it says what it adds and amends`() throws {
        var library = ground
        let contents = try library.lay(
            Array(
                """
                pack: {id: acme, name: Acme, by: Acme Inc., version: 1.0}
                areas: [{id: ops, name: Operations, summary: Keeping it up.}]
                skills: [{id: algebra, hours: [1, 2]}]
                milestones: [{skill: algebra, quarter: q2}, {skill: models, quarter: q2}]
                questions:
                  - {id: acme-why, text: Why?, purpose: advice, why: To know., for: [], seniority: any, when: late}
                """.utf8), name: "acme.yaml")
        #expect([contents.id, contents.name, contents.by, contents.version] == ["acme", "Acme", "Acme Inc.", "1.0"])
        #expect(contents.adds.map { "\($0.kind) \($0.id)" } == ["area ops", "question acme-why"])
        #expect(
            contents.amends.map { "\($0.kind) \($0.id)" } == ["skill algebra", "milestone algebra", "milestone models"])
    }

    @Test(arguments: [
        ("skils: []", "2:1: 'skils' is not known here; did you mean 'skills'? (allowed: pack, areas, tracks, skills, "),
        ("skills: {id: algebra}", "2:9: 'skills' must be a list, not a mapping"),
        ("skills: [algebra]", "2:10: an item of 'skills' must be a mapping, not a text"),
        ("skills: [{id: algebra, nam: Sums}]", "2:24: 'nam' is not known here; did you mean 'name'? (allowed: id, "),
        ("skills: [{id: algebra, level: hard}]", "2:31: 'level' cannot be 'hard' (allowed: foundation, working, "),
        ("skills: [{id: algebra, hours: [9, 1]}]", "2:31: 'hours' must have the low number first, not [9, 1]"),
        ("skills: [{id: algebra, proofs: [One]}]", "2:32: 'proofs' has 1 of at least 2 items"),
        ("skills: [{id: algebra, needs: [limits]}]", "2:32: there is no skill 'limits'"),
        ("skills: [{id: algebra, name: \"a\\e[31m\"}]", "2:30: 'name' has the invisible character U+001B"),
        ("skills: [{id: models, needs: [first-model]}]", "2:31: there is no skill 'first-model'"),
        ("skills: [{id: algebra, needs: [algebra]}]", "2:32: a circle: 'algebra' needs 'algebra'"),
        (
            "skills: [{id: algbra, name: Sums}]",
            "2:15: there is no skill 'algbra' in the Library to amend; did you mean "
        ),
        ("tracks: [{id: data, short: far too long}]", "2:28: 'short' has 12 characters; at most 10 fit"),
        ("milestones: [{id: first-model, phase: nowhere}]", "2:39: there is no phase 'nowhere' (allowed: foundations)"),
        ("milestones: [{skill: models, quarter: q5}]", "2:39: there is no quarter 'q5' (allowed: q1, q2)"),
        (
            "skills: [{id: algebra, first: {hours: [20, 30], enough: You can add.}}]",
            "2:39: the first pass of 'algebra' takes up to 30 hours, but its working level at most 20"
        ),
        ("guides: [{id: a, b: 1}]", "2:15: there is no guide 'a' in the Library to amend (a new one also has: title, "),
        ("- a", "2:1: not YAML: did not find expected key"),
    ])
    func `what is wrong is said with its place and what is allowed`(pack: String, problem: String) throws {
        let problems = try problems(of: pack)
        #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
        #expect(problems.count == 1, "\(problems)")
    }

    @Test func `a pack has a label`() throws {
        var library = ground
        let error = #expect(throws: Problems.self) { try library.lay(Array("skills: []\n".utf8), name: "a.yaml") }
        #expect(error?.description == "a.yaml:1:1: error: 'pack' is missing")
        let list = #expect(throws: Problems.self) { try library.lay(Array("[]".utf8), name: "a.yaml") }
        #expect(list?.description == "a.yaml:1:1: error: the file must be a mapping, not a list")
    }

    @Test func `what the change does to others is put down to the change`() throws {
        // The fault shows at 'models', which ships; what has to be mended stands in the pack.
        #expect(
            try problems(of: "skills:\n- id: algebra\n  core: false\n  tracks: {data: must}") == [
                "3:7: 'models' is core, but needs 'algebra', which is not"
            ])
        #expect(
            try problems(of: "milestones:\n- {skill: algebra, quarter: q2}\n- {skill: models, quarter: q1}") == [
                "4:28: 'models' is in q1, but needs 'algebra', which is in q2"
            ])
        let circle = try problems(of: "skills:\n- id: calculus\n  needs: [models]")
        #expect(circle.contains { $0.hasPrefix("4:11: a circle: ") }, "\(circle)")
    }

    @Test func `a long circle is told by its beginning and its end`() throws {
        let skills = (0..<40).map {
            SampleAssets.newSkill.replacing("sums", with: "s\($0)").replacing("[calculus]", with: "[s\(($0 + 1) % 40)]")
        }
        let told = try problems(of: "skills:\n" + skills.joined(separator: "\n")).filter { $0.contains("a circle") }
        #expect(told.count == 1 && told[0].contains("'s4' needs … (33 more) needs 's38' needs 's39' needs 's0'"))
    }

    @Test func `a new skill has a line on the roadmap`() throws {
        #expect(
            try problems(of: "skills:\n\(SampleAssets.newSkill)") == [
                "3:7: 'sums' is not on the roadmap; add 'skill: sums' to its milestones"
            ])
        let line = "milestones: [{skill: sums, phase: foundations, quarter: q2}]"
        let library = try library(with: "skills:\n\(SampleAssets.newSkill)\n\(line)")
        #expect(library.texts["skill/sums"]?.contains("Adding up.") == true)
        #expect(library.index.contains(#"{"id":"sums","kind":"skill","quarter":"q2""#))
        let missing = try problems(of: "skills:\n\(SampleAssets.newSkill)\nmilestones: [{skill: sums, quarter: q2}]")
        #expect(missing == ["17:14: 'phase' is missing"])
    }

    @Test func `no entry stands in a pack twice`() throws {
        #expect(
            try problems(of: "skills:\n- {id: algebra, name: A}\n- {id: algebra, name: B}") == [
                "4:8: the skill 'algebra' is here already, in line 3; make one entry of both"
            ])
    }

    @Test func `two packs amend the same entry, and may not add the same`() throws {
        let one = "areas: [{id: ops, name: Operations, summary: Keeping it up.}]\nskills: [{id: algebra, name: A}]"
        let library = try library(with: one, "skills: [{id: algebra, hours: [1, 2]}]")
        #expect(library.index.contains(#""name":"A""#) && library.index.contains(#""hours":[1,2]"#))
        #expect(
            try problems(of: one, one) == [
                "2:14: the area 'ops' is taken, by 0.yaml:2; a pack amends only what ships"
            ])
        var twice = ground
        let pack = Array("pack: {id: acme, name: Acme}".utf8)
        _ = try twice.lay(pack, name: "a.yaml")
        let error = #expect(throws: Problems.self) { try twice.lay(pack, name: "b.yaml") }
        #expect(error?.description == "b.yaml:1:12: error: the id 'acme' is taken, by a.yaml:1")
    }

    @Test func `a pack may build on an earlier one`() throws {
        let line = "milestones: [{skill: sums, phase: foundations, quarter: q2}]"
        let first = "skills:\n\(SampleAssets.newSkill)\n\(line)"
        _ = try library(with: first, "skills: [{id: causality, needs: [sums]}]")
        #expect(
            try problems(of: first, line) == [
                "2:22: the line of the skill 'sums' is taken, by 0.yaml:17; a pack amends only what ships"
            ])
    }

    @Test func `an id is not taken from something of another kind`() throws {
        let taken = try problems(of: "skills:\n\(SampleAssets.newSkill.replacing("id: sums", with: "id: first-model"))")
        #expect(taken.first == "3:7: the id 'first-model' is taken, by the Library")
    }

    @Test func `metrics, contract questions and cards come with a pack too`() throws {
        let pack = """
            metrics:
            - {id: acme-minutes, name: Minutes saved, aliases: [], tasks: [platform], direction: higher, unit: min,
               interval: groups, paired: paired-t, what: A., cases: B., misleads: C.}
            contracts:
            - {id: acme-sites, kinds: [predictive], about: split, question: Which plants?, hint: Two of them.}
            cards:
            - {id: acme-plant, kind: design, level: 2, minutes: 10, skills: [models], question: How would you?,
               outline: [A, B, C], followup: And then?, mistake: Haste.}
            """
        let once = try library(with: pack)
        #expect(once.texts.keys.sorted() == ["card/acme-plant", "card/all", "contract/all", "metric/all"])
        #expect(
            once.texts["metric/all"]?.hasPrefix(#"{"entries":[{"id":"acme-minutes","name":"Minutes saved","#) == true)
        #expect(
            once.texts["card/acme-plant"]
                == #"{"outline":["A","B","C"],"followup":"And then?","mistake":"Haste."}"#)
        #expect(
            try problems(of: pack, "metrics: [{id: acme-minutes, name: Other}]") == [
                "2:16: the metric 'acme-minutes' is taken, by 0.yaml:3; a pack amends only what ships"
            ])
        #expect(
            try problems(of: "cards: [{id: acme-plnt, level: 1}]").first?.hasPrefix(
                "2:14: there is no card 'acme-plnt' in the Library to amend (a new one also has: ") == true)
    }

    @Test func `a metric that ships is amended, and the others stay`() throws {
        var sample = SampleAssets()
        sample["metrics.yaml"] = ["one", "two"].map { id in
            """
            - {id: \(id), name: Metric \(id), aliases: [\(id)-ness], tasks: [platform], direction: higher,
               interval: none, paired: none, what: A., cases: B., misleads: C.}

            """
        }.joined()
        let checked = try CheckedLibrary(sample.folder)
        let texts = Dictionary(uniqueKeysWithValues: checked.texts.map { ($0.key, $0.json) })
        var layers = try LayeredLibrary(index: Array(checked.index.utf8), text: { texts[$0].map { Array($0.utf8) } })
        let pack = label(0) + "metrics: [{id: two, direction: lower, aliases: [two-ness]}]"
        let contents = try layers.lay(Array(pack.utf8), name: "0.yaml")
        #expect(contents.amends.map { "\($0.kind) \($0.id)" } == ["metric two"])
        #expect(layers.texts.keys.sorted() == ["metric/all"])
        let old = try #require(texts["metric/all"])
        #expect(
            layers.texts["metric/all"]
                == old.replacing(
                    #"["two-ness"],"tasks":["platform"],"direction":"higher""#,
                    with: #"["two-ness"],"tasks":["platform"],"direction":"lower""#))
    }

    @Test(arguments: ["2026-02-29", "2026-11-31", "2026-13-01", "0000-01-01", "2026-+1-01", "2026-1-01"])
    func `a day that does not exist is refused`(day: String) throws {
        let pack = """
            certifications:
            - {id: a, name: A, by: B, kind: badge, state: retired, checked: \(day), what: C, worth: D, pairs: []}
            """
        let refused = try problems(of: pack)
        #expect(refused == ["3:65: 'checked' must be a date that exists, like 2026-11-21, not '\(day)'"])
        #expect(try problems(of: pack.replacing(day, with: "2024-02-29")).isEmpty)
    }

    @Test func `a bomb of aliases does not go off`() throws {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...30 {
            lines.append(
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]")
        }
        let said = "1:1: anchors and aliases are not read here; write the text out"
        #expect(try problems(of: lines.joined(separator: "\n") + "\n? *a30\n: 1\n") == [said])
    }

    @Test func `depth without end is refused`() throws {
        #expect(
            try problems(of: "areas: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).count
                == 1)
        #expect(try problems(of: "areas: " + String(repeating: "[", count: 100_000)).count == 1)
        #expect(try problems(of: "areas:\n" + String(repeating: "- ", count: 100_000) + "a").count == 1)
    }

    @Test func `a hundred faults are enough`() throws {
        let areas = (0..<300).map { "- {id: area-\($0), nam: \(String(repeating: "x", count: 2000))}\n" }.joined()
        let problems = try problems(of: "areas:\n\(areas)")
        #expect((100..<310).contains(problems.count))
        #expect(problems.allSatisfy { $0.utf8.count < 1200 })
    }
}
