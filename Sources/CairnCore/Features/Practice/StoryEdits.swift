/// Changes of stories and mock interviews. Nil if there is nothing to do.
extension Journey {
    /// Adds the story, or replaces the stored one.
    public func putting(_ story: Story) -> Change? {
        let verb = self[Story.self][story.id] == nil ? "Add" : "Edit"
        return edit(putting: story).map { Change("\(verb) the story “\(story.title)”", [$0]) }
    }

    /// Removes the story with its numbers and where it was told.
    public func removing(_ story: Story) -> Change {
        Change("Delete the story “\(story.title)”", edits(removing: story))
    }

    /// Adds a number to a story, or replaces the stored one.
    ///
    /// - Throws: if it was taken back, here or in another story, or if the story has it already.
    public func putting(_ number: StoryNumber, _ story: Story) throws(FieldFault) -> Change? {
        let stored = self[StoryNumber.self][number.id]
        if number.footing != .retracted, let old = retracted(number.text), old.id != number.id {
            throw FieldFault("text", "You took that back once (“\(old.text)”): it does not come back.")
        }
        let others = numbers(of: story.id).filter { $0.id != number.id }
        if stored?.text != number.text, let twin = others.first(where: { $0.says(number.text) }) {
            throw FieldFault("text", "The story has that number already: “\(twin.text)”.")
        }
        return edit(putting: number).map {
            Change("\(stored == nil ? "Add" : "Edit") a number of “\(story.title)”", [$0])
        }
    }

    /// The number that was taken back and says the same.
    private func retracted(_ text: String) -> StoryNumber? {
        self[StoryNumber.self].all.first { $0.footing == .retracted && $0.says(text) }
    }

    /// Removes a number from a story.
    public func removing(_ number: StoryNumber, _ story: Story) -> Change {
        Change("Delete a number of “\(story.title)”", edits(removing: number))
    }

    /// The story was told on a round.
    public func telling(_ telling: StoryTelling, _ story: Story) -> Change? {
        edit(putting: telling).map { Change("Tell “\(story.title)” to \(telling.company)", [$0]) }
    }

    /// A story that begins with what the user has said of a project and what its record holds. What the template proposes is nobody's
    /// story: it stays out, and the form asks.
    public func newStory(after project: Project, _ context: Context) -> Story {
        var story = Story(id: context.makeID(), day: context.today)
        story.title = project.name
        story.situation = [project.decides, project.cost].filter { !$0.isEmpty }.joined(separator: "; ")
        story.task = [project.ownPitch(context.library), project.mine].filter { !$0.isEmpty }.joined(separator: "\n")
        let standing = ProjectStanding(project.id, self)
        let newest = results(of: project.id).last { $0.slice.isEmpty }
        story.outcome = standing.told ?? newest?.valueText(standing.contract) ?? ""
        story.reflection = project.notAgain
        story.skills = project.proves
        story.project = project.id
        return story
    }

    /// A story that begins with a win, one's own or one that the record says; nil if there is none with that id. Of a project that is
    /// done it is that project's.
    public func newStory(afterWin id: String, _ context: Context) -> Story? {
        let fact = winFact(id, context.library)
        switch fact?.source {
        case .own(let project)?: return newStory(after: project, context)
        case .project(let item)?: if let project = project(after: item) { return newStory(after: project, context) }
        case .evidence?, .promise?, .job?, nil: break
        }
        guard let text = self[Win.self][id]?.text ?? fact?.text else { return nil }
        var story = Story(id: context.makeID(), day: context.today)
        (story.title, story.outcome) = (Self.short(text), text)
        story.skills = [fact?.item].compactMap(\.self).filter { context.library.skill($0) != nil }
        return story
    }

    /// The numbers of a story, and where it was told, the oldest first.
    public func numbers(of story: String) -> [StoryNumber] { self[StoryNumber.self].byParent[story] ?? [] }
    public func tellings(of story: String) -> [StoryTelling] { self[StoryTelling.self].byParent[story] ?? [] }

    /// Every story, the oldest first.
    public var stories: [Story] { self[Story.self].all }

