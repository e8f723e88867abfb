import AssetCheck
import Testing

/// Templates of documents and the variables that they may use.
struct DocumentRuleTests {
    private var sample: SampleAssets {
        var sample = SampleAssets()
        sample["documents.yaml"] = """
            documents:
              - {id: card, name: Card, what: A card., file: CARD.md, format: markdown}
            variables:
              - {name: title, kind: line, always: true, what: Its title.}
              - {name: story, kind: text, what: Its story.}
              - {name: is_old, kind: flag, what: Whether it is old.}
              - {name: head, kind: yaml, always: true, what: Its head.}
              - {name: points, kind: lines, what: Its points.}
              - name: rows
                kind: list
                what: Its rows.
                fields:
                  - {name: label, kind: line, always: true, what: The row's label.}
                  - {name: note, kind: line, what: The row's note.}
            """
        sample["documents/card.mustache"] = Self.template
        return sample
    }

    private static let template = """
        {{% CONTENT_TYPE:MARKDOWN}}
        {{! a comment }}
        # {{title}}{{#is_old}} (old){{/is_old}}{{^is_old}} (new){{/is_old}}
        head: {{{head}}}
        {{#story}}
        {{story}}
        {{/story}}
        {{#points}}
        {{#first()}}
        ## Points
        {{/first()}}
        - {{.}}
        {{/points}}
        {{#rows}}
        | {{label}} | {{#note}}{{note}}{{/note}} |
        {{/rows}}
        """

    /// What is wrong once `old` is written as `new` in the template.
    private func problems(_ old: String, _ new: String) -> [String] {
        sample.with(old, as: new, in: "documents/card.mustache").problems
    }

    private func message(_ line: Int, _ column: Int, _ text: String) -> [String] {
        ["Assets/documents/card.mustache:\(line):\(column): error: \(text)"]
    }

    @Test func `a template that is as it should be has no problem`() {
        #expect(sample.problems == [])
    }

