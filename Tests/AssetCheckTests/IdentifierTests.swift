import AssetCheck
import Testing

/// Ids and what refers to them.
struct IdentifierTests {
    let sample = SampleAssets()

    @Test(arguments: [
        ("Calculus", "calculus"), ("\"calc ulus\"", "calc-ulus"), ("calc_ulus", "calc-ulus"), ("-calculus", "calculus"),
        ("calc--ulus", "calc-ulus"), ("\"calcülus\"", "calc-lus"),
    ])
    func `an id of another form gets a proposal`(id: String, proposal: String) {
        let name = id.filter { $0 != "\"" }
        #expect(
            sample.with("id: calculus", as: "id: \(id)", in: "skills/math.yaml").problems.first {
                $0.contains("is not an id")
            }
                == "Assets/skills/math.yaml:1:7: error: '\(name)' is not an id: only a-z, 0-9 and hyphens between them, "
                + "as in '\(proposal)'")
    }

    @Test func `an id has an end`() {
        func problems(_ count: Int) -> [String] {
            let id = String(repeating: "a", count: count)
            return sample.with("id: calculus", as: "id: \(id)", in: "skills/math.yaml").problems
        }
        let told = "Assets/skills/math.yaml:1:7: error: this id has 81 characters; at most 80 fit"
        #expect(problems(81).contains(told) && !problems(80).contains { $0.contains("characters") })
    }

    @Test func `an id is taken once, among skills and milestones alike`() {
        #expect(
            sample.with("id: causality", as: "id: models", in: "skills/ml.yaml").problems.contains(
                "Assets/skills/ml.yaml:22:7: error: the id 'models' is taken, by Assets/skills/ml.yaml:1"))
        #expect(
            sample.with("id: first-model", as: "id: models", in: "roadmap.yaml").problems.contains(
                "Assets/skills/ml.yaml:1:7: error: the id 'models' is taken, by Assets/roadmap.yaml:15"))
        #expect(
            sample.with("id: q2", as: "id: q1", in: "roadmap.yaml").problems.contains(
                "Assets/roadmap.yaml:28:10: error: the id 'q1' is taken, by Assets/roadmap.yaml:27"))
    }

    @Test(arguments: [
        (
            "skills/math.yaml", "needs: [calculus]", "needs: [calculs]", "28:11",
            "skill 'calculs'; did you mean 'calculus'?"
        ),
        (
            "skills/math.yaml", "area: math", "area: maths", "4:9",
            "area 'maths'; did you mean 'math'? (allowed: math, ml)"
        ),
        (
            "skills/ml.yaml", "{data: must}", "{date: must}", "28:12",
            "track 'date'; did you mean 'data'? (allowed: data, research)"
        ),
        ("roadmap.yaml", "{skill: models", "{skill: model", "13:21", "skill 'model'; did you mean 'models'?"),
        ("roadmap.yaml", "quarter: q2}", "quarter: q9}", "13:38", "quarter 'q9' (allowed: q1, q2)"),
        (
            "roadmap.yaml", "tracks: [data]", "tracks: [reserch]", "19:22",
            "track 'reserch'; did you mean 'research'? (allowed: data, research)"
        ),
        ("roadmap.yaml", "proves: [models]", "proves: [nothing]", "24:22", "skill 'nothing'"),
        ("roadmap.yaml", "proves: [models]", "proves: [first-model]", "24:22", "skill 'first-model'"),
        (
            "roadmap.yaml", "needs: [models]", "needs: [modles]", "25:21",
            "skill or milestone 'modles'; did you mean 'models'?"
        ),
    ])
    func `a reference that leads nowhere offers the nearest id, or all of a few`(
        path: String, old: String, new: String, place: String, rest: String
    ) {
        let problems = sample.with(old, as: new, in: path).problems
        #expect(problems.contains("Assets/\(path):\(place): error: there is no \(rest)"))
    }

    @Test(arguments: [
        ("lvel", "level"), ("leevl", "level"), ("LEVEL", "level"), ("levle", "level"), ("xyz", nil), ("l", nil),
    ])
    func `the nearest name is near`(given: String, meant: String?) {
        #expect(NearMiss.nearest(to: given, among: ["level", "area", "hours"]) == [meant].compactMap(\.self))
    }
}
