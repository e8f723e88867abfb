import CairnCore

extension Fixtures {
    /// Somebody who passed over the first questions and has done nothing yet.
    public static let blank = Journey([Record(Plan(asked: true))])

    /// Somebody in the second quarter: one skill proven, one done, one begun and late, one skipped; a note and a link.
    public static let midway = Journey(midwayRecords)

    private static let midwayRecords: [Record] =
        [
            Record(
                Plan(background: .software, track: "engineer", hoursPerWeek: 8, start: Day("2025-11-03"), asked: true)),
            Record(Progress(item: "python", status: .done, since: day("2025-11-20"))),
            Record(
                Evidence(
                    id: "e-1", item: "python", place: "https://example.org/parser", shows: "parses 1 GB in 4 s",
                    date: day("2025-11-21"))),
            Record(Progress(item: "probability", status: .done, since: day("2025-12-24"))),
            Record(Progress(item: "linear-algebra", status: .learning, since: day("2026-01-07"))),
            Record(Note(item: "linear-algebra", text: "SVD: 旋转, stretch, rotate 🌀")),
            Record(Progress(item: "version-control", status: .skipped, since: day("2025-11-03"))),
            Record(
                Link(id: "l-1", item: "networks", address: "https://example.org/backprop", title: "Backprop by hand")),
        ] + baseline + people

    /// As ``midway``, with hours, a look back with an intention, a task of one's own, and an accepted plan.
    public static let busy: Journey = {
        var review = WeekReview(week: today + -7)
        review.intentions = ["Show the parser to Ada"]
        let records = [
            Record(WorkSession(id: "w-1", item: "linear-algebra", day: today, minutes: 90)),
            Record(WorkSession(id: "w-2", item: "python", day: today + -6, minutes: 240)),
            Record(review), Record(OwnTask(id: "t-1", title: "Renew the library card", made: today + -9)),
        ]
        return Journey(midwayRecords + records, kinds: Features.withToday.kinds)
    }()

    /// Accepted in November: by March Linear algebra and the circle should long be done.
    public static let baseline: [Record] = {
        func step(_ item: ItemID, _ minutes: Int, _ first: String, _ last: String) -> Record {
            var step = BaselineStep.blank
            for (name, value) in [
                ("id", FieldValue.text("\(item)/first")), ("item", .text(item)), ("depth", .text("first")),
                ("minutes", .number(minutes)), ("first", .text(first)), ("last", .text(last)),
            ] {
                guard let field = BaselineStep.fields.first(where: { $0.name == name }) else { continue }
                _ = field.put(&step, value)
            }
            return Record(step)
        }
        return [
            Record(Acceptance(day: day("2025-11-03"))), step("python", 900, "2025-11-03", "2025-11-20"),
            step("linear-algebra", 600, "2025-11-21", "2025-12-10"), step("circle", 300, "2025-12-11", "2025-12-20"),
            step("probability", 300, "2025-12-21", "2026-01-05"), step("statistics", 600, "2026-03-10", "2026-04-10"),
        ]
    }()

    /// Somebody in the second quarter who has accepted the whole route, or what is left without these steps.
    public static func onRoute(leaving cuts: Set<RouteKey> = [], _ context: Context) -> Journey {
        var journey = midway
        journey.apply(journey.accepting(cuts: cuts, context))
        return journey
    }

    /// Ada was talked to and is to be thanked, Bob, whom she introduced, is scheduled, 高橋 was asked, Zoë is new.
    public static let people: [Record] = {
        var ada = Person(id: "p-ada", name: "Ada Byron")
        (ada.role, ada.company, ada.track, ada.seniority) = ("Engineer", "Acme", "engineer", .senior)
        (ada.mails, ada.tags, ada.met) = (["ada@example.org"], ["meetup"], "asked her a question")
        var bob = Person(id: "p-bob", name: "Bob Hill")
        (bob.company, bob.introducedBy) = ("Acme", ada.id)
        let taka = Person(id: "p-taka", name: "高橋 翔 🎏")
        let zoe = Person(id: "p-zoe", name: "Zoë Kravets")
        var held = Conversation(id: "c-1", person: ada.id, state: .held, since: today + -3)
        (held.day, held.minute, held.zone, held.channel, held.minutes) = (
            today + -3, 870, "Europe/Berlin", "coffee", 30
        )
        held.questions = ["monday"]
        var next = Conversation(id: "c-2", person: bob.id, state: .scheduled, since: today + -1)
        (next.day, next.questions) = (today + 4, ["again", "What broke last?"])
        let asked = Conversation(id: "c-3", person: taka.id, state: .asked, since: today + -2)
        var said = Learning(id: "s-1", person: ada.id, text: "Nobody asks for certificates", day: today + -3)
        (said.conversation, said.about) = (held.id, ["python", "certificates"])
        var other = Learning(id: "s-2", person: bob.id, text: "Here they do", day: today + -1)
        (other.answers, other.stance) = (said.id, .disagrees)
        var step = FollowUp(id: "f-1", person: ada.id, kind: .promise, due: today + 2, made: today + -3)
        step.text = "the parser"
        return [
            Record(ada), Record(bob), Record(taka), Record(zoe), Record(held), Record(next),
            Record(asked), Record(said), Record(other), Record(step),
            Record(Favour(id: "g-1", person: ada.id, by: .theirs, text: "introduced me to Bob", day: today + -2)),
        ]
    }()

    /// The date, which must exist.
    public static func day(_ iso: String) -> Day { Day(iso) ?? today }
}
