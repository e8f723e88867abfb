import ArgumentParser
import CairnCore

extension JobsCommand {
    struct Gap: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gap", abstract: "What a posting asks for, line by line, against what you can prove.",
            discussion: """
                Of a posting that you kept, or of a text with --text. --confirm and --refuse take a skill's id where the reading is \
                wrong; --word adds a word that the Library does not know to your own, in all postings.
                Examples: cairn jobs gap pier
                          cairn jobs gap pier --refuse docker --confirm sql=nice --word Feldera
                          cairn jobs gap --text posting.txt --table
                """)
        @Argument(help: "The job.") var job: String?
        @Option(help: "A file with a posting; - reads standard input. Nothing is kept.", completion: .file())
        var text: String?
        @Option(help: "A skill that it asks for, with =must, =nice or =mentioned behind; give it again for more.")
        var confirm: [String] = []
        @Option(help: "A skill that it does not ask for; give it again for more.") var refuse: [String] = []
        @Option(help: "A word of your own, with =SKILL behind if it means a skill; give it again for more.")
        var word: [String] = []
        @Option(help: "A skill or a word of which you take back what you said.") var forget: [String] = []
        @Flag(help: "Only the page with which you apply: each must with its evidence, to copy.") var table = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if (job == nil) == (text == nil) { throw ValidationError("Name a job, or give --text.") }
            if text != nil, !rulings.isEmpty {
                throw ValidationError("What you say of a posting is kept with it: name a job.")
            }
        }

        private var rulings: [String] { confirm + refuse + word + forget }

        func run() throws {
            if !rulings.isEmpty { try rule() }
            let (context, app) = try options.read()
            let posting = try posting(app.journey, context)
            guard let proof = app.journey.proof(of: posting, context.library) else {
                throw Failure.usage("no text is kept of “\(posting.label)”; `cairn jobs edit --from FILE` takes it")
            }
            if json { return try Output.json(ProofReport(proof)) }
            if table {
                return Output.lines(
                    proof.text(title: posting.title, company: posting.company).split(
                        separator: "\n", omittingEmptySubsequences: false
                    ).map(String.init))
            }
            Output.document(ProofPage(proof, posting).document, measure: context.measure)
        }

        private func posting(_ journey: Journey, _ context: Context) throws -> Posting {
            if let job { return try journey.posting(job) }
            var posting = Posting(id: "", found: context.today)
            posting.take(
                try PostingFile.read(text ?? "-"), today: context.today, context.library.texts.postingLexicon)
            if posting.title.isEmpty { posting.title = "a job" }
            return posting
        }

        private func rule() throws {
            var editor = try JourneyEditor(options)
            let posting = try editor.journey.posting(job ?? "")
            let library = editor.context.library
            var asks: [PostingAsk] = []
            for text in confirm {
                let (name, demand) = try split(text)
                asks.append(
                    PostingAsk(
                        posting: posting.id, term: try library.skill(named: name).id, answer: .confirmed, demand: demand
                    ))
            }
            for name in refuse {
                let term = (try? library.skill(named: name).id) ?? name
                asks.append(PostingAsk(posting: posting.id, term: term, answer: .refused))
            }
            for ask in asks where asks.contains(where: { $0.term == ask.term && $0.answer != ask.answer }) {
                let name = library.skill(ask.term)?.name ?? ask.term
                throw Failure.usage("\(name) is confirmed and refused at once; say one of the two")
            }
            var told: [String] = []
            for text in word {
                let ask = try own(text, posting, library)
                told += [known(ask, library)].compactMap(\.self)
                // A word that the Library finds by itself would be counted twice.
                if ask.skill != nil || library.skills(calledInPostings: ask.term).isEmpty { asks.append(ask) }
            }
            var seen: Set<String> = []
            var changes = asks.filter { seen.insert($0.term).inserted }.compactMap {
                editor.journey.putting($0, posting, editor.context.library)
            }
            seen = []
            for name in forget {
                let known = editor.journey[PostingAsk.self].byParent[posting.id] ?? []
                let term = (try? library.skill(named: name).id) ?? name
                guard let ask = known.first(where: { $0.term == name || $0.term == term }) else {
                    throw Failure.usage("you said nothing of '\(name)' in “\(posting.label)”")
                }
                if seen.insert(ask.term).inserted { changes.append(editor.journey.removing(ask, posting)) }
            }
            if !changes.isEmpty || told.isEmpty {
                try editor.keep(Change(joining: changes), otherwise: "That was said already.", quietly: json)
            }
            if !json { Output.lines(told) }
        }

        /// Says that the Library has the word already; nil if it has not.
        private func known(_ ask: PostingAsk, _ library: Library) -> String? {
            let skills = library.skills(calledInPostings: ask.term).map { "\($0.name) (\($0.id))" }
            guard !skills.isEmpty else { return nil }
            let known = "The Library knows '\(ask.term)' already, as a word for \(skills.joined(separator: " and "))"
            return known + (ask.skill == nil ? "." : "; --forget takes yours back.")
        }

        private func split(_ text: String) throws -> (String, PostingDemand?) {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return (text, nil) }
            guard let demand = PostingDemand(rawValue: parts[1]) else {
                let allowed = PostingDemand.allCases.map(\.rawValue)
                throw Failure.usage("'\(parts[1])' is not a demand\(NearMiss.offer(parts[1], allowed: allowed))")
            }
            return (parts[0], demand)
        }

        private func own(_ text: String, _ posting: Posting, _ library: Library) throws -> PostingAsk {
            let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
            let word = parts.first.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
            if word.isEmpty { throw Failure.usage("give a word, as in --word Feldera") }
            var ask = PostingAsk(posting: posting.id, term: word, answer: .own)
            ask.skill = try parts.count == 2 ? library.skill(named: parts[1]).id : nil
            return ask
        }
    }

    struct DemandCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "demand", abstract: "What all saved postings of a track ask for, and what to learn next.",
            discussion: "Shares are told from ten jobs on. Without --track it is that of your plan.")
        @Option(help: "The track; `none` for postings without one.", completion: IDCompletion.tracks) var track: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let chosen = try track.map { $0 == "none" ? nil : try context.library.track(named: $0).id }
            let track = chosen ?? app.journey.plan.track
            let index = app.journey.demand(for: track, context)
            let table = index.table(track, app.journey)
            if json { return try Output.json(DemandReport(table, track: track, context.library)) }
            let report = DemandReport(table, track: track, context.library)
            Output.table(
                report.rows.map(\.columns),
                nothing: index.count == 0
                    ? "No posting is kept with its text: `cairn jobs add --from FILE` keeps one."
                    : "No posting of that track names a skill; --track says which, and `cairn jobs edit --track` sets it.",
                isCut: true, measure: context.measure)
            Output.lines(report.remarks)
        }
    }

    struct FunnelCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "funnel",
            abstract: "How many applications went on from step to step, with what is still open.",
            discussion:
                "A step's rate is that of applications that have been in it for 42 days; an interval is given from 20 on."
        )
        @Option(help: "Compare by way, cv or switch.", completion: .list(["way", "cv", "switch"])) var by: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let trait = try by.map(trait)
            let (context, app) = try options.read()
            let funnel = app.journey.funnel(today: context.today)
            if json { return try Output.json(FunnelReport(funnel, trait)) }
            let sent = funnel.counts.first ?? 0
            guard sent > 0 else {
                return Output.lines([], nothing: "No application is sent yet: `cairn jobs event JOB applied` says so.")
            }
            Output.line("\(sent == 1 ? "1 application" : "\(sent) applications") sent")
            Output.lines(FunnelLines.hops(funnel, width: 80))
            guard let trait else { return }
            for hop in funnel.hops.prefix(2) {
                let lines = FunnelLines.split(funnel.split(trait, from: hop.from))
                if !lines.isEmpty { Output.lines(["", "\(hop.from.name) → \(hop.to.name), by \(trait.name)"] + lines) }
            }
        }

        private func trait(_ text: String) throws -> FunnelTrait {
            switch text {
            case "way": return .wayIn
            case "cv": return .cv
            case "switch": return .change
            default:
                throw Failure.usage(
                    "applications cannot be told apart by '\(text)'\(NearMiss.offer(text, allowed: ["way", "cv", "switch"]))"
                )
            }
        }
    }
}
