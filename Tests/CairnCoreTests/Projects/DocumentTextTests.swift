import TestSupport
import Testing

@testable import CairnCore

/// What the user wrote, on its way to others.
struct DocumentTextTests {
    @Test(arguments: [
        ("write to jane@example.com, please", "write to [mail address left out], please"),
        ("<ada.lovelace+x@mail.example.org>", "<[mail address left out]>"),
        ("in ~/work/late and /home/ada/x.csv.", "in [path left out] and [path left out]."),
        ("--data=/Users/ada/x", "--data=[path left out]"), ("(file:///etc/passwd)", "([path left out])"),
        ("C:\\Users\\ada\\x", "[path left out]"), ("\\\\server\\share", "[path left out]"),
        ("~ada/x", "[path left out]"),
    ])
    func `mail addresses and paths are left out`(text: String, shown: String) {
        #expect(PublicText.shown(text) == shown)
    }

    @Test(arguments: [
        "precision@10", "pass@1.0", "GET /predict and /health", "and/or", "https://example.org/home/x", "~5/7 of them",
        "at 9:00", "a ~ b", "12:/x", "nDCG@10.", "@ada", "src/home/x.py", "./data/x", "/",
    ])
    func `what only looks like one stays`(text: String) { #expect(PublicText.shown(text) == text) }

    @Test(arguments: [
        ("-3 < x", "\\-3 \\< x"), ("a\n# b\n    c", "a\n\\# b\nc"), ("`\u{301}", "\\`\u{301}"),
        ("|\u{301}", "\\|\u{301}"), ("costs $5", "costs \\$5"), ("1. a", "1\\. a"), ("WWW.x.org", "WWW\\.x.org"),
    ])
    func `nothing is markup in Markdown`(text: String, escaped: String) { #expect(Escape.markdown(text) == escaped) }

    @Test func `a sign with an accent is escaped in HTML, too`() {
        #expect(Escape.html("<\u{301}b \"\u{301}") == "&lt;\u{301}b &quot;\u{301}")
    }

    @Test(arguments: [(12.1, "12.1"), (13, "13"), (0.00003, "3.0e-05"), (1e20, "1.0e+20"), (-1.5e-9, "-1.5e-09")])
    func `a number of YAML is a number for old readers`(number: Double, text: String) {
        #expect(Escape.yaml(number) == text)
    }

    @Test func `a text of YAML is JSON's`() {
        #expect(Escape.json("a\"\\\n\u{85}\u{FFFE}: #") == "\"a\\\"\\\\\\u000a\\u0085\\ufffe: #\"")
    }

    @Test(arguments: [
        ("https://ada:x@github.com/a/b?token=1#x", "https://github.com/a/b"),
        ("github.com/a/b", "https://github.com/a/b"),
        ("git@github.com:a/b.git", nil), ("~/work/b", nil), ("javascript:alert(1)", nil), ("file:///etc/passwd", nil),
        ("https://e.org/\">x", "https://e.org/%22%3Ex"),
    ])
    func `code is linked if it is on the web`(place: String, shown: String?) {
        #expect(WebAddress(public: place, isRepository: true)?.text == shown)
    }

    @Test(arguments: [
        ("ada@example.org", "mailto:ada@example.org"), ("mailto:ada@example.org", "mailto:ada@example.org"),
        ("https://e.org/?a=1", "https://e.org/?a=1"), ("ada", nil), ("ada@b?subject=x@e.org", nil),
        ("javascript:x@example.org", nil), ("a b@example.org", nil), ("ada@example.org\u{202E}", nil),
    ])
    func `a contact is a mail address or a page`(text: String, address: String?) {
        #expect(WebAddress(contact: text)?.text == address)
    }

    @Test(arguments: [
        ("make evaluate | tail", "make evaluate \\| tail"), ("a `b`", nil), ("python /home/ada/x.py", nil), ("", nil),
        ("mail ada@example.org", nil), ("a\u{202E}b", nil),
    ])
    func `code fits its place or is left out`(command: String, code: String?) {
        #expect(DocumentData.code(command, inTable: true) == code)
    }

    @Test(arguments: [
        ("CC BY 4.0", "cc-by-4.0"), ("MIT License", "mit"), ("Apache 2.0", "apache-2.0"), ("our own", nil), ("", nil),
    ])
    func `licences of the hub are known by name`(text: String, id: String?) { #expect(HubWords.licence(text) == id) }

    @Test(arguments: [("Späte Züge!", "spate-zuge"), ("変圧器", nil), ("--a  b--", "a-b"), ("../../x", "x")])
    func `names of files are letters, digits and hyphens`(text: String, slug: String?) {
        #expect(Slug.of(text) == slug)
    }

    @Test(arguments: [
        (12.083, 11.412, 12.754, "12.1", "11.4 to 12.8"), (0.85, 0.794, 0.893, "0.85", "0.794 to 0.893"),
        (1234.5, 1100, 1400, "1234.5", "1100 to 1400"), (3, 3, 3, "3", "3 to 3"),
        (31.2, 29.4, 33, "31.2", "29.4 to 33.0"), (-3.8, -4.5, -3, "-3.8", "-4.5 to -3.0"),
        (0.0004, -0.0712, 0.0698, "0.00", "-0.07 to 0.07"), (0.815 - 0.74, 0.02371, 0.13125, "0.075", "0.02 to 0.13"),
        (0.00002, 0.00001, 0.00003, "0.000020", "0.000010 to 0.000030"),
    ])
    func `figures have the digits that say something, in documents as on the screen`(
        value: Double, low: Double, high: Double, shown: String, ends: String
    ) {
        var result = ProjectResult(id: "r", project: "p", day: Fixtures.today)
        (result.value, result.low, result.high) = (value, low, high)
        var contract = Contract(project: "p")
        contract.unit = "min"
        let figures = Figures(result, contract)
        #expect(figures.value == shown && figures.interval == ends)
        #expect(result.valueText(contract) == " \(shown) min [\(ends.replacing(" to ", with: ", "))]")
    }

    @Test(arguments: [(0.7041, 0.8712, "0.70–0.87"), (0, 0.0876, "0.000–0.088"), (0.7651, 0.8301, "0.77–0.83")])
    func `what a test set would show has ends with the same decimals`(low: Double, high: Double, words: String) {
        #expect(Contract.text(Interval(low, high)) == words)
    }

    @Test(arguments: [
        (0.35, 0.58, nil, "(± 0.35 over cases; ± 0.58 over runs, which more cases do not narrow)"),
        (0.6, 0.2, 12, "(± 0.6 over groups; ± 0.2 over runs)"),
    ])
    func `both parts of an interval over training runs are told`(
        cases: Double, seeds: Double, groups: Int?, ends: String
    ) {
        var result = ProjectResult(id: "r", project: "p", day: Fixtures.today)
        (result.metric, result.method, result.cases, result.seeds) = ("MAE", "t", 120, 3)
        (result.overCases, result.overSeeds, result.groups) = (cases, seeds, groups)
        #expect(
            result.how.hasPrefix("MAE: Student's t, ")
                && result.how.hasSuffix("n 120, averaged over 3 training runs \(ends)"))
        result.overSeeds = nil
        #expect(result.how.hasSuffix(", averaged over 3 training runs"))
        result.seeds = 1
        #expect(result.how.hasSuffix("n 120"))
    }

    @Test(arguments: [
        (12.96123, 13.0, "12.08", "11.40 to 12.96"), (12.99612, 13, "12.083", "11.400 to 12.996"),
        (12.96123, 40, "12.1", "11.4 to 13.0"), (12.96123, 12.09, "12.08", "11.4 to 13.0"),
    ])
    func `digits are enough to see on which side of the line a value and its interval lie`(
        high: Double, line: Double, shown: String, ends: String
    ) {
        var contract = Contract(project: "p")
        (contract.metric, contract.better, contract.line) = ("MAE", .lower, line)
        var result = ProjectResult(id: "r", project: "p", day: Fixtures.today)
        (result.metric, result.value, result.low, result.high) = ("MAE", 12.083333, 11.4, high)
        let figures = Figures(result, contract)
        #expect(figures.value == shown && figures.interval == ends)
    }
}
