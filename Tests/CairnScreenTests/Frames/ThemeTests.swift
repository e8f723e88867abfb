import CairnCore
import Foundation
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

    @Test(arguments: [(Theme.Name.highContrast, UInt32(0)), (.highContrastLight, 0xFFFFFF)])
    func `nothing is dim in high contrast, and every text stands out from one ground`(name: Theme.Name, ground: UInt32)
    {
        for style in Style.allCases {
            let look = Theme(name)[style]
            #expect(!look.attributes.contains(.dim))
            #expect(look.background == .rgb(ground))
            guard case .rgb(let ink)? = look.color else {
                Issue.record("\(style) has the terminal's own colour")
                continue
            }
            #expect(contrast(ink, ground) >= 7, "\(style)")
        }
    }

    /// The contrast ratio of two colours (WCAG 2.2; AAA asks for 7).
    private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
        func luminance(_ color: UInt32) -> Double {
            zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
                let value = Double(color >> part.0 & 0xFF) / 255
                return sum + part.1 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
            }
        }
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
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
