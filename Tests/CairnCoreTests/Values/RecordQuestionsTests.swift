import TestSupport
import Testing

@testable import CairnCore

/// Forms made from the fields of a record, and records filled in from them.
struct RecordQuestionsTests {
    /// A record that only these tests know, with a field of every kind that is asked for.
    private struct Parcel: JourneyRecord {
        enum Size: String, Word {
            case small, large
            var name: String { self == .small ? "Fits the letter box" : "Has to be fetched" }
        }

        var what = ""
        var contents: [String] = []
        var note = ""
        var size = Size.small
        var carrier: Size?
        var track: TrackID?
        var sender: PersonID?
        var sent = Day(number: 0)
        var due: Day?
        var weight: Int?
        var hour: Int?
        var isPaid = false
        var secret = "kept"

        static let kind: RecordKind = "parcel"
        static let blank = Parcel()
        static let fields: [Field<Parcel>] = [
            .text("what", \.what, label: "What", required: true, missing: "Say what it is.", limit: 10),
            .list("contents", \.contents, of: "thing", label: "Contents"),
            .lines("note", \.note, label: "Note"),
            .choice("size", \.size, label: "Size"),
            .choice("carrier", \.carrier, label: "Carrier"),
            .track("track", \.track, label: "Track"),
            .reference("sender", \.sender, to: Person.kind, label: "Sender"),
            .day("sent", \.sent, label: "Sent"),
            .day("due", \.due, label: "Due"),
            .number("weight", \.weight, in: 1...30, label: "Weight"),
            .minute("hour", \.hour, label: "Hour"),
            .flag("isPaid", \.isPaid, label: "Paid"),
            .text("secret", \.secret),
        ]
        var key: String { Parcel.kind.name }
    }

    private let context: Context
    private let senders = [Choice(word: "p-1", name: "Ann"), Choice(word: "p-2", name: "Ben")]

    init() throws { context = try Fixtures.context() }

    private func form(_ parcel: Parcel, first: [String] = []) -> Form {
        Form(
            kind: FormKindID("parcel"), title: "A parcel", asking: parcel, stored: nil, first: first,
            choices: ["sender": senders], context)
    }

    private var full: Parcel {
        var parcel = Parcel(what: "Books", contents: ["Bishop", "Murphy"], note: "one\n\ntwo", size: .large)
        parcel.carrier = .small
        parcel.track = context.library.tracks[1].id
        parcel.sender = "p-2"
        parcel.sent = context.today
        parcel.due = context.today + 3
        parcel.weight = 7
        parcel.hour = 14 * 60 + 30
        parcel.isPaid = true
        return parcel
    }

    @Test func `what a record holds stands in its form, and comes back from it`() {
        var form = form(full)
        #expect(form.fields.map(\.name) == Parcel.asked.map(\.name))
        #expect(form["size"].value == "Has to be fetched" && form["sender"].value == "Ben")
        #expect(form["hour"].value == "14:30" && form["isPaid"].value == "yes")
        var back = Parcel.blank
        form.fill(&back, context)
        #expect(form.isSound)
        #expect(back == full)
    }

    @Test func `in whatever order a form asks, an answer goes to its own field`() {
        for name in Parcel.asked.map(\.name) {
            var form = form(full, first: [name, "weight"])
            #expect(form.fields.first?.name == name)
            form.fields.insert(FormField("added", label: "A question of the form alone", text: "x"), at: 3)
            var back = Parcel.blank
            form.fill(&back, context)
            #expect(back == full)
        }
    }

    @Test func `a field without a label is neither asked nor touched`() {
        var form = form(.blank)
        form.fields.append(FormField("secret", label: "", text: "out"))
        form["what"].answer = .text(TextField("x"))
        form["sent"].answer = .date(TextField("today"))
        var parcel = Parcel.blank
        form.fill(&parcel, context)
        #expect(parcel.secret == "kept" && parcel.sent == context.today)
    }

    @Test func `what cannot be taken is said below its answer, and the field stays as it was`() {
        var form = form(full)
        form["what"].answer = .text(TextField("far too long a name"))
        form["sender"].answer = .pick(PickList(["Ann", "Ben"], text: "Zed", isOpen: false))
        form["sent"].answer = .date(TextField(""))
        form["due"].answer = .date(TextField("soon"))
        form["weight"].answer = .text(TextField("31"))
        form["hour"].answer = .text(TextField("25:00"))
        var parcel = full
        form.fill(&parcel, context)
        #expect(parcel == full)
        let problems = form.fields.compactMap { field in field.problem.map { "\(field.name): \($0)" } }
        #expect(
            problems == [
                "what: That is 19 characters; at most 10 are taken.",
                "sender: Nothing on the list is called that: choose one, or leave it empty.",
                "sent: \(DayWords.help)", "due: \(DayWords.help) Or leave it empty.",
                "weight: Give a whole number from 1 to 30, or leave it empty.",
                "hour: Give a time like 14:30 or 2pm, or leave it empty.",
            ])
        form["what"].answer = .text(TextField("  "))
        form.fill(&parcel, context)
        #expect(form["what"].problem == "Say what it is.")
    }

    @Test func `what is emptied is nothing afterwards`() {
        var form = form(full)
        for name in ["contents", "weight", "hour"] { form[name].answer = .text(TextField("")) }
        for name in ["carrier", "track"] { form[name].answer = .choice([FormField.nothing], 0) }
        form["carrier"].words = [""]
        form["track"].words = [""]
        form["sender"].answer = .pick(PickList(["Ann"], text: "", isOpen: false))
        form["due"].answer = .date(TextField(""))
        var parcel = full
        form.fill(&parcel, context)
        #expect(form.isSound)
        #expect(parcel.contents.isEmpty && parcel.weight == nil && parcel.hour == nil && parcel.due == nil)
        #expect(parcel.carrier == nil && parcel.track == nil && parcel.sender == nil)
    }

    @Test func `a track that the Library does not have stays until another is chosen`() {
        var parcel = full
        parcel.track = "of-a-pack"
        var form = form(parcel)
        #expect(form["track"].value == FormField.nothing)
        form.fill(&parcel, context)
        #expect(parcel.track == "of-a-pack")
        form["track"].choose(context.library.tracks[0].id, among: context.library.trackChoices)
        form.fill(&parcel, context)
        #expect(parcel.track == context.library.tracks[0].id)
    }

    @Test(arguments: [
        ("python", "python", nil), ("python/e-1", "python", "e-1"), ("p/thank/you", "p", "thank/you"), ("", "", nil),
        ("/answered", "", "answered"), ("p/", "p", nil),
    ])
    func `what a form is about is kept as text`(text: String, subject: String, part: String?) {
        let target = FormTarget(text: text)
        #expect(target.subject == subject && target.part == part)
        #expect(FormTarget(text: target.text) == target)
    }
}
