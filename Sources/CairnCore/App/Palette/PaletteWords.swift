/// Other words for commands, by the binding's name: what people type into the palette.
enum PaletteWords {
    /// The command that is meant by a word that stands with many, by the binding's name.
    static let meant: [String: String] = [
        "help": "help", "search": "search", "find": "search", "history": "history", "review": "week.review",
        "report": "report.write",
        "interview": "practice.go", "mockinterview": "pane.practice", "mock": "pane.practice",
        "readiness": "pane.practice", "ready": "pane.practice", "apply": "job.step", "application": "job.step",
        "paper": "journal.paper", "addpaper": "journal.paper", "win": "journal.win", "addwin": "journal.win",
    ]

    static let table: [String: String] = [
        "history": "changes log undo diary", "help": "help keys shortcuts manual",
        "search": "search find look up words text",
        "list.filter": "search find narrow", "undo": "revert take back", "redo": "again repeat",
        "back": "return history", "quit": "exit close leave", "next": "what now today suggestion",
        "report.write": "html markdown print share coach progress",
        "plan.show": "schedule timeline progress review forecast", "redraw": "refresh repaint",
        "plan.edit": "settings setup options preferences hours goal profile", "clock": "timer stopwatch time",
        "plan.hours": "holiday vacation leave time off break", "track.view": "role filter all",
        "list.sort": "order", "list.view": "group layout", "pane.people": "contacts network",
        "pane.guides": "articles glossary read", "pane.tracks": "roles careers",
        "item.tick": "done complete finish check", "item.start": "begin learn", "item.skip": "ignore leave out drop",
        "item.evidence": "prove proof certificate", "item.note": "notes write comment", "item.link": "url bookmark",
        "item.copy": "clipboard yank", "item.browse": "web url site", "people.notes": "write memo interview",
        "people.another-conversation": "interview talk meeting", "people.prepare": "interview ask",
        "people.learn": "interview insight quote", "people.message": "mail email write letter thank invite",
        "people.follow-up": "reminder promise todo", "people.put-off": "snooze later postpone",
        "people.favour": "help gave", "people.brief": "interview sheet cheat", "people.copy": "clipboard yank",
        "pane.projects": "portfolio contract verdict case study", "project.add": "frame idea portfolio",
        "project.result": "score metric measure", "project.step": "contract freeze ship",
        "pane.journal": "papers wins hours weeks diary log", "journal.paper": "read add",
        "journal.win": "note add brag success",
        "journal.step": "verdict review still", "journal.mirror": "doubt impostor imposter confidence courage facts",
        "journal.radar": "pitfalls habits tools evaluation deploy", "track.choose": "role goal",
        "pane.practice": "flashcards anki quiz cards interview stories mock readiness",
        "practice.go": "review cards quiz study interview", "practice.sitting": "review cards quiz interview minutes",
        "practice.add": "card story star mock", "practice.result": "rubric judge number proof",
        "practice.story-of-it": "star behavioural",
        "practice.settings":
            "settings setup preferences retention minutes timer options", "practice.sheet": "print questions partner",
        "practice.edit": "change correct", "practice.delete": "remove", "practice.note": "write comment",
        "practice.told": "interview used", "practice.copy": "clipboard yank",
        "project.contract": "promise metric freeze", "project.write": "case study readme portfolio document",
        "project.scan": "repository git clone check", "project.win": "success brag",
        "project.failure": "error cause count", "project.drop": "abandon stop give up", "project.line": "criterion",
        "project.tick": "done complete check", "project.begin": "start template", "project.edit": "change correct",
        "project.delete": "remove", "journal.edit": "change correct", "journal.delete": "remove",
        "journal.copy": "clipboard yank", "journal.browse": "web url site", "hours.log": "time minutes work track",
        "week.review": "review retrospective reflect week",
        "pane.jobs": "applications apply postings vacancies openings offers",
        "job.add": "advert vacancy opening listing save", "job.step": "apply application submit rejected offer",
        "job.lessons": "interview debrief feedback questions", "job.round": "interview call screening schedule",
        "job.brief": "interview prepare sheet", "job.write": "cover letter cv resume mail thank",
        "job.confirm": "match gap have", "job.refuse": "withdraw reject", "job.word": "synonym alias",
        "job.copy": "clipboard yank", "job.browse": "web url site", "job.edit": "change correct",
        "job.delete": "remove", "track.help": "which role career quiz test questions",
        "track.decide": "decision pros cons reason",
        "track.compare": "difference versus",
    ]
}

/// What is done in a shell and not on the screen: the palette says how.
public struct ShellCommand: Equatable, Sendable {
    public let title: String
    public let command: String
    /// Other words for it.
    private let words: String

    static let all = [
        ShellCommand("Export everything you wrote", "cairn export FILE", "save dump json download"),
        ShellCommand("Import an export", "cairn import FILE", "load json upload"),
        ShellCommand("Make a backup", "cairn backup FILE", "back up save copy"),
        ShellCommand("Restore a backup", "cairn restore FILE", "recover back up"),
        ShellCommand("Check that the journey is sound", "cairn doctor", "repair damaged verify"),
        ShellCommand("Import contacts", "cairn people import FILE", "linkedin vcard csv people"),
        ShellCommand(
            "Export people or their dates", "cairn people export vcard|csv|ical", "calendar contacts vcard csv"),
        ShellCommand("Choose a theme", "cairn open --theme NAME", "colours colors dark light contrast monochrome"),
        ShellCommand("See your settings, and where their file is", "cairn config", "options preferences configuration"),
        ShellCommand("Print a report of the roadmap", "cairn roadmap", "print list"),
        ShellCommand("List every change", "cairn history", "log diary review"),
    ]

    private init(_ title: String, _ command: String, _ words: String) {
        self.title = title
        self.command = command
        self.words = words
    }

    /// Those that have all the words.
    static func matching(_ words: SearchWords) -> [ShellCommand] {
        all.filter { one in
            let known: [UInt8] = [0x20] + Folding.words("\(one.title) \(one.words)")
            return words.terms.allSatisfy { known.begins($0.own) }
        }
    }
}
