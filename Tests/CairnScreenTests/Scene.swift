import CairnCore
import CairnScreen
import TestSupport
import Testing

/// A place in the program, and the keys that lead there.
struct Scene: Sendable {
    /// Who opens the program.
    enum Start: String, Sendable {
        /// Nobody yet; somebody who passed over the questions; somebody in the second quarter.
        case new, blank, midway
        /// As blank, with a hundred skills more.
        case long
    }

    let name: String
    let start: Start
    let keys: String

    init(_ name: String, _ start: Start, _ keys: String) {
        self.name = name
        self.start = start
        self.keys = keys
    }

    /// The session after the keys.
    func play(rows: Int, columns: Int) throws -> Play {
        let journey = [.new: Journey(), .midway: Fixtures.midway][start] ?? Fixtures.blank
        let library = start == .long ? try Fixtures.longLibrary(100) : try Fixtures.library()
        var play = try Play(journey, rows: rows, columns: columns, context: Fixtures.context(library))
        play.press(keys)
        return play
    }

    /// Every pane, and everything that lies over the panes.
    static let all = [
        Scene("roadmap-steps", .midway, ""),
        Scene("roadmap-quarters", .midway, "v"),
        Scene("roadmap-branch", .midway, "gl"),
        Scene("roadmap-ticked", .blank, "<space>"),
        Scene("item-detail", .midway, "l<pgdn>"),
        Scene("skills-by-area", .midway, "2"),
        Scene("skills-by-status", .midway, "2o"),
        Scene("skills-cjk-and-emoji", .blank, "2oooG"),
        Scene("skills-long", .long, "2gl<pgdn><pgdn>"),
        Scene("skills-filtering", .midway, "2/is:todo a"),
        Scene("skills-empty", .midway, "2/nothing like that<enter>"),
        Scene("tracks", .midway, "3"),
        Scene("tracks-comparison", .midway, "3gcj"),
        Scene("tracks-warning", .midway, "3s"),
        Scene("track-detail", .midway, "3l<pgdn>"),
        Scene("people", .midway, "4"),
        Scene("people-empty", .blank, "4"),
        Scene("people-none-match", .midway, "4/nothing like that<enter>"),
        Scene("people-by-company", .midway, "4vgljl"),
        Scene("people-introductions", .midway, "4vvv"),
        Scene("people-learned", .midway, "4vvvvg"),
        Scene("people-scheduled", .midway, "4/bob<enter>"),
        Scene("people-cjk", .midway, "4/高<enter>"),
        Scene("person", .midway, "4i"),
        Scene("person-introduced", .midway, "4a<tab><tab><tab><tab><tab><tab><tab>o"),
        Scene("conversation", .midway, "4c"),
        Scene("conversation-questions", .midway, "4/bob<enter>m<tab>"),
        Scene("conversation-notes", .midway, "4/bob<enter>n"),
        Scene("conversation-selected", .midway, "4/bob<enter>nYes, 日本 \u{202E}every day.<s-up><s-c-right><s-up>"),
        Scene("learning", .midway, "4/bob<enter>e"),
        Scene("message", .midway, "4w"),
        Scene("brief", .midway, "4B"),
        Scene("cadence", .midway, "4C"),
        Scene("guides", .midway, "5gljjlj"),
        Scene("guides-empty", .blank, "5/nothing like that<enter>"),
        Scene("guide-detail", .midway, "5gljl<pgdn>"),
        Scene("project-criteria", .blank, "/baseline<enter>Gl<pgdn>"),
        Scene("first-start", .new, ""),
        Scene("first-start-hours", .new, "<enter><enter>200<tab><enter>"),
        Scene("evidence", .blank, "ehttps://example.org/模型<tab>F1 0.91 📈"),
        Scene("evidence-refused", .blank, "e<tab>a number: 42<tab><enter>"),
        Scene("note-edit", .midway, "n"),
        Scene("palette", .midway, ":und"),
        Scene("palette-empty", .midway, ":zzz"),
        Scene("palette-scrolled", .midway, ":" + String(repeating: "<down>", count: 25)),
        Scene("help", .midway, "?"),
        Scene("help-scrolled", .midway, "?<pgdn>"),
        Scene("plan", .midway, "p"),
    ]
}

extension Scene: CustomTestStringConvertible {
    var testDescription: String { name }
}