    /// The mock interviews, the oldest first.
    public var mocks: [MockInterview] { self[MockInterview.self].all.sorted { ($0.day, $0.id) < ($1.day, $1.id) } }

    /// Plans a mock interview, keeps one that was held, or replaces the stored one. Its lessons become cards.
    public func putting(_ mock: MockInterview, _ context: Context) -> Change? {
        let old = self[MockInterview.self][mock.id]
        let isHeldNow = mock.held && old?.held != true
        let verb = isHeldNow ? "Judge" : old == nil ? "Plan" : "Edit"
        guard let edit = edit(putting: mock) else { return nil }
        let new = mock.lessons.filter { old?.lessons.contains($0) != true }
        let cards = new.map { lesson in
            var card = OwnCard(id: context.makeID(), day: context.today)
            (card.question, card.topic, card.origin) = (lesson, mock.topic, "mock interview, \(mock.day.iso)")
            return Edit(from: nil, to: card)
        }
        let counted = isHeldNow ? [hours(of: mock, context), counting(mock, context)].compactMap(\.self) : []
        return Change("\(verb) the mock interview of \(mock.day.text)", [edit] + cards + counted)
    }

    /// The line of the roadmap that asks for two of them is begun with the first, and done with the second.
    private func counting(_ mock: MockInterview, _ context: Context) -> Edit? {
        guard let item = context.library.item(Self.mockItem), ![.done, .skipped].contains(status(item.id)) else {
            return nil
        }
        let others = mocks.count { $0.held && $0.id != mock.id }
        return setting(others == 0 ? .learning : .done, on: item, today: context.today)?.edits.first
    }

    /// How many mock interviews are held, in a sentence.
    public var mocksHeld: String {
        let held = count(mocks.count(where: \.held), "mock interview")
        return status(Self.mockItem) == .done
            ? "\(held) held: the plan's two are ticked." : "\(held) held; the plan asks for two."
    }

    /// The session of work that a mock interview counts as; nil if that day has no room for it.
    private func hours(of mock: MockInterview, _ context: Context) -> Edit? {
        guard context.library.item(Self.mockItem) != nil else { return nil }
        let session = WorkSession(
            id: context.makeID(), item: Self.mockItem, day: mock.day, minutes: mock.minutes,
            note: "Mock interview: \(mock.topic.name)")
        return (try? putting(session, instead: nil, context))?.edits.first
    }

    /// The line of the roadmap that asks for two mock interviews.
    private static let mockItem: ItemID = "mock-interviews"

    /// Removes a mock interview; cards that came of it stay.
    public func removing(_ mock: MockInterview) -> Change {
        Change("Delete the mock interview of \(mock.day.text)", edits(removing: mock))
    }

    /// Cards to ask in a mock interview: of its kind, for its minutes, must-haves and what was not asked lately first.
    public func draw(for mock: MockInterview, level: Int?, deck: CardDeck) -> [PracticeCard] {
        let lately = mocks.suffix(4).flatMap(\.cards)
        let memories = self[CardMemory.self]
        let all = deck.cards.filter { $0.topic == mock.topic && $0.level <= level ?? 3 }
        let ranked = all.enumerated().sorted { left, right in
            func rank(_ card: PracticeCard) -> (Int, Int) {
                (lately.contains(card.id) ? 1 : 0, memories[card.id]?.lastDay.number ?? 0)
            }
            let (l, r) = (rank(left.element), rank(right.element))
            return l == r ? left.offset < right.offset : l < r
        }.map(\.element)
        var (cards, minutes) = ([PracticeCard](), 0)
        for card in ranked where minutes + card.minutes <= mock.minutes {
            cards.append(card)
            minutes += card.minutes
        }
        return cards
    }
}

extension StoryNumber {
    /// Whether it says the same: case and spaces aside. A sign is not: up a fifth is not down a fifth.
    public func says(_ text: String) -> Bool {
        func words(_ text: String) -> [Substring] { Substring(text.lowercased()).split(whereSeparator: \.isWhitespace) }
        return words(self.text) == words(text)
    }
}
