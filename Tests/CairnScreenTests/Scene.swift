import CairnCore
import CairnScreen
import TestSupport
import Testing

/// A place in the program, the keys that lead there, and what of its picture is kept as a golden.
struct Scene: Sendable {
    /// Who opens the program.
    enum Start: String, Sendable {
        /// Nobody yet; somebody who passed over the questions; somebody in the second quarter.
        case new, blank, midway
        /// As midway, with the route accepted.
        case route
        /// As midway, with hours, intentions and an accepted plan.
        case busy
        /// As blank, with a hundred skills more.
        case long
        /// As midway, with papers, wins and hours.
        case journal
        /// As midway, with projects; with jobs.
        case projects, jobs
        /// As projects, with cards, stories and mock interviews.
        case practice
    }

    /// The size of a window.
    enum Window: String, Sendable, CustomStringConvertible {
        case usual = "80x24"
        case large = "120x40"
        case narrow = "40x10"
        /// Wide enough for a third column; too low for the stack; too small for anything but a list.
        case wide = "200x50"
        case low = "60x7"
        case tiny = "59x3"

        var description: String { rawValue }
        var rows: Int { Int(rawValue.split(separator: "x")[1]) ?? 0 }
        var columns: Int { Int(rawValue.split(separator: "x")[0]) ?? 0 }
    }

    let name: String
    let start: Start
    let keys: String
    /// Parts that are kept as they stand in the usual window, and in the narrow one.
    let parts: [Part]
    let narrow: [Part]
    /// Windows of which all is kept.
    let screens: [Window]
    /// What the program is made of.
    let features: Features

    init(
        _ name: String, _ start: Start, _ keys: String, _ parts: [Part] = [], narrow: [Part] = [],
        screens: [Window] = [], features: Features = Fixtures.features
    ) {
        self.features = features
        self.name = name
        self.start = start
        self.keys = keys
        self.parts = parts
        self.narrow = narrow
        self.screens = screens
    }

    /// The session after the keys.
    func play(in window: Window) throws -> Play { try play(rows: window.rows, columns: window.columns) }

    /// The session after the keys, in a window of that size.
    func play(rows: Int, columns: Int) throws -> Play {
        let library = start == .long ? try Fixtures.longLibrary(100) : try Fixtures.library()
        var context = try Fixtures.context(library, now: start == .practice ? 1_772_400_000 : 0, features: features)
        if start == .practice { context.reviews = KeptReviews(Fixtures.cardReviews) }
        let journey: Journey =
            switch start {
            case .new: Journey()
            case .midway: Fixtures.midway
            case .busy: Fixtures.busy
            case .route: Fixtures.onRoute(leaving: [RouteKey("steady")], context)
            case .journal: Fixtures.journal
            case .projects: Fixtures.projects
            case .practice: Fixtures.practice
            case .jobs: Fixtures.jobs
            case .blank, .long: Fixtures.blank
            }
        var play = try Play(journey, rows: rows, columns: columns, context: context)
        play.press(keys)
        return play
    }

    /// How it is made, for the reader of a golden.
    func made(in window: Window) -> String {
        "\(window), \(start.rawValue) journey, keys: \(keys.isEmpty ? "none" : keys)"
    }

