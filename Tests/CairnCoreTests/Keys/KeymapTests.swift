import TestSupport
import Testing

@testable import CairnCore

struct KeymapTests {
    private var paneScopes: [Scope] { Keymap.shipped.panes.map { .pane($0.id) } }

    @Test func `every binding has a key, a title and a command of a name`() {
        // Those that the palette alone offers.
        let keyless = ["journal.paper", "journal.win"]
        for binding in Keymap.shipped.all {
            #expect(binding.keys.isEmpty == keyless.contains(binding.name), "\(binding.name)")
            #expect(!binding.title.isEmpty, "\(binding.name)")
            #expect(!binding.name.isEmpty, "\(binding.title)")
            #expect(binding.hint?.isEmpty != true, "\(binding.name)")
        }
    }

    @Test func `within a scope no key is bound twice`() {
        for (scope, bindings) in Dictionary(grouping: Keymap.shipped.all, by: \.scope) {
            var seen: [Key: String] = [:]
            for binding in bindings {
                for key in binding.keys {
                    #expect(seen[key] == nil, "\(key.name) in \(scope): \(binding.name)")
                    seen[key] = binding.name
                }
            }
        }
    }

    @Test func `with Shift a key does what it does without, where nothing is selected with it`() throws {
        var play = try Play()
        play.take(.edited("one\ntwo", .pane(PaneID("skills"), "python")))
        #expect(play.app.keymap.binding(for: .shift(.down), in: play.app.scopes)?.name == "line.down")
        play.press("n<s-up>")
        #expect(play.app.keymap.binding(for: .shift(.down), in: play.app.scopes)?.name == "select.shift-↓")
        #expect(play.form?["text"].area?.selected == "\ntwo")
    }

    @Test func `within a scope no command stands twice`() {
        for (scope, bindings) in Dictionary(grouping: Keymap.shipped.all, by: \.scope) {
            let names = bindings.map(\.name)
            #expect(Set(names).count == names.count, "\(scope)")
        }
    }

    @Test func `a pane's key hides none of the list's, the detail's or the frame's`() {
        for binding in Keymap.shipped.all where paneScopes.contains(binding.scope) {
            for key in binding.keys {
                for scope in [Scope.list, .detail, .everywhere] {
                    let other = Keymap.shipped.all.first { $0.scope == scope && $0.keys.contains(key) }
                    #expect(other == nil, "\(key.name): \(binding.name) hides \(other?.name ?? "")")
                }
            }
        }
    }

    @Test func `the list's and the detail's keys hide none of the frame's`() {
        for binding in Keymap.shipped.all where binding.scope == .list || binding.scope == .detail {
            for key in binding.keys {
                let other = Keymap.shipped.all.first { $0.scope == .everywhere && $0.keys.contains(key) }
                #expect(other == nil, "\(key.name): \(binding.name) hides \(other?.name ?? "")")
            }
        }
    }

    @Test func `every pane is on a number key and has a name of its own`() {
        #expect(Keymap.shipped.panes.count <= 10)
        #expect(Set(Keymap.shipped.panes.map(\.id)).count == Keymap.shipped.panes.count)
        for (index, pane) in Keymap.shipped.panes.enumerated() {
            let key = Key.character(Character(String((index + 1) % 10)))
            let binding = Keymap.shipped.all.first { $0.scope == .everywhere && $0.keys.contains(key) }
            #expect(binding?.name == "pane.\(pane.id.name)", "\(pane.name)")
            #expect(binding?.title.contains(pane.name) == true)
            #expect(Keymap.shipped.index(pane.id) == index)
        }
    }

    @Test func `every command is in the palette where its key works`() throws {
        for pane in Keymap.shipped.panes.indices {
            for side in ["", "l"] {
                var play = try Play(Fixtures.midway, context: Fixtures.context(features: .shipped))
                play.press("\(pane + 1)g\(side)")
                let offered = Set(PaletteMatch.list("", in: play.app).map(\.binding.name))
                for scope in play.app.scopes {
                    for binding in Keymap.shipped.all where binding.scope == scope && binding.name != "palette" {
                        #expect(offered.contains(binding.name), "\(binding.name)")
                    }
                }
            }
        }
    }

    @Test func `every command that can be found by its title comes first when its title is typed`() throws {
        let play = try Play(Fixtures.midway, context: Fixtures.context(features: .shipped))
        for match in PaletteMatch.list("", in: play.app) {
            let found = PaletteMatch.list(match.binding.title, in: play.app).first?.binding
            #expect(found?.title == match.binding.title)
        }
    }

    @Test func `every command that is bound does something or says why not`() throws {
        for pane in Keymap.shipped.panes.indices {
            for side in ["", "l"] {
                let journey = Journey(Fixtures.projects.records + Fixtures.jobRecords, kinds: Features.shipped.kinds)
                var start = try Play(journey, context: Fixtures.context(features: .shipped))
                start.press("\(pane + 1)g\(side)")
                start.app.notice = nil
                for binding in Keymap.shipped.all where start.app.scopes.contains(binding.scope) {
                    guard let key = binding.keys.first else { continue }
                    var play = start
                    play.take(.key(key))
                    let changed = play.app != start.app || !play.effects.isEmpty
                    #expect(changed, "\(binding.name) in \(Keymap.shipped.panes[pane].name)\(side)")
                }
            }
        }
    }

    @Test func `nothing depends on a key that somebody took away`() throws {
        var settings = Settings()
        settings.keys = Dictionary(uniqueKeysWithValues: Keymap.shipped.settable.map { ($0, []) })
        let journey = Journey(Fixtures.projects.records + Fixtures.jobRecords, kinds: Features.shipped.kinds)
        for pane in Keymap.shipped.panes {
            settings.firstPane = pane.id
            var play = try Play(journey, context: Fixtures.context(features: Features.shipped.with(settings)))
            #expect(play.app.focus == pane.id)
            play.paste("pasted")
            #expect(play.notice == "Nothing takes pasted text here.")
            for row in 0..<24 { play.click(row: row, column: 8) }
            #expect(!play.text.isEmpty)
        }
    }

    @Test func `help names every key that works here`() throws {
        for pane in Keymap.shipped.panes.indices {
            var play = try Play(Fixtures.midway, context: Fixtures.context(features: .shipped))
            play.press("\(pane + 1)")
            let fields = HelpPage.document(play.app).blocks.compactMap { block -> [String]? in
                if case .field(let label, let text, _) = block { return [label, text] }
                return nil
            }
            let scopes: [Scope] = [.list, .detail, .everywhere, .pane(play.app.focus)]
            for binding in Keymap.shipped.all where scopes.contains(binding.scope) && !binding.keys.isEmpty {
                let keys = binding.keys.map(\.name).joined(separator: " ")
                #expect(fields.contains([keys, binding.title]), "\(binding.name)")
            }
        }
    }
}
