import CairnCore
import Testing

@testable import CairnScreen

struct ThemeTests {
    @Test func `monochrome has no colour but tells the same by attributes`() {
        for style in Style.allCases {
            #expect(Theme(.monochrome)[style].color == nil)
            #expect(Theme(.monochrome)[style].background == nil)
            #expect(Theme(.monochrome)[style].attributes == Theme(.default)[style].attributes)
        }
    }

    @Test func `the default theme is right on dark and on light: no fixed colour, no background`() {
        for style in Style.allCases {
            let look = Theme(.default)[style]
            #expect(look.background == nil)
            if case .rgb = look.color { Issue.record("\(style) has a fixed colour") }
        }
    }

    @Test func `nothing is dim in high contrast, and every ground is black`() {
        for style in Style.allCases {
            let look = Theme(.highContrast)[style]
            #expect(!look.attributes.contains(.dim))
            #expect(look.background == .rgb(0))
            #expect(look.color != nil)
        }
    }

    @Test(arguments: Theme.Name.allCases)
    func `the selected line stands out without colour in every theme`(name: Theme.Name) {
        #expect(Theme(name)[.cursor].attributes.contains(.reverse))
        #expect(!Theme(name)[.selected].attributes.isEmpty)
        #expect(Theme(name)[.cursor].attributes != Theme(name)[.selected].attributes)
    }

    @Test func `NO_COLOR and terminals without colours make it monochrome`() {
        #expect(Theme(.default, colors: 256, environment: ["NO_COLOR": "1"]).name == .monochrome)
        #expect(Theme(.highContrast, colors: 256, environment: ["NO_COLOR": "1"]).name == .monochrome)
        #expect(Theme(.default, colors: 256, environment: ["NO_COLOR": ""]).name == .default)
        #expect(Theme(.default, colors: 0, environment: [:]).name == .monochrome)
        #expect(Theme(.highContrast, colors: 8, environment: [:]).name == .highContrast)
    }

    @Test(arguments: [
        (Color.red, 1, 1, 1), (.cyan, 6, 6, 6), (.rgb(0xFFFFFF), 7, 231, 0xFFFFFF), (.rgb(0), 0, 16, 0),
        (.rgb(0xFFFF00), 3, 226, 0xFFFF00),
    ])
    func `a colour has the number that a terminal gives it`(color: Color, eight: Int, many: Int, direct: Int) {
        #expect(color.index(colors: 8, isDirect: false) == eight)
        #expect(color.index(colors: 256, isDirect: false) == many)
        #expect(color.index(colors: 1 << 24, isDirect: true) == direct)
    }

    @Test func `sixteen colours have bright twins`() {
        #expect(Color.rgb(0xFFFF00).index(colors: 16, isDirect: false) == 11)
        #expect(Color.rgb(0).index(colors: 16, isDirect: false) == 0)
    }
}