    /// Every pane, and everything that lies over the panes.
    static let all = [
        Scene("roadmap-steps", .midway, "", screens: [.usual, .large, .narrow, .wide, .low, .tiny]),
        Scene("roadmap-legs", .route, "v", screens: [.usual, .large]),
        Scene("roadmap-legs-blank", .blank, "vgl", [.list, .detail]),
        Scene("roadmap-left-out", .route, "vGlkkkll", [.list, .detail]),
        Scene("roadmap-all", .route, "vvgl", [.list]),
        Scene("roadmap-leave", .route, "/circle<enter>x", [.overlay], narrow: [.overlay]),
        Scene("roadmap-hours", .route, "O", [.overlay]),
        Scene("roadmap-sums", .route, "vg]<enter>", [.overlay]),
        Scene("roadmap-branch", .midway, "gl", [.list, .detail]),
        Scene("roadmap-ticked", .blank, "<space>", [.header, .stack, .footer]),
        Scene("item-detail", .midway, "l<pgdn>", [.detail, .footer], screens: [.narrow]),
        Scene("today", .busy, "", screens: [.usual, .large, .narrow], features: .withToday),
        Scene("today-step", .busy, "jjj", [.detail], features: .withToday),
        Scene("today-done", .busy, "Gl", [.list], features: .withToday),
        Scene("today-empty", .blank, "/nothing like that<enter>", [.list], features: .withToday),
        Scene("today-first", .blank, "", screens: [.usual, .large], features: .withToday),
        Scene("skills-by-area", .midway, "2", screens: [.usual]),
        Scene("skills-by-status", .midway, "2o", [.list]),
        Scene("skills-cjk-and-emoji", .blank, "2oooG", [.list], narrow: [.list]),
        Scene("skills-long", .long, "2gl<pgdn><pgdn>", [.list, .detail]),
        Scene("skills-filtering", .midway, "2/is:todo a", [.list, .footer], narrow: [.footer]),
        Scene("skills-empty", .midway, "2/nothing like that<enter>", [.stack, .detail]),
        Scene("tracks", .midway, "3", [.list]),
        Scene("tracks-comparison", .midway, "3gcj", [.detail], screens: [.large]),
        Scene("tracks-refusal", .midway, "3s", [.footer]),
        Scene("track-detail", .midway, "3l<pgdn>", [.detail]),
        Scene("people", .midway, "4", [.detail], screens: [.large, .narrow]),
        Scene("people-empty", .blank, "4", [.list]),
        Scene("people-none-match", .midway, "4/nothing like that<enter>", [.list]),
        Scene("people-by-company", .midway, "4vgljl", [.list, .detail]),
        Scene("people-introductions", .midway, "4vvv", [.list, .footer]),
        Scene("people-learned", .midway, "4vvvvg", [.list, .detail]),
        Scene("people-scheduled", .midway, "4/bob<enter>", [.list, .detail]),
        Scene("people-cjk", .midway, "4/高<enter>", [.list, .detail]),
        Scene("person", .midway, "4i", [.overlay], narrow: [.overlay]),
        Scene("person-introduced", .midway, "4a<tab><tab><tab><tab><tab><tab><tab>o", [.overlay]),
        Scene("conversation", .midway, "4c", [.overlay]),
        Scene("conversation-questions", .midway, "4/bob<enter>m<tab>", [.overlay], narrow: [.overlay]),
        Scene("conversation-notes", .midway, "4/bob<enter>n", [.overlay, .footer]),
        Scene(
            "conversation-selected", .midway, "4/bob<enter>nYes, 日本 \u{202E}every day.<s-up><s-c-right><s-up>",
            [.overlay], narrow: [.overlay]),
        Scene("learning", .midway, "4/bob<enter>e", [.overlay]),
        Scene("message", .midway, "4w", [.overlay]),
        Scene("brief", .midway, "4B", [.overlay]),
        Scene("cadence", .midway, "4C", [.overlay]),
        Scene("report-form", .midway, "<c-p>", [.overlay], narrow: [.overlay], features: .shipped),
        Scene("track-decision", .midway, "4a", [.overlay], features: .shipped),
        Scene(
            "projects", .projects, "6", narrow: [.list, .detail], screens: [.usual, .large], features: .withProjects),
        Scene("jobs", .jobs, "6", narrow: [.list, .detail], screens: [.usual, .large, .narrow], features: .withJobs),
        Scene("jobs-empty", .blank, "6", screens: [.usual], features: .withJobs),
        Scene("jobs-posting", .jobs, "6vv", screens: [.usual, .large], features: .withJobs),
        Scene("jobs-demand", .jobs, "6vvv", [.list, .detail], features: .withJobs),
        Scene("jobs-funnel", .jobs, "6vvvv", [.list, .detail], features: .withJobs),
        Scene("jobs-switch", .jobs, "6vvvvv", [.list, .detail], features: .withJobs),
        Scene("jobs-add", .jobs, "6a", [.overlay], narrow: [.overlay], features: .withJobs),
        Scene("jobs-step", .jobs, "6c", [.overlay], features: .withJobs),
        Scene("jobs-write", .jobs, "6w", [.overlay], features: .withJobs),
        Scene("projects-empty", .blank, "6", screens: [.usual], features: .withProjects),
        Scene("projects-contract", .projects, "6jjc", [.overlay], narrow: [.overlay], features: .withProjects),
        Scene("projects-result", .projects, "6e", [.overlay], features: .withProjects),
        Scene("projects-ship", .projects, "6c", [.overlay], features: .withProjects),
        Scene("journal-weeks", .journal, "6", [.list, .detail], screens: [.large], features: .withJournal),
        Scene("journal-papers", .journal, "6v", narrow: [.list], screens: [.usual, .large], features: .withJournal),
        Scene("journal-wins", .journal, "6vv", [.list, .detail], features: .withJournal),
        Scene("journal-hours", .journal, "6vvv", [.list, .detail], features: .withJournal),
        Scene("journal-empty", .blank, "6", screens: [.usual], features: .withJournal),
        Scene("journal-papers-empty", .blank, "6v", [.list, .footer], features: .withJournal),
        Scene("journal-none-match", .journal, "6v/nothing like that<enter>", [.list], features: .withJournal),
        Scene("paper", .journal, "6va", [.overlay], features: .withJournal),
        Scene("paper-verdict", .journal, "6vjc", [.overlay], features: .withJournal),
        Scene("paper-still", .journal, "6vGc", [.overlay], features: .withJournal),
        Scene("win", .journal, "6vva", [.overlay], features: .withJournal),
        Scene("mirror", .journal, "6M", screens: [.usual, .large, .narrow], features: .withJournal),
        Scene("mirror-empty", .blank, "6M", [.detail], features: .withJournal),
        Scene("mirror-own", .journal, "6MaI never finish<c-s>", [.overlay], features: .withJournal),
        Scene("radar", .journal, "6R", screens: [.usual, .large, .narrow], features: .withJournal),
        Scene("radar-empty", .blank, "6Rjj", [.detail], features: .withJournal),
        Scene("today-still", .journal, "", screens: [.usual], features: .withToday),
        Scene(
            "practice", .practice, "8", narrow: [.list], screens: [.usual, .large, .narrow], features: .withPractice),
        Scene("practice-topics", .practice, "8vgl", [.list, .detail], features: .withPractice),
        Scene("practice-stories", .practice, "8vv", screens: [.usual], features: .withPractice),
        Scene("practice-story", .practice, "8vvjl", [.list, .detail], features: .withPractice),
        Scene("practice-mocks", .practice, "8vvv", [.list, .detail], features: .withPractice),
        Scene("practice-readiness", .practice, "8vvvv", [.list, .detail], features: .withPractice),
        Scene("practice-empty", .blank, "8", screens: [.usual], features: .withPractice),
        Scene("practice-stories-empty", .blank, "8vv", [.list], features: .withPractice),
        Scene("sitting", .practice, "8c", screens: [.usual, .large, .narrow], features: .withPractice),
        Scene("sitting-outline", .practice, "8c<enter>", screens: [.usual, .large, .narrow], features: .withPractice),
        Scene("sitting-help", .practice, "8c?", [.overlay], features: .withPractice),
        Scene("sitting-choice", .practice, "8s", [.overlay], features: .withPractice),
        Scene("mock-asking", .practice, "8vvvc", screens: [.usual], features: .withPractice),
        Scene("card-form", .practice, "8a", [.overlay], features: .withPractice),
        Scene("story-form", .practice, "8vva", [.overlay], narrow: [.overlay], features: .withPractice),
        Scene("mock-form", .practice, "8vvva", [.overlay], features: .withPractice),
        Scene("judge-form", .practice, "8vvve", [.overlay], features: .withPractice),
        Scene("guides", .midway, "5gljjlj", [.list], screens: [.usual]),
        Scene("guides-empty", .blank, "5/nothing like that<enter>", [.list]),
        Scene("guide-detail", .midway, "5gljl<pgdn>", [.detail]),
        Scene("project-criteria", .blank, "/baseline<enter>Gl<pgdn>", [.detail]),
        Scene("first-start", .new, "", screens: [.usual]),
        Scene("first-start-hours", .new, "<enter><enter>200<tab><enter>", [.overlay]),
        Scene("evidence", .blank, "ehttps://example.org/模型<tab>F1 0.91 📈", [.overlay]),
        Scene("evidence-refused", .blank, "e<tab>a number: 42<tab><enter>", narrow: [.overlay], screens: [.usual]),
        Scene("note-edit", .midway, "n", [.overlay]),
        Scene("palette", .midway, ":und", narrow: [.overlay], screens: [.usual]),
        Scene("palette-empty", .midway, ":zzz", [.overlay]),
        Scene("palette-scrolled", .midway, ":" + String(repeating: "<down>", count: 25), narrow: [.overlay]),
        Scene("search", .midway, "fa model", [.overlay]),
        Scene("search-empty", .midway, "f", [.overlay]),
        Scene("help", .midway, "?", narrow: [.overlay], screens: [.large]),
        Scene("help-scrolled", .midway, "?<pgdn>", [.overlay]),
        Scene("plan", .midway, "p", [.overlay]),
    ]
}

extension Scene: CustomTestStringConvertible {
    var testDescription: String { name }
}
