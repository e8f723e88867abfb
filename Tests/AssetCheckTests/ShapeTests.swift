import AssetCheck
import Testing

/// What a file must look like, whatever it says. Line 2 of math.yaml is the name of calculus, and so on.
struct ShapeTests {
    let sample = SampleAssets()

    @Test func `assets without a fault have no problem`() {
        #expect(sample.problems == [])
    }

    @Test func `an unknown key offers the nearest of the allowed ones, and the missing one is named too`() {
        let broken = sample.with("  level:", as: "  lvel:", in: "skills/math.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/math.yaml:1:3: error: 'level' is missing",
                "Assets/skills/math.yaml:5:3: error: 'lvel' is not known here; did you mean 'level'? "
                    + "(allowed: id, name, aliases, posting, area, level, core, tracks, needs, depths, hours, first, familiar, what, why, "
                    + "proofs, "
                    + "exercises, mistakes, resources, facts)",
            ])
    }

    @Test func `an unknown key that resembles none only says what is allowed`() {
        let broken = sample.with("summary: Shapes", as: "colour: red, summary: Shapes", in: "areas.yaml")
        #expect(
            broken.problems == [
                "Assets/areas.yaml:1:33: error: 'colour' is not known here (allowed: id, name, summary)"
            ])
    }

    @Test func `every fault of every file is reported, in order of place`() {
        let broken =
            sample
            .with("hours: [10, 20]", as: "hours: [0, 20]", in: "skills/ml.yaml")
            .with("short: data", as: "short: data and more", in: "tracks/data.yaml")
            .with("name: Mathematics, ", as: "", in: "areas.yaml")
            .with("cost: free", as: "cost: fre", in: "skills/ml.yaml")
        #expect(
            broken.problems == [
                "Assets/areas.yaml:1:3: error: 'name' is missing",
                "Assets/skills/ml.yaml:8:11: error: 'hours' must be between 1 and 400, not 0",
                "Assets/skills/ml.yaml:20:55: error: 'cost' cannot be 'fre'; did you mean 'free'? (allowed: free, paid)",
                "Assets/tracks/data.yaml:3:8: error: 'short' has 13 characters; at most 10 fit",
            ])
    }

    @Test func `a text that its colon turns into a mapping asks for quotes`() {
        let broken = sample.with("- A first proof", as: "- Proof: the first", in: "skills/math.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/math.yaml:14:7: error: an item of 'proofs' must be a text, not a mapping; "
                    + "put a text that holds ': ' into quotes"
            ])
    }

    @Test func `another kind of value than the schema asks for is named`() {
        let broken =
            sample
            .with("aliases: [calculus-alias]", as: "aliases: calculus", in: "skills/math.yaml")
            .with("mistakes: [Not doing it.]", as: "mistakes: {a: b}", in: "skills/math.yaml")
            .with("why: Why calculus matters.", as: "why: [Because]", in: "skills/math.yaml")
            .with("id: calculus", as: "id: [calculus]", in: "skills/math.yaml")
        #expect(
            broken.problems.filter { $0.contains(" must be ") } == [
                "Assets/skills/math.yaml:1:7: error: 'id' must be an id, not a list; "
                    + "put a text that begins with '[' into quotes",
                "Assets/skills/math.yaml:3:12: error: 'aliases' must be a list, not a text",
                "Assets/skills/math.yaml:12:8: error: 'why' must be a text, not a list; "
                    + "put a text that begins with '[' into quotes",
                "Assets/skills/math.yaml:18:13: error: 'mistakes' must be a list, not a mapping",
            ])
    }

    @Test(arguments: ["", "~", "null"])
    func `a key without a value is empty`(value: String) {
        let broken = sample.with("name: Learn", as: "name: \(value)", in: "roadmap.yaml")
        #expect(broken.problems.count == 1)
        #expect(broken.problems.first?.hasSuffix("error: 'name' is empty; it must be a text") == true)
    }

    @Test func `a text of nothing but white space is empty`() {
        let broken = sample.with("focus: What it is about.", as: "focus: \" \"", in: "tracks/data.yaml")
        #expect(broken.problems == ["Assets/tracks/data.yaml:4:8: error: 'focus' is empty"])
    }

    @Test func `too short a list says how many it needs`() {
        let broken = sample.with("\n    - A second proof", as: "", in: "skills/math.yaml")
        #expect(broken.problems == ["Assets/skills/math.yaml:14:5: error: 'proofs' has 1 of at least 2 items"])
    }

    @Test func `a list does not say a thing twice`() {
        let broken = sample.with("A second proof", as: "A first proof", in: "skills/math.yaml")
        #expect(broken.problems == ["Assets/skills/math.yaml:15:7: error: 'proofs' has 'A first proof' twice"])
    }

    @Test func `the root of a file has a shape too`() {
        let broken = sample.with("- {id: math", as: "areas:\n- {id: math", in: "areas.yaml")
        #expect(broken.problems.first == "Assets/areas.yaml:1:1: error: the file must be a list, not a mapping")
    }
}
