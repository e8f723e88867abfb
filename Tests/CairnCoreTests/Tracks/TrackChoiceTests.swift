import TestSupport
import Testing

@testable import CairnCore

struct TrackChoiceTests {
    private let library = Fixtures.realLibrary()

    /// What somebody answers who is the very person for that role.
    private func answers(of track: TrackID) -> [TrackQuestion.Answer] {
        TrackQuestion.all(library).map { question in question.leaning.firstIndex { $0.contains(track) } }
    }

    @Test func `there are six questions, each with two sides that somebody takes`() {
        let questions = TrackQuestion.all(library)
        #expect(questions.count == 6)
        for question in questions {
            #expect(question.sides.count == 2 && question.leaning.allSatisfy { !$0.isEmpty })
            #expect(question.leaning[0].isDisjoint(with: question.leaning[1]))
        }
    }

    @Test func `who answers as the people of a role is led to it, and to no other`() {
        for track in library.tracks {
            let advice = TrackAdvice(answers(of: track.id), library)
            #expect(advice.roles.first?.track == track.id)
            #expect(!advice.isClose, "\(track.id): \(advice.roles.map { ($0.name, $0.score) })")
            #expect(advice.roles.first?.cons == [])
        }
    }

    @Test func `without a preference nothing is said, and a single one is close`() {
        let none = TrackAdvice([nil, nil, nil, nil, nil, nil], library)
        #expect(none.answered == 0 && none.sentences[0].contains("nothing can be said"))
        let one = TrackAdvice([nil, nil, 0], library)
        #expect(one.isClose && one.sentences[1].hasPrefix("One answer is a hint, no more"))
        for role in one.roles where role.isSilent { #expect(!one.sentences[0].contains(role.name)) }
    }

    @Test func `the questions are asked on Tracks, and the page gives reasons`() throws {
        let context = try Fixtures.context(library, features: .shipped)
        let journey = Journey([Record(Plan(asked: true))], kinds: Features.shipped.kinds)
        var play = try Play(journey, context: context)
        play.press("4s")
        #expect(play.form?.title == "Help me choose")
        play.press("<right><tab><right><tab><right><right><tab><right><c-s>")
        guard case .page(let page, _) = play.app.overlay else {
            Issue.record("no page is shown")
            return
        }
        #expect(page.title == "Which role could suit you")
        #expect(
            page.blocks.contains { block in
                guard case .bullet(let text, "+", _) = block else { return false }
                return text.hasPrefix("because you would rather ")
            })
        #expect(play.app.journey.plan.track == nil)
    }

    @Test func `who asks for help at the first start gets the questions`() throws {
        var play = try Play(Journey(), context: try Fixtures.context(library, features: .shipped))
        play.press("<c-s>")
        #expect(play.form?.title == "Help me choose" && play.notice.isEmpty)
        play.press("<esc>")
        #expect(play.app.focus == TracksPane.id && play.notice.contains("roles to read about"))
    }
}
