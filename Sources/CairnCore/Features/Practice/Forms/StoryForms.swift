/// Adds a story, or edits it; a new one may begin with a project or a win.
struct StoryForm: FormKind {
    let id = FormKindID("story")

    /// - Parameter source: ``StorySource/text`` of what a new story begins with; empty if with nothing.
    func form(_ story: Story?, from source: String = "", _ desk: Desk) -> Form {
        let new = StorySource(source, desk)?.story(desk) ?? Story(id: "", day: desk.today)
        let asked = story ?? new
        var form = Form(
            kind: id, target: FormTarget(source, story?.id), title: story == nil ? "A story" : "Edit the story",
            intro: story == nil
                ? "Two minutes aloud are about 280 words. A title is enough to begin; what is missing is said on its page."
                : "",
            asking: asked, stored: story,
            choices: ["project": desk.journey.projects.map { Choice(word: $0.id, name: $0.name) }], desk.context)
        form.tickCompetencies(of: asked, stored: story)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        let story: Story? = target.record(desk.journey)
        return story == nil && target.part != nil ? nil : form(story, from: target.subject, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let old: Story? = form.target.record(desk.journey)
        var story = old ?? Story(id: desk.context.makeID(), day: desk.today)
        form.fill(&story, desk.context)
        if let unknown = story.skills.first(where: { desk.library.skill($0) == nil }) {
            form["skills"].problem = "There is no skill '\(unknown)': give its id, as the palette shows it."
        }
        if form.isSound, let fault = story.fault { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        return desk.kept(
            desk.journey.putting(story), as: story.id, "“\(story.title)” is kept. In Practice, e adds its numbers.")
    }
}

extension Form {
    /// Asks for competencies by boxes: nobody knows the words by heart.
    fileprivate mutating func tickCompetencies(of story: Story, stored: Story?) {
        let options = Competency.allCases.map { CheckList.Option(id: $0.rawValue, text: $0.name, group: "") }
        func field(_ story: Story) -> FormField {
            FormField("competencies", label: "What does it show?", checks: options, checked: Set(story.competencies))
        }
        var ticked = field(story)
        ticked.known = stored.map { field($0).meaning }
        self["competencies"] = ticked
    }
}

/// What a new story may begin with.
enum StorySource {
    case project(Project)
    /// By its id: one of the user's own, or of the record.
    case win(String)

    init?(_ text: String, _ desk: Desk) {
        let id = String(text.drop { $0 != ":" }.dropFirst())
        if text.hasPrefix("project:"), let project = desk.journey[Project.self][id] {
            self = .project(project)
        } else if text.hasPrefix("win:"), desk.journey.newStory(afterWin: id, desk.context) != nil {
            self = .win(id)
        } else {
            return nil
        }
    }

    /// As the target of a form says it.
    var text: String {
        switch self {
        case .project(let project): "project:\(project.id)"
        case .win(let id): "win:\(id)"
        }
    }

    func story(_ desk: Desk) -> Story {
        switch self {
        case .project(let project): desk.journey.newStory(after: project, desk.context)
        case .win(let id): desk.journey.newStory(afterWin: id, desk.context) ?? Story(id: "", day: desk.today)
        }
    }

    /// The key of panes that list such things.
    static func binding(_ pane: PaneID, _ source: @escaping @Sendable (Desk) -> StorySource?) -> Binding {
        Binding(
            in: pane, [.character("I")], "practice.story-of-it", "Make an interview story of it",
            unless: { desk in
                if !desk.context.features.keymap.hasPractice { return "There is no practice in this program." }
                return source(desk) == nil
                    ? "That makes a story of a project or a win of yours: this row is neither." : nil
            },
            do: { desk in source(desk).map { [.form(StoryForm().form(nil, from: $0.text, desk))] } ?? [] })
    }
}

/// Adds a number to a story, with where it comes from, or edits it.
struct StoryNumberForm: FormKind {
    let id = FormKindID("story-number")

    func form(_ number: StoryNumber?, _ story: Story, _ desk: Desk) -> Form {
        let projects = desk.journey.projects.filter { story.project == nil || $0.id == story.project }
        let results = projects.flatMap { project in
            let contract = desk.journey.contract(of: project.id)
            return desk.journey.results(of: project.id).map {
                let value = Figures($0, contract).value
                return Choice(word: $0.id, name: "\(project.name): \($0.metric) \(value), \($0.day.text)")
            }
        }
        return Form(
            kind: id, target: FormTarget(story.id, number?.id), title: "A number of “\(story.title)”",
            intro:
                "An interviewer asks where a number comes from. What you cannot confirm, say without it; what was wrong, "
                + "take back: it then stays here so that it does not come back.",
            asking: number ?? StoryNumber(id: "", story: story.id), stored: number,
            only: ["text", "source", "footing"] + (results.isEmpty ? [] : ["result"]), choices: ["result": results],
            desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let story = desk.journey[Story.self][target.subject] else { return nil }
        let number: StoryNumber? = target.record(desk.journey)
        return number == nil && target.part != nil ? nil : form(number, story, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let story = desk.journey[Story.self][form.target.subject] else { return form.refuse(FormTarget.gone) }
        var number =
            form.target.record(desk.journey) ?? StoryNumber(id: desk.context.makeID(), story: story.id)
        form.fill(&number, desk.context)
        if form.isSound, let fault = number.fault { form[fault.field].problem = fault.description }
        guard form.isSound else { return nil }
        do throws(FieldFault) {
            return .keeping(try desk.journey.putting(number, story)) { _ in "“\(number.text)” is kept." }
        } catch {
            form[error.field].problem = error.description
            return nil
        }
    }
}

/// Writes down on which round a story was told.
struct TellingForm: FormKind {
    let id = FormKindID("telling")

    func form(_ telling: StoryTelling?, _ story: Story, _ desk: Desk) -> Form {
        Form(
            kind: id, target: FormTarget(story.id, telling?.id), title: "Where “\(story.title)” was told",
            asking: telling ?? StoryTelling(id: "", story: story.id, day: desk.today), stored: telling,
            proposals: ["day"], desk.context)
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let story = desk.journey[Story.self][target.subject] else { return nil }
        let telling: StoryTelling? = target.record(desk.journey)
        return telling == nil && target.part != nil ? nil : form(telling, story, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let story = desk.journey[Story.self][form.target.subject] else { return form.refuse(FormTarget.gone) }
        var telling =
            form.target.record(desk.journey)
            ?? StoryTelling(id: desk.context.makeID(), story: story.id, day: desk.today)
        form.fill(&telling, desk.context)
        if telling.day > desk.today { form["day"].problem = "That day is still to come." }
        guard form.isSound else { return nil }
        return .keeping(desk.journey.telling(telling, story)) { _ in "It is written down." }
    }
}

extension Journey {
    /// The story was not told there after all.
    public func removing(_ telling: StoryTelling, _ story: Story) -> Change {
        Change("Take back that “\(story.title)” was told to \(telling.company)", edits(removing: telling))
    }
}