    @Test func `a variable that nobody knows offers the nearest that can be seen from there`() {
        #expect(
            problems("{{title}}", "{{titel}}") == ["Assets/documents.yaml:4:12: error: no template uses 'title'"]
                + message(3, 3, "no variable 'titel' is known here; did you mean 'title'?"))
        // A field of a list is not known outside of it.
        #expect(problems("# {{title}}", "# {{title}}{{label}}") == message(3, 12, "no variable 'label' is known here"))
    }

    @Test func `what may be missing stands in its own section`() {
        #expect(
            problems("{{#note}}{{note}}{{/note}}", "{{note}}")
                == message(15, 15, "'note' may be missing: put it into a section, {{#note}} … {{/note}}"))
    }

    @Test func `what is not known leaves nothing in its place`() {
        #expect(
            problems("{{/story}}", "{{/story}}\n{{^story}}None.{{/story}}")
                == message(8, 1, "what is not known is left out: '{{^story}}' is for flags only"))
        #expect(
            problems("## Points", "## TODO") == message(10, 1, "'todo' is a placeholder; leave out what is not known"))
    }

    @Test func `sections are closed in the order in which they were opened`() {
        #expect(
            problems("(old){{/is_old}}", "(old){{/story}}")
                == message(3, 29, "'story' is closed here, but 'is_old' of line 3 is open"))
        #expect(problems("{{/rows}}", "") == message(14, 1, "the section 'rows' is not closed"))
        #expect(
            problems("{{title}}", "{{title}}{{/title}}")
                == message(3, 12, "'title' is closed here, but was not opened"))
    }

    @Test func `only what the program made fit goes in as it is`() {
        #expect(problems("{{{head}}}", "{{head}}") == message(4, 7, "'head' is ready as it is: write '{{{head}}}'"))
        #expect(
            problems("# {{title}}", "# {{{title}}}")
                == message(3, 3, "'title' is not ready as it is: write '{{title}}'"))
        #expect(problems("- {{.}}", "- {{{.}}}") == message(12, 3, "lines are escaped: write '{{.}}'"))
    }

    @Test func `paragraphs stand on a line of their own`() {
        #expect(
            problems("\n{{story}}", "\n- {{story}}")
                == message(6, 3, "'story' can have paragraphs and stands on a line of its own"))
    }

    @Test func `a list is not written, and its items and places are named inside it`() {
        #expect(
            problems("# {{title}}", "# {{title}}{{#rows}}{{rows}}{{/rows}}")
                == message(3, 21, "'rows' is a list and cannot be written"))
        #expect(
            problems("# {{title}}", "# {{title}}{{.}}") == message(3, 12, "'{{.}}' stands in a section of lines only"))
        #expect(
            problems("# {{title}}", "# {{title}}{{#last()}}{{/last()}}")
                == message(3, 12, "'last()' asks for a place in a list, and there is none here"))
    }

    @Test(arguments: [
        "{{> other}}", "{{=<% %>=}}", "{{<base}}", "{{$block}}", "{{uppercase(title)}}", "{{a.b}}", "{{}}",
    ])
    func `other tags of mustache are not used`(tag: String) {
        #expect(problems("# {{title}}", "# {{title}}\(tag)").first?.contains("is not used here") == true)
    }

    @Test func `a tag ends on its line`() {
        #expect(
            problems("(new){{/is_old}}", "(new){{/is_old}}{{").first
                == message(3, 68, "this tag has no '}}' on its line").first)
    }

    @Test func `it begins with how its values are escaped`() {
        #expect(
            problems("MARKDOWN", "HTML")
                == message(1, 1, "a template of this format begins with '{{% CONTENT_TYPE:MARKDOWN}}'"))
    }

    @Test func `each document has a template, and each template a document`() {
        var broken = sample
        broken["documents/card.mustache"] = nil
        #expect(
            broken.problems.first
                == "Assets/documents.yaml:2:10: error: there is no template documents/card.mustache")
        broken = sample
        broken["documents/other.mustache"] = Self.template
        #expect(
            broken.problems == [
                "Assets/documents/other.mustache:1:1: error: 'other' is not a document of documents.yaml"
            ])
        broken["documents.yaml"] = nil
        #expect(broken.problems.count == 2)
        #expect(broken.problems.allSatisfy { $0.hasSuffix("no documents.yaml says what this template is") })
    }

    @Test func `a variable that no template uses is idle`() {
        #expect(problems("{{^is_old}} (new){{/is_old}}", "") == [])
        #expect(
            problems("| {{#note}}{{note}}{{/note}} ", "") == [
                "Assets/documents.yaml:14:16: error: no template uses 'note'"
            ])
    }

    @Test func `a name inside a list is no name outside of it`() {
        #expect(
            sample.with("name: note,", as: "name: story,", in: "documents.yaml")
                .with("{{#note}}{{note}}{{/note}}", as: "{{#story}}x{{/story}}", in: "documents/card.mustache")
                .problems == [
                    "Assets/documents.yaml:14:16: error: the name 'story' is taken, by Assets/documents.yaml:5, "
                        + "where this one can be seen"
                ])
    }

    @Test func `lists and groups have fields, and nothing else has`() {
        #expect(
            sample.with("kind: lines,", as: "kind: group,", in: "documents.yaml")
                .with("- {{.}}", as: "-", in: "documents/card.mustache")
                .with("{{#first()}}\n## Points\n{{/first()}}\n", as: "", in: "documents/card.mustache")
                .problems == ["Assets/documents.yaml:8:12: error: 'points' is a group; name its 'fields'"])
        #expect(
            sample.with("kind: list\n", as: "kind: line\n", in: "documents.yaml").problems.contains(
                "Assets/documents.yaml:9:11: error: 'rows' is a line; only lists and groups have fields"))
    }
}
