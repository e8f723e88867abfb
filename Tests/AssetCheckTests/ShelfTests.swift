import AssetCheck
import Testing

/// Guides, and drafts of messages.
struct ShelfTests {
    private static let guide = """
        id: first-week
        title: The first week
        summary: What to bring.
        sections:
          - heading: Before
            text: Bring a pencil.
          - heading: After
            points: [Sharpen it.]
        do: [Write.]
        see: []
        """

    private static let messages = """
        - id: ask
          name: Ask
          for: [idea]
          text: |
            Ahoy {first},

            {introducer} told me of you, {name}: {role} at {company}, {track}.
            {minutes} minutes on {when}? {question} {learned}
            A brace { alone is a brace.
        """

    private func problems(_ path: String, _ text: String, _ old: String = "", _ new: String = "") -> [String] {
        var sample = SampleAssets()
        sample[path] = old.isEmpty ? text : text.replacing(old, with: new)
        return sample.problems
    }

    @Test func `a section of a guide says something`() {
        #expect(problems("guides/first-week.yaml", Self.guide) == [])
        let said = problems("guides/first-week.yaml", Self.guide, "\n    points: [Sharpen it.]", "")
        #expect(
            said == ["Assets/guides/first-week.yaml:7:14: error: the section 'After' has neither 'text' nor 'points'"])
    }

    @Test func `a draft has only blanks that are filled`() {
        #expect(problems("messages.yaml", Self.messages) == [])
        let said = problems("messages.yaml", Self.messages, "{first}", "{fist}")
        #expect(
            said == [
                "Assets/messages.yaml:4:9: error: 'text' has the blank {fist}, which nothing fills; "
                    + "did you mean '{first}'? (allowed: {first}, {name}, {role}, {company}, {introducer}, {track}, "
                    + "{minutes}, {when}, {question}, {learned})"
            ])
    }
}
