import AssetCheck
import Testing

/// A small set of assets without a fault, to be broken in one place.
struct SampleAssets {
    private var files = [
        "areas.yaml": areas, "roadmap.yaml": roadmap, "skills/math.yaml": math, "skills/ml.yaml": ml,
        "tracks/data.yaml": track("data"), "tracks/research.yaml": track("research"),
    ]

    /// The text of a file, or nil.
    subscript(path: String) -> String? {
        get { files[path] }
        set { files[path] = newValue }
    }

    /// As a folder called `Assets`.
    var folder: AssetFolder { AssetFolder(name: "Assets", files: files.mapValues { Array($0.utf8) }) }

    /// What is wrong with it, line by line as printed.
    var problems: [String] {
        do throws(Problems) {
            _ = try CheckedLibrary(folder)
            return []
        } catch {
            return error.list.map(\.description)
        }
    }

    /// The same with `old` written as `new` at its first place in a file. Fails the test if it is not there.
    func with(_ old: String, as new: String, in path: String, at source: SourceLocation = #_sourceLocation) -> Self {
        var result = self
        guard let text = self[path], let range = text.firstRange(of: old) else {
            Issue.record("'\(old)' is not in \(path)", sourceLocation: source)
            return self
        }
        result[path] = text.replacingCharacters(in: range, with: new)
        return result
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}

private let areas = """
    - {id: math, name: Mathematics, summary: Shapes and chances.}
    - {id: ml, name: Machine learning, summary: Models that learn.}
    """

private let math = skill("calculus", area: "math") + skill("algebra", area: "math", needs: "calculus")

private let ml =
    skill("models", area: "ml", needs: "algebra")
    + skill("causality", area: "ml", audience: "core: false\n  tracks: {data: must}", needs: "algebra")

private func skill(_ id: String, area: String, audience: String = "core: true", needs: String = "") -> String {
    """
    - id: \(id)
      name: The skill \(id)
      aliases: [\(id)-alias]
      area: \(area)
      level: foundation
      \(audience)
      needs: [\(needs)]
      hours: [10, 20]
      what: >-
        What \(id) is,
        on two lines.
      why: Why \(id) matters.
      proofs:
        - A first proof
        - A second proof
      exercises:
        - {time: an hour, task: Do it.}
      mistakes: [Not doing it.]
      resources:
        - {title: A book, by: Somebody, kind: book, cost: free, url: "https://example.org/book"}
      facts: ["004-034"]

    """
}

private func track(_ id: String) -> String {
    """
    id: \(id)
    name: The track \(id)
    short: \(id)
    focus: What it is about.
    day: [{time: "9:00", text: Begin.}]
    week: [Monday]
    likes: [Work]
    dislikes: [Idleness]
    strengths: [Patience]
    tools: [A pencil]
    builds: [Things]
    entry: [Junior]
    titles: [Senior]
    growth: [Staff]
    hiring: [They ask]
    reality: {difficulty: Hard., struggles: [Time]}
    myths: [{myth: Easy., reality: Hard.}]
    tryout: [Week one]
    next: [Something else]
    """
}

private let roadmap = """
    intro: Three steps.
    steps:
      - id: learn
        name: Learn
        why: First of all.
        phases:
          - id: foundations
            name: Foundations
            summary: The ground.
            milestones:
              - {skill: calculus, quarter: q1}
              - {skill: algebra, quarter: q1}
              - {skill: models, quarter: q2}
              - {skill: causality, quarter: q2}
              - id: first-model
                name: A first model
                kind: project
                quarter: q2
                tracks: [data]
                hours: [5, 10]
                what: A model of your own.
                why: It teaches.
                proofs: [It runs, It is measured]
                proves: [models]
                needs: [models]
    quarters:
      - {id: q1, name: Ground, summary: The first.}
      - {id: q2, name: Models, summary: The second.}
    """

extension SampleAssets {
    /// A skill that the sample does not have, as an item of a list.
    static let newSkill = """
        - id: sums
          name: Sums
          aliases: []
          area: math
          level: foundation
          core: true
          needs: [calculus]
          hours: [1, 2]
          what: Adding up.
          why: It adds up.
          proofs: [One, Two]
          exercises: [{time: an hour, task: Add.}]
          mistakes: [Subtracting.]
          resources: [{title: A, by: B, kind: book, cost: free, url: "https://example.org"}]
        """
}
