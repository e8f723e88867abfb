import TestSupport
import Testing

@testable import CairnCore

struct KeymapTests {
    private var paneScopes: [Scope] { Panes.all.map { .pane($0.id) } }

    @Test func `every binding has a key, a title and a command of a name`() {
        for binding in Keymap.all {
            #expect(!binding.keys.isEmpty, "\(binding.command.name)")
            #expect(!binding.title.isEmpty, "\(binding.command.name)")
            #expect(!binding.command.name.isEmpty, "\(binding.title)")
            #expect(binding.hint?.isEmpty != true, "\(binding.command.name)")
        }
    }

    @Test func `within a scope no key is bound twice`() {
        for (scope, bindings) in Dictionary(grouping: Keymap.all, by: \.scope) {
            var seen: [Key: Command] = [:]
            for binding in bindings {
                for key in binding.keys {
                    #expect(seen[key] == nil, "\(key.name) in \(scope): \(binding.command.name)")
                    seen[key] = binding.command
                }
            }
        }
    }

    @Test func `with Shift a key does what it does without, where nothing is selected with it`() throws {
        var play = try Play()
        play.take(.edited("one\ntwo", .note("python")))
        #expect(Keymap.command(for: .shift(.down), in: play.app) == .lineDown)
        play.press("n<s-up>")
        #expect(Keymap.command(for: .shift(.down), in: play.app) == .selecting(.lineDown))
        #expect(play.form?["text"].area?.selected == "\ntwo")
    }

    @Test func `within a scope no command stands twice`() {
        for (scope, bindings) in Dictionary(grouping: Keymap.all, by: \.scope) {
            let names = bindings.map(\.command.name)
            #expect(Set(names).count == names.count, "\(scope)")
        }
    }

    @Test func `a pane's key hides none of the list's, the detail's or the frame's`() {
        for binding in Keymap.all where paneScopes.contains(binding.scope) {
            for key in binding.keys {
                for scope in [Scope.list, .detail, .everywhere] {
                    let other = Keymap.all.first { $0.scope == scope && $0.keys.contains(key) }
                    #expect(other == nil, "\(key.name): \(binding.command.name) hides \(other?.command.name ?? "")")
                }
            }
        }
    }

    @Test func `the list's and the detail's keys hide none of the frame's`() {
        for binding in Keymap.all where binding.scope == .list || binding.scope == .detail {
            for key in binding.keys {
                let other = Keymap.all.first { $0.scope == .everywhere && $0.keys.contains(key) }
                #expect(other == nil, "\(key.name): \(binding.command.name) hides \(other?.command.name ?? "")")
            }
        }
    }

    @Test func `every pane is on a number key and has a name of its own`() {
        #expect(Panes.all.count <= 9)
        #expect(Set(Panes.all.map(\.id)).count == Panes.all.count)
        for (index, pane) in Panes.all.enumerated() {
            let key = Key.character(Character(String(index + 1)))
            let binding = Keymap.all.first { $0.scope == .everywhere && $0.keys.contains(key) }
            #expect(binding?.command == .pane(index + 1), "\(pane.name)")
            #expect(binding?.title.contains(pane.name) == true)
            #expect(Panes.index(pane.id) == index)
        }
    }

    @Test func `every command is in the palette where its key works`() throws {
        for pane in Panes.all.indices {
            for side in ["", "l"] {
                var play = try Play(Fixtures.midway)
                play.press("\(pane + 1)g\(side)")
                let offered = Set(PaletteMatch.list("", in: play.app).map(\.binding.command))
                for scope in Keymap.scopes(of: play.app) {
                    for binding in Keymap.all where binding.scope == scope && binding.command != .palette {
                        #expect(offered.contains(binding.command), "\(binding.command.name)")
                    }
                }
            }
        }
    }

    @Test func `every command that can be found by its title comes first when its title is typed`() throws {
        let play = try Play(Fixtures.midway)
        for match in PaletteMatch.list("", in: play.app) {
            let found = PaletteMatch.list(match.binding.title, in: play.app).first?.binding
            #expect(found?.title == match.binding.title)
        }
    }

    @Test func `every command that is bound does something or says why not`() throws {
        for pane in Panes.all.indices {
            for side in ["", "l"] {
                var start = try Play(Fixtures.midway)
                start.press("\(pane + 1)g\(side)")
                start.app.notice = nil
                for binding in Keymap.all where Keymap.scopes(of: start.app).contains(binding.scope) {
                    var play = start
                    play.take(.key(binding.keys[0]))
                    let changed = play.app != start.app || !play.effects.isEmpty
                    #expect(changed, "\(binding.command.name) in \(Panes.all[pane].name)\(side)")
                }
            }
        }
    }

    @Test func `help names every key that works here`() throws {
        for pane in Panes.all.indices {
            var play = try Play(Fixtures.midway)
            play.press("\(pane + 1)")
            let fields = HelpPage.document(play.app).blocks.compactMap { block -> [String]? in
                if case .field(let label, let text, _) = block { return [label, text] }
                return nil
            }
            let scopes: [Scope] = [.list, .detail, .everywhere, .pane(play.app.focus)]
            for binding in Keymap.all where scopes.contains(binding.scope) {
                let keys = binding.keys.map(\.name).joined(separator: " ")
                #expect(fields.contains([keys, binding.title]), "\(binding.command.name)")
            }
        }
    }
}
