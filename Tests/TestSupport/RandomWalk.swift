import CairnCore

/// Somebody who presses everything, types everything, clicks everywhere and pulls at the window.
public struct RandomWalk {
    /// The session that is walked through.
    public private(set) var play: Play
    /// How many actions there were.
    public private(set) var count = 0
    /// The last of them, the newest last: what to do by hand to see a failure.
    public private(set) var trail: [Action] = []
    private var random: SplitMix64
    private let home: Int

    /// A walk that keeps coming back to the pane at `home`, the same for the same seed.
    public init(_ play: Play, home: Int, seed: UInt64) {
        self.play = play
        self.home = home
        random = SplitMix64(seed: seed)
        keys = Set(play.app.keymap.all.flatMap(\.keys)).sorted { $0.name < $1.name }
        self.play.editor = { $0.count > 200 ? "" : $0 + "one\r\n\u{202E}two 日本\n" }
    }

    /// Every key that is bound anywhere.
    private let keys: [Key]

    /// What somebody who knows the program does, from key to Enter.
    private static let habits = [
        "ehttps://example.org<enter>F1 0.9<enter><enter>", "eone<tab>two<enter><enter>", "nnote 日本<enter>",
        "ahttps://example.org<enter>title<enter>", "/is:todo<enter>", "/a<enter>", "/<c-u><enter>",
        "P<tab><down><tab>8<tab><enter>",
        "i<c-w>new<enter><enter><enter>", "l<c-d>d", ":undo<enter>", "u<c-r>", "G<space>", "jjl<enter>",
        "gljjjj<enter>",
        "aNora<enter>Nurse<enter><enter><enter><enter><enter><enter><enter><enter><enter><enter><enter>x, y<enter>",
        "c<down><down><enter>tomorrow<enter>14:30<enter><enter><enter><enter><enter>", "nheard this<enter>",
        "eSaid so<enter>python, tag<enter><down><enter><down><enter>", "r<enter>a thing<enter>in 2 weeks<enter>",
        "F<enter>a favour<enter><enter>", "m<enter><space><down><space><enter>", "w<enter><enter>", "s<enter>", "vG",
        "v<space>", "x<enter>", "D<enter>K", "O2.5<enter><enter>in 2 weeks<enter><enter>",
        "aA paper 論文<c-s>", "cone\ntwo<tab><down><tab>it is simple<c-s>", "c<c-s>",
        "c<enter>3<enter>1<enter>2", "c<enter>nsaid it 日本<c-s>u", "c<enter>3l<esc>", "vvvc<enter><enter>q<esc>",
        "s<down><c-s><enter>4q", "vvIone<c-s>e", "Mj<space>", "MaI am stuck 日本<c-s>", "RGl",
    ]

    private static let sizes = [
        (24, 80), (40, 120), (10, 40), (50, 200), (1, 1), (0, 0), (3, 7), (8, 60), (5, 300), (100, 20),
    ]

    /// Does one thing: a key, a click, a habit of some keys.
    public mutating func step() {
        switch random.below(100) {
        case 0..<55: act(.key(random.pick(keys)))
        case 55..<65: type(random.pick(HostileText.pieces))
        case 65..<68: act(.paste(random.pick(HostileText.pieces) + random.pick(HostileText.pieces)))
        case 68..<80: act(.mouse(mouse()))
        case 80..<83: resize()
        case 83..<95: press(random.pick(Self.habits))
        default: press("<esc><esc><esc>\(home + 1)")
        }
    }

    /// Closes whatever is open, and takes everything back.
    public mutating func undoEverything() {
        press("<esc><esc><esc><esc>")
        for _ in play.history.done { press("u") }
    }

    private mutating func press(_ keys: String) {
        for key in Key.parse(keys) { act(.key(key)) }
    }

    private mutating func type(_ text: String) {
        for character in text { act(.key(.character(character))) }
    }

    private mutating func mouse() -> Mouse {
        let size = play.app.size
        let kind = random.pick([Mouse.Kind.press, .press, .press, .wheelUp, .wheelDown])
        return Mouse(kind, row: random.below(size.rows + 4) - 2, column: random.below(size.columns + 4) - 2)
    }

    private mutating func resize() {
        let (rows, columns) = random.below(2) == 0 ? (24, 80) : random.pick(Self.sizes)
        act(.resize(Size(rows: rows, columns: columns)))
    }

    private mutating func act(_ action: Action) {
        count += 1
        trail.append(action)
        if trail.count > 60 { trail.removeFirst(30) }
        play.take(action)
    }
}
