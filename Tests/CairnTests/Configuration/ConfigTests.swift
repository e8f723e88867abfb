import CairnCore
import Testing

@testable import cairn

struct ConfigTests {
    private func read(_ text: String) throws(ConfigFault) -> Config {
        try ConfigReader(text, at: "config.toml").config()
    }

    private func fault(_ text: String) -> String? {
        do throws(ConfigFault) { _ = try read(text) } catch { return "\(error)" }
        return nil
    }

    @Test func `an empty file is all as it ships`() throws {
        #expect(try read("") == Config())
        #expect(try read("# nothing yet\n") == Config())
    }

    @Test func `every setting is read`() throws {
        let config = try read(
            """
            theme = "high-contrast"
            mouse = false
            first-pane = "people"
            week-starts = "sunday"
            dates = "month-first"
            editor = "code --wait"
            browser = "firefox"
            copy = "wl-copy"
            [keys]
            quit = ["Q", "Ctrl-q"]
            "item.evidence" = "Z"
            """)
        #expect(config.theme == .highContrast)
        #expect(!config.mouse)
        #expect(config.settings.firstPane?.name == "people")
        #expect(config.dates.firstWeekday == 6 && config.dates.style == .monthFirst)
        #expect([config.editor, config.browser, config.copy] == ["code --wait", "firefox", "wl-copy"])
        #expect(
            config.settings.keys == ["quit": [.character("Q"), .control("q")], "item.evidence": [.character("Z")]])
    }

    @Test(arguments: [
        ("thme = \"x\"", "config.toml:1: 'thme' is not known; did you mean 'theme'?"),
        ("\ntheme = \"dark\"", "config.toml:2: 'dark' is no theme"),
        ("theme = 3", "config.toml:1: 'theme' is a text of one line"),
        ("mouse = \"yes\"", "config.toml:1: 'mouse' is true or false"),
        ("theme = ", "config.toml:1: not TOML: "),
        ("mouse = true\n\0\nmouse = 3", "config.toml:2: not TOML: it has a NUL character"),
        ("mouse = true\nmouse = true", "config.toml:2: not TOML: "),
        ("keys = 1", "config.toml:1: 'keys' is a table"),
        ("[keys]\n\"item.evidnce\" = \"z\"", "config.toml:2: no command is called 'item.evidnce'; did you mean"),
        ("[keys]\nquit = \"Hyper-x\"", "config.toml:2: 'Hyper-x' is not a key"),
        ("theme = \"\"", "config.toml:1: 'theme' is empty; give it a value"),
        ("editor = \"a\\nb\"", "config.toml:1: 'editor' is a text of one line"),
        ("[keys]\nquit = [\"Q\", 3]", "config.toml:2: each key of 'quit' is a text in quotation marks"),
        ("[keys]\nquit = \"\"", "config.toml:2: a key of 'quit' is empty; [] takes its keys away"),
        ("[keys]\nitem.evidence = \"Z\"", "config.toml:2: put the name in quotation marks: \"item.evidence\""),
        ("\n[keys.item]\nevidence = \"Z\"", "config.toml:2: put the name in quotation marks: \"item.evidence\""),
        ("keys.quit = 3", "config.toml:1: 'quit' is a key like"),
        ("[keys]\nitem.evidnce = \"Z\"", "config.toml:2: no command is called 'item.evidnce'; did you mean"),
        ("[keys]\nquit = []", "config.toml:2: 'quit' needs a key"),
        ("[keys]\ncancel = []", "config.toml:2: 'cancel' needs a key"),
        ("[keys]\n\"asking.end\" = []", "config.toml:2: 'asking.end' needs a key"),
        ("[keys]\n\n\"item.evidence\" = \"n\"", "config.toml:3: 'n' for 'item.evidence' is taken by 'item.note'"),
        ("[keys]\nundo = \"j\"", "config.toml:2: 'j' for 'undo' is taken by 'line.down'"),
        ("[keys]\nundo = \"Z\"\nhelp = \"Z\"", "config.toml:2: 'Z' for 'undo' is taken by 'help'"),
    ])
    func `what is wrong is told with its line`(text: String, message: String) {
        #expect(fault(text)?.hasPrefix(message) == true, "\(fault(text) ?? "nothing")")
    }

    @Test func `all that is wrong is told, and what holds is read`() throws {
        let text =
            "mouse = 3\nthme = \"x\"\ndates = \"iso\"\n[keys]\nquit = []\n\"item.evidnce\" = \"z\"\nundo = \"j\"\n"
        let (config, faults) = try ConfigReader(text, at: "config.toml").read()
        #expect(faults.compactMap(\.line).sorted() == [1, 2, 5, 6, 7], "\(faults)")
        #expect(config.dates.style == .iso && config.mouse)
        #expect(fault(text) == faults.first?.description)
        #expect(try ConfigReader("", at: "config.toml").read().faults == [])
    }

    @Test(arguments: [
        ("Ctrl-i", "is Tab to a terminal; write Tab"), ("Ctrl-m", "is Enter to"), ("Ctrl-J", "is Enter to"),
        ("Ctrl-[", "is Esc to"), ("Ctrl-h", "is Backspace to"), ("Ctrl-?", "is Backspace to"),
        ("Shift-Enter", "is Enter to"), ("Shift-PgUp", "is PgUp to"), ("Ctrl-1", "cannot be typed in every terminal"),
        ("Ctrl-é", "cannot be typed in every terminal"), ("\\u0001", "cannot be typed"), ("\\u200B", "cannot be typed"),
        ("\\uFEFF", "cannot be typed"), ("\\u0301", "cannot be typed"), ("Alt-\\u200B", "cannot be typed"),
        ("\\uE000", "cannot be typed"),
    ])
    func `a key that nobody can type apart from others is refused`(name: String, reason: String) throws {
        let told = try #require(fault("[keys]\nundo = \"\(name)\""))
        #expect(told.hasPrefix("config.toml:2: ") && told.contains("' \(reason)"), "\(told)")
    }

    @Test(arguments: ["Ctrl-t", "Ctrl-@", "Ctrl-_", "Alt-é", "é", "ж", "Shift-Up", "F5", "Tab", "Backspace"])
    func `a key that terminals send is taken`(name: String) throws {
        // Some are taken by other commands, which is another matter.
        let told = fault("[keys]\nundo = \"\(name)\"")
        #expect(told == nil || told?.contains("is taken by") == true, "\(told ?? "")")
    }

    @Test func `every key that can be set as it ships can be typed`() {
        let keymap = Features.shipped.keymap
        let settable = Set(keymap.settable)
        for binding in keymap.all where settable.contains(binding.name) {
            for key in binding.keys { #expect(key.untypedReason == nil, "\(binding.name): \(key.name)") }
        }
    }

    @Test func `two commands may change keys`() {
        #expect(fault("[keys]\n\"item.evidence\" = \"n\"\n\"item.note\" = \"e\"") == nil)
    }

    @Test func `keys follow in dispatch, footer and table`() throws {
        let config = try read("[keys]\nquit = \"Q\"\n\"item.evidence\" = []")
        let keymap = Features.shipped.with(config.settings).keymap
        #expect(keymap.binding(for: .character("Q"), in: [.everywhere])?.name == "quit")
        #expect(keymap.binding(for: .character("q"), in: [.everywhere]) == nil)
        #expect(KeyTable.markdown(keymap).contains("| `Q` | Quit |"))
        #expect(!KeyTable.markdown(keymap).contains("Add evidence"))
        #expect(KeyTable.markdown() == KeyTable.markdown(Features.shipped.keymap))
    }

    @Test(arguments: [
        ("e", Key.character("e")), ("<", .character("<")), ("Ctrl-e", .control("e")), ("ctrl-e", .control("e")),
        ("<c-e>", .control("e")), ("Alt-x", .alt("x")), ("Space", .character(" ")), ("PgDn", .pageDown),
        ("Shift-Tab", .backTab), ("Shift-Up", .shift(.up)), ("↓", .down), ("Esc", .escape), ("Backspace", .backspace),
    ])
    func `a key is written as help shows it`(name: String, key: Key) { #expect(Key(name: name) == key) }

    @Test(arguments: ["", " ", "ee", "Hyper-e", "Ctrl-", "F13", "Ctrl-Ctrl-e"])
    func `what is no key is none`(name: String) { #expect(Key(name: name) == nil) }

    @Test func `dates follow the habits`() throws {
        let day = try #require(Day("2026-12-03"))
        var habits = DayHabits()
        #expect(day.text == "3 Dec 2026" && day.firstOfWeek.iso == "2026-11-30")
        habits.style = .monthFirst
        habits.firstWeekday = 6
        Day.$habits.withValue(habits) {
            #expect(day.text == "Dec 3, 2026" && day.firstOfWeek.iso == "2026-11-29")
        }
    }
}
