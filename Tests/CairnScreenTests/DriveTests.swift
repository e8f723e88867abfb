import CairnCore
import CairnScreen
import TestSupport
import Testing

struct DriveTests {
    @Test func `every key gives a state, a frame and effects`() throws {
        let play = try Play()
        let steps = drive("jj<space>u<c-r>", on: play.app, play.context)
        #expect(steps.count == 5)
        #expect(steps.map { $0.2.count } == [0, 0, 1, 1, 1])
        #expect(steps[2].1 != steps[3].1)
        #expect(steps[2].0.journey == steps[4].0.journey)
    }
}
