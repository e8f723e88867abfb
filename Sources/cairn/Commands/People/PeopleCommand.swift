import ArgumentParser
import CairnCore
import CairnStore

/// `cairn people …`
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "People worth talking to: conversations, what was said, what is due.",
        discussion: """
            A person is named by name, by the beginning of it, or by id; where two are called the same, add the company: \
            cairn people show "Ada Byron Acme"
            """,
        subcommands: [
            List.self, Show.self, PeopleAdd.self, PeopleEdit.self, RemoveCommand<Person>.self, PeopleLog.self,
            PeopleNote.self,
            PeopleConversations.self, PeopleLearn.self, PeopleLearned.self, PeopleFollow.self, PeopleFollowUps.self,
            PeopleDue.self, PeopleDone.self, PeopleDrop.self,
            PeoplePutOff.self, PeopleFavour.self, PeopleFavours.self, PeopleBrief.self, PeopleQuestions.self,
            PeopleDraft.self,
            PeopleCadence.self, PeopleMerge.self, PeopleImport.self, PeopleExport.self,
        ], defaultSubcommand: List.self)

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List people; who is due comes first.",
            discussion: "Filters are the screen's: cairn people list is:due company:acme")
        @Argument(help: "Words match names, notes and what was said; is:, company:, track: and tag: match fields.")
        var filter: [String] = []
        @Option(
            help: "due, company, track, name or introductions.",
            completion: .list(["due", "company", "track", "name", "introductions"]))
        var by = "due"
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let people = app.journey.people
            let owed = app.journey.thanksOwed(on: context.today)
            let list = PeopleList(filter: filter.joined(separator: " "), owed: owed)
            try refuse(list.problem(context))
            try refuse(filter, in: "people", foundNothing: list.people(people, context).isEmpty, context)
            if by == "introductions", !json {
                let rows = Introductions(people).tree(list.people(people, context)).map { id, depth in
                    indented(report(id, app.journey, context), by: depth)
                }
                return Output.table(rows, nothing: nothing(people), isCut: true, measure: context.measure)
            }
            let groups = try groups(list, people, context)
            let reports = groups.map { $0.people.compactMap { report($0, app.journey, context) } }
            if json { return try Output.json(reports.flatMap { $0 }) }
            let rows = zip(groups, reports).flatMap { group, reports in
                let name = name(of: group.id, isOnly: groups.count == 1, context)
                return (name.map { [[$0]] } ?? []) + reports.map { indented($0, by: 1) }
            }
            Output.table(rows, nothing: nothing(people), isCut: true, measure: context.measure)
        }

        private func nothing(_ people: People) -> String {
            people.isEmpty ? "Nobody yet: `cairn people add NAME` adds someone." : "Nobody matches."
        }

        private func indented(_ report: PersonReport?, by depth: Int) -> [String] {
            guard let columns = report?.columns, let first = columns.first else { return [] }
            return [spaces(depth * 2) + first] + columns.dropFirst()
        }

        private func groups(_ list: PeopleList, _ people: People, _ context: Context) throws -> [PeopleList.Group] {
            if by == "name" || by == "introductions" { return [list.everyone(people, context)] }
            guard let view = PeopleList.View(rawValue: by), ["due", "company", "track"].contains(by) else {
                throw Failure.usage("'\(by)' is not an order; allowed: due, company, track, name, introductions")
            }
            return list.groups(view, people, context)
        }

        private func name(of group: String, isOnly: Bool, _ context: Context) -> String? {
            PeopleList.View(rawValue: by).map { PeopleList.name(of: group, isOnly: isOnly, $0, context.library) }
        }

        private func report(_ id: PersonID, _ journey: Journey, _ context: Context) -> PersonReport? {
            journey.people.persons[id].map { PersonReport($0, journey, context) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "All there is to say about one person.")
        @Argument(help: "The person.") var name: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let person = try app.journey.people.person(named: name)
            if json { return try Output.json(PersonReport(person, app.journey, context)) }
            Output.document(PersonDetail(person, app, context).document, measure: context.measure)
        }
    }
}

extension People {
    /// The only person that the name fits; throws if there are none or several.
    func person(named name: String) throws -> Person {
        let found = named(name)
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            let who = found.prefix(5).map { "\($0.name)\($0.company.isEmpty ? "" : ", \($0.company)") (\($0.id))" }
            throw Failure.usage("'\(name)' may be \(who.joined(separator: " or ")); add the company, or give the id")
        }
        let near = NearMiss.offer(name, among: order.compactMap { persons[$0]?.name })
        throw Failure.usage(
            "nobody is called '\(name)'\(near.isEmpty ? "; `cairn people list` shows everyone, `cairn people add` adds someone" : near)"
        )
    }
}
