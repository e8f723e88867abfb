import Testing

@testable import CairnCore

struct HiddenNamesTests {
    private func names(_ all: String...) -> HiddenNames {
        HiddenNames(
            all.enumerated().map { place, name in
                var person = Person(id: "p-\(place)", name: name)
                person.mails = ["x77@example.org"]
                return person
            })
    }

    @Test(arguments: [
        ("Ines Okafor looked at it", "[someone] looked at it"),
        ("OKAFOR said no, ines yes", "[someone] said no, [someone] yes"),
        ("Inès’s idea", "[someone]’s idea"),
        ("see github.com/ines-okafor/x", "see github.com/[someone]/x"),
        ("mail inesokafor22@example.com", "mail [someone]22@example.com"),
        ("write to X77@example.org", "write to [someone]"),
        ("a shines example", "a shines example"),
        ("Li asked for a list; li did not", "[someone] asked for a list; li did not"),
        ("van der Berg", "van der [someone]"),
        ("我问了王小明和别人", "我问了[someone]和别人"),
        ("", ""),
    ])
    func `whatever is part of a name is hidden, and nothing inside a word`(text: String, shown: String) {
        let names = names("Ines Okafor", "Li Na", "Kim van der Berg", "王小明")
        #expect(names.hide(text) == shown)
        #expect(names.areIn(text) == (text != shown))
    }

    @Test func `a name in small letters counts with all its parts`() {
        #expect(names("ada example").hide("Ada, for Example") == "[someone], for [someone]")
    }

    @Test(arguments: [
        ("ask Hallund Logistics A/S about pay", "ask [a company] about pay"),
        ("Hallund said yes, hallund.dk says no", "[a company] said yes, [a company].dk says no"),
        ("Blue (UK) Ltd and Nord & Co.", "[a company] and [a company]."),
        ("Nord as it is, Bonaventura S.p.A. as well", "[a company] as it is, [a company]. as well"),
        ("Data of Data Works, now and then of Now", "Data of [a company], now and then of [a company]"),
        ("blue is no name", "blue is no name"),
    ])
    func `companies are hidden with their form in law, and by their first word`(text: String, shown: String) {
        let companies = [
            "Hallund Logistics A/S", "Blue (UK) Ltd", "Nord & Co", "Bonaventura S.p.A.", "Data Works", "Now",
        ]
        let names = HiddenNames([Person](), companies: companies, titles: ["Data engineer"])
        #expect(names.hide(text) == shown)
    }

    @Test func `nobody hides nothing`() { #expect(HiddenNames([]).hide("Ada") == "Ada") }
}
