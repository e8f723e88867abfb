import AssetCheck
import Testing

/// What a single value must look like.
struct ScalarTests {
    let sample = SampleAssets()

    private func problems(writing old: String, as new: String) -> [String] {
        sample.with(old, as: new, in: "skills/math.yaml").problems
    }

    @Test func `names fit their columns`() {
        let name = String(repeating: "n", count: 34)
        #expect(problems(writing: "The skill calculus", as: name) == [])
        #expect(
            problems(writing: "The skill calculus", as: name + "n") == [
                "Assets/skills/math.yaml:2:9: error: 'name' has 35 characters; at most 34 fit"
            ])
        #expect(
            sample.with("name: Foundations", as: "name: \(name)", in: "roadmap.yaml").problems == [
                "Assets/roadmap.yaml:8:15: error: 'name' has 34 characters; at most 22 fit"
            ])
        #expect(
            sample.with("name: A first model", as: "name: \(name)n", in: "roadmap.yaml").problems == [
                "Assets/roadmap.yaml:16:19: error: 'name' has 35 characters; at most 34 fit"
            ])
    }

    @Test func `a name stays on one line`() {
        #expect(
            problems(writing: "The skill calculus", as: "\"one\\ntwo\"") == [
                "Assets/skills/math.yaml:2:9: error: 'name' must be on one line"
            ])
    }

    @Test func `what a terminal would obey or nobody could see is refused`() {
        #expect(
            problems(writing: "A first proof", as: "\"A \\u202E proof\"") == [
                "Assets/skills/math.yaml:14:7: error: an item of 'proofs' has the invisible character U+202E"
            ])
        #expect(
            problems(writing: "A first proof", as: "\"A \\e proof\"") == [
                "Assets/skills/math.yaml:14:7: error: an item of 'proofs' has the invisible character U+001B"
            ])
    }

    @Test func `a word is one of the allowed ones`() {
        #expect(
            problems(writing: "kind: book", as: "kind: boook") == [
                "Assets/skills/math.yaml:20:43: error: 'kind' cannot be 'boook'; did you mean 'book'? "
                    + "(allowed: book, course, video, article, paper, docs, tool, practice)"
            ])
        #expect(
            problems(writing: "level: foundation", as: "level: 1") == [
                "Assets/skills/math.yaml:5:10: error: 'level' cannot be '1' (allowed: foundation, working, advanced)"
            ])
    }

    @Test(arguments: ["yes", "\"true\"", "1"])
    func `true and false are written without quotes and in full`(value: String) {
        let word = value.filter { $0 != "\"" }
        #expect(
            problems(writing: "core: true", as: "core: \(value)") == [
                "Assets/skills/math.yaml:6:9: error: 'core' must be true or false, not '\(word)'"
            ])
    }

    @Test(arguments: [
        ("[0, 20]", "8:11", "'hours' must be between 1 and 400, not 0"),
        ("[10, 401]", "8:15", "'hours' must be between 1 and 400, not 401"),
        ("[20, 10]", "8:10", "'hours' must have the low number first, not [20, 10]"),
        ("[10]", "8:10", "'hours' must be two numbers, [low, high]"),
        ("[1, 2, 3]", "8:10", "'hours' must be two numbers, [low, high]"),
        ("[10, \"20\"]", "8:15", "'hours' must be a whole number, not '20'"),
        ("[10, 20.5]", "8:15", "'hours' must be a whole number, not '20.5'"),
        ("10", "8:10", "'hours' must be a list of two numbers, [low, high], not a text"),
    ])
    func `hours are a sane range`(hours: String, place: String, message: String) {
        #expect(
            problems(writing: "hours: [10, 20]", as: "hours: \(hours)") == [
                "Assets/skills/math.yaml:\(place): error: \(message)"
            ])
    }

    @Test(arguments: [
        "ftp://example.org", "example.org", "https://", "https://localhost", "https://example.org/a b",
        "https://exa mple.org", "https://me:word@example.org", "https://example..org", "javascript:alert(1)",
    ])
    func `an address that is none is refused`(address: String) {
        #expect(
            problems(writing: "https://example.org/book", as: address) == [
                "Assets/skills/math.yaml:20:66: error: 'url' must be an address that begins with https:// or http://, "
                    + "not '\(address)'"
            ])
    }

    @Test(arguments: [
        "http://example.org", "https://a.example.org:8080/x?y=z&a=%20#part", "https://example.org/~me/(1)",
    ])
    func `an address of the web is let through`(address: String) {
        #expect(problems(writing: "https://example.org/book", as: address) == [])
    }

    @Test(arguments: ["4-34", "004_034", "004-0345", "abc-def", "004-03٤"])
    func `the id of a fact has its form`(fact: String) {
        #expect(
            problems(writing: "\"004-034\"", as: "\"\(fact)\"") == [
                "Assets/skills/math.yaml:21:11: error: an item of 'facts' must look like 004-034, not '\(fact)'"
            ])
    }
}
