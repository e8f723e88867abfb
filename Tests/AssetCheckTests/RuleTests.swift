import AssetCheck
import Testing

/// What no single entry can break alone.
struct RuleTests {
    let sample = SampleAssets()

    @Test func `a file of skills is named like their area, a track's file like its id`() {
        #expect(
            sample.with("area: math", as: "area: ml", in: "skills/math.yaml").problems == [
                "Assets/skills/math.yaml:4:9: error: 'ml' must stand in ml.yaml, not in math.yaml"
            ])
        var broken = sample
        broken["tracks/science.yaml"] = broken["tracks/research.yaml"]
        broken["tracks/research.yaml"] = nil
        #expect(
            broken.problems == [
                "Assets/tracks/science.yaml:1:5: error: 'research' must stand in research.yaml, not in science.yaml"
            ])
    }

    @Test func `prerequisites that go round are named as they go round`() {
        let broken = sample.with("needs: []", as: "needs: [models]", in: "skills/math.yaml")
            .with("calculus, quarter: q1", as: "calculus, quarter: q2", in: "roadmap.yaml")
            .with("algebra, quarter: q1", as: "algebra, quarter: q2", in: "roadmap.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/math.yaml:28:11: error: a circle: "
                    + "'calculus' needs 'models' needs 'algebra' needs 'calculus'"
            ])
    }

    @Test func `nothing needs itself`() {
        #expect(
            sample.with("needs: [models]", as: "needs: [first-model]", in: "roadmap.yaml").problems == [
                "Assets/roadmap.yaml:25:21: error: a circle: 'first-model' needs 'first-model'"
            ])
    }

    @Test func `a core skill names no tracks, another names some`() {
        #expect(
            sample.with("core: true", as: "core: true\n  tracks: {data: must}", in: "skills/math.yaml").problems == [
                "Assets/skills/math.yaml:7:12: error: 'calculus' is core: it serves all tracks and must name none"
            ])
        #expect(
            sample.with("{data: must}", as: "{}", in: "skills/ml.yaml").problems == [
                "Assets/skills/ml.yaml:22:7: error: 'causality' serves no track: say 'core: true' or name its 'tracks'"
            ])
    }

    @Test func `a core skill needs only core skills`() {
        let broken = sample.with("needs: [algebra]", as: "needs: [causality]", in: "skills/ml.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/ml.yaml:7:11: error: 'models' is core, but needs 'causality', which is not"
            ])
    }

    @Test func `a track's skill needs only what its tracks have`() throws {
        let broken = sample.with("core: true", as: "core: false\n  tracks: {research: should}", in: "skills/ml.yaml")
            .with(
                "needs: [algebra]\n  hours: [10, 20]\n  what: >-\n    What caus",
                as: "needs: [models]\n  hours: [10, 20]\n  what: >-\n    What caus", in: "skills/ml.yaml")
        #expect(
            broken.problems == [
                "Assets/skills/ml.yaml:30:11: error: 'causality' serves data, but needs 'models', which does not"
            ])
    }

    @Test func `every skill is on the roadmap once`() {
        #expect(
            sample.with("{skill: algebra,", as: "{skill: calculus,", in: "roadmap.yaml").problems == [
                "Assets/roadmap.yaml:12:21: error: 'calculus' is on the roadmap already, in Assets/roadmap.yaml:11",
                "Assets/skills/math.yaml:22:7: error: 'algebra' is not on the roadmap; "
                    + "add 'skill: algebra' to its milestones",
            ])
    }

    @Test func `nothing is planned before what it needs`() {
        #expect(
            sample.with("calculus, quarter: q1", as: "calculus, quarter: q2", in: "roadmap.yaml").problems == [
                "Assets/roadmap.yaml:12:39: error: 'algebra' is in q1, but needs 'calculus', which is in q2"
            ])
        #expect(
            sample.with(
                "kind: project\n            quarter: q2", as: "kind: project\n            quarter: q1",
                in: "roadmap.yaml"
            )
            .problems == [
                "Assets/roadmap.yaml:18:22: error: 'first-model' is in q1, but needs 'models', which is in q2"
            ])
    }

    @Test func `what was replaced is gone, and what took its place is there`() {
        var broken = sample
        broken["replaced.yaml"] = "limits: calculus\nalgebra: models\nsums: additions\n"
        #expect(
            broken.problems == [
                "Assets/replaced.yaml:2:1: error: 'algebra' is still there, in Assets/skills/math.yaml:22; "
                    + "only ids that went away are replaced",
                "Assets/replaced.yaml:3:7: error: there is no skill or milestone 'additions'",
            ])
    }
}
