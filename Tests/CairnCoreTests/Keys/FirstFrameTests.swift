import TestSupport
import Testing

@testable import CairnCore

/// What the first frame leaves out is there before the first key.
struct FirstFrameTests {
    /// As the first frame has it, as it is before the first key, and as it is where nothing is left out.
    private func states(
        _ journey: Journey, firstPane: PaneID?
    ) throws -> (first: AppState, next: AppState, whole: AppState) {
        var settings = Settings()
        settings.firstPane = firstPane
        let context = try Fixtures.context(features: .withPractice.with(settings))
        let size = Size(rows: 24, columns: 80)
        let first = AppState(journey: journey, size: size, context: context, forecasting: false)
        var next = first
        _ = reduce(&next, .forecast, context)
        return (first, next, AppState(journey: journey, size: size, context: context))
    }

    @Test(arguments: [Fixtures.blank, Fixtures.midway, Fixtures.practice])
    func `it makes the list of the open pane alone, and every pane says how it stands`(_ journey: Journey) throws {
        for pane in try states(journey, firstPane: nil).whole.keymap.panes.map(\.id) {
            let (first, next, whole) = try states(journey, firstPane: pane)
            for other in first.keymap.panes.map(\.id) {
                #expect(!first[other].summary.text.isEmpty, "\(other)")
                #expect(other == pane || first[other].ids.isEmpty, "\(other)")
                #expect(next[other].ids == whole[other].ids && next[other].summary == whole[other].summary, "\(other)")
                #expect(next[other].selected == whole[other].selected, "\(other)")
            }
        }
    }
}
