/// The signs of the screen and what they mean, for help. A pane says its own: ``Pane/signs``.
enum HelpSigns {
    /// Those of every pane.
    static let all: [(sign: String, meaning: String)] = [
        ("[ ]", "to do"), ("[~]", "begun"), ("[x]", "done"), ("[-]", "skipped"),
        ("★", "proven: done with evidence; among roles, the one you chose"),
        ("ready •", "not begun, and all it needs is done"), ("▲", "to working level, beyond a first pass"),
        ("late !", "due by the plan you accepted, and not made up for"),
        ("✎", "has a note of yours"), ("▸ ▾", "folded, unfolded; ▴ ▾ at the edge: there is more"),
        ("12/101", "the entry you are on, of how many; – on a heading"),
        ("▌", "the line you are on"), ("█··", "how much is done"), ("›", "leads somewhere: Enter goes there"),
        ("│", "your own words"), ("=", "the role that others are compared with"), ("▫", "to check off"),
        ("+ −", "speaks for it, against it"), ("✗ →", "a myth, and how it is"),
        ("!", "often goes wrong; is due"),
    ]
}
