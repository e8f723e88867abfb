import TestSupport
import Testing

@testable import CairnCore

struct LinkTests {
    private func links(_ play: Play) -> [Link] { play.app.journey.links["python"] ?? [] }

    @Test func `a adds a link of one's own`() throws {
        var play = try Play()
        play.press("ahttps://example.org/tour<enter>The tour<enter>")
        #expect(
            links(play) == [
                Link(id: "id-000001", item: "python", address: "https://example.org/tour", title: "The tour")
            ])
        #expect(play.detail.contains { $0.contains("The tour") && $0.contains("https://example.org/tour") })
    }

    @Test func `a link without an address is refused in its field`() throws {
        var play = try Play()
        play.press("a<tab>The tour<enter>")
        #expect(play.form?.focused.name == "address")
        #expect(play.form?["address"].problem != nil)
        #expect(play.form?["title"].value == "The tour")
        #expect(links(play).isEmpty)
    }

    @Test func `a link is followed, edited and deleted on its line`() throws {
        var play = try Play()
        play.press("ahttps://example.org/tour<enter>The tour<enter>l")
        try play.read(to: "The tour")
        play.press("<enter>")
        #expect(play.effects == [.open("https://example.org/tour")])
        play.press("i<tab><c-u>A walk<enter>")
        #expect(links(play).map(\.title) == ["A walk"])
        try play.read(to: "A walk")
        play.press("d")
        #expect(links(play).isEmpty)
        play.press("uuu")
        #expect(play.app.journey == Fixtures.blank)
    }

    @Test func `from the list, b opens one's own link before the Library's`() throws {
        var play = try Play()
        play.press("b")
        #expect(play.effects == [.open("https://example.org/slow")])
        play.press("ahttps://example.org/tour<enter><enter>b")
        #expect(play.effects == [.open("https://example.org/tour")])
    }

    @Test func `b where there is no address says so`() throws {
        var play = try Play()
        try play.walk(to: "circle")
        play.press("b")
        #expect(play.effects.isEmpty)
        #expect(play.app.notice?.kind == .warning)
    }

    @Test func `y copies a name from the list and an address from its line`() throws {
        var play = try Play()
        play.press("y")
        #expect(play.effects == [.copy("Python fluency")])
        play.press("l")
        try play.read(to: "Python fluency in a week")
        play.press("y")
        #expect(play.effects == [.copy("https://example.org/week")])
    }
}
