import Testing

@testable import CairnCore

struct PaceTests {
    private let request = Plans.request([Plans.step("python", 20), Plans.step("sql", 20), Plans.step("git", 20)])

    @Test func `it is one before anything is finished`() {
        #expect(Pace(request).factor == 1)
        #expect(Pace(request.with(30, on: "python")).factor == 1)
    }

    @Test func `hours logged over hours estimated, with forty of each to begin with`() {
        let pace = Pace(request.with(30, on: "python").with("python", .done))
        #expect(pace == Pace(logged: 30, estimated: 20))
        #expect(abs(pace.factor - 70.0 / 60) < 1e-12)
    }

    @Test func `a tick without sessions says nothing, nor does what is known or skipped`() {
        #expect(Pace(request.with("python", .done)).factor == 1)
        #expect(Pace(request.with(5, on: "python").with("python", .skipped)).factor == 1)
        #expect(Pace(request.with(5, on: "python").with(.known("python"))).factor == 1)
    }

    @Test func `a few minutes on what is ticked say nothing, either`() {
        #expect(Pace(request.with(1.9, on: "python").with("python", .done)).factor == 1)
        #expect(Pace(request.with(2, on: "python").with("python", .done)).factor == 42.0 / 60)
    }

    @Test(.timeLimit(.minutes(1))) func `weeks are counted to the end of the calendar`() {
        var request = request.with(2, on: "python")
        request.today = Day(number: .max)
        #expect(!WeekShares(request).isDeclared)
    }

    @Test func `the more is finished, the less it varies`() {
        func spread(_ pace: Pace) -> Double {
            let logs = (0..<1000).map { Elementary.log(pace.drawn($0) / pace.factor) }
            return (logs.reduce(0) { $0 + $1 * $1 } / 1000).squareRoot()
        }
        #expect(abs(spread(Pace(logged: 0, estimated: 0)) - 0.3) < 0.02)
        #expect(abs(spread(Pace(logged: 120, estimated: 120)) - 0.15) < 0.01)
    }
}
