import TestSupport
import Testing

@testable import CairnCore

/// Random plans over real routes, lived for some time and edited again and again.
struct BaselineMovePropertyTests {
    /// An edit of a plan, with what was before it.
    private struct Move {
        let old: PlanRequest
        let new: PlanRequest
        let before: Baseline
        let after: Baseline
        /// The first day that the edit can change.
        let first: Day
        let otherHours: Bool

        /// How somebody stands on the day of the edit.
        func standing(_ baseline: Baseline, _ request: PlanRequest) -> Lateness {
            let plan = Planner.plan(request)
            return baseline.standing(request, route: plan.items.map(\.item) + plan.closed)
        }

        /// What a day holds at most: steps begin and end with days.
        var day: Double { ((old.hours + new.hours).map(\.hours).max() ?? 0) / 7 }
    }

    private static let moves = {
        var (requests, random) = (RandomRequests(seed: 57), SplitMix64(seed: 57))
        return (0..<24).flatMap { _ in
            var request = requests.next()
            var baseline = Baseline(Planner.plan(request), request)
            return (0..<3).map { _ in
                request = Self.lived(request, &requests, &random)
                let (edited, first) = Self.edit(request, &requests, &random)
                let after = baseline.moved(from: Planner.plan(request), to: Planner.plan(edited), edited)
                defer { (request, baseline) = (edited, after) }
                return Move(
                    old: request, new: edited, before: baseline, after: after, first: first,
                    otherHours: edited.hours != request.hours)
            }
        }
    }()

    /// The request some weeks later, with something done and logged.
    private static func lived(
        _ request: PlanRequest, _ requests: inout RandomRequests, _ random: inout SplitMix64
    ) -> PlanRequest {
        var request = requests.tick(request.after(7 + random.below(90)))
        for _ in 0..<random.below(8) {
            let item = random.pick(request.route.items).key.item
            request = request.with(Double(1 + random.below(12)), on: item, request.today + -random.below(7))
        }
        request.share = WeekShares(request).planned
        request.pace = Pace(request).factor
        return request
    }

    private static func edit(
        _ request: PlanRequest, _ requests: inout RandomRequests, _ random: inout SplitMix64
    ) -> (PlanRequest, Day) {
        var edited = request
        var first = request.today
        switch random.below(5) {
        case 0, 1:
            first = (first + random.below(60)).weekStart(request.firstWeekday)
            edited.hours = edited.hours.filter { $0.from < first }
            edited.hours.append(HoursFrom(from: first, hours: Double(1 + random.below(60)) / 2))
        case 2: edited.start = request.today + random.below(60)
        default:
            let edit = requests.edit(request.route)
            if Planner.refusal(edit, request) == nil { edited.edits.append(edit) }
        }
        edited.share = WeekShares(edited).planned
        return (edited, first)
    }

    @Test func `no edit makes anybody later than they were`() {
        for move in Self.moves {
            let (old, new) = (move.standing(move.before, move.old), move.standing(move.after, move.new))
            #expect(new.behind <= old.behind + 1e-6)
        }
    }

    @Test func `nothing falls due before the day of an edit, and other hours take nothing back`() {
        for move in Self.moves {
            for number in move.before.accepted.number...max(move.before.accepted, move.first).number {
                let day = Day(number: number)
                let more = move.after.due(by: day) - move.before.due(by: day)
                #expect(more <= 1e-6)
                if move.otherHours { #expect(more >= -move.day) }
            }
        }
    }

    @Test func `what is still to come stays so`() {
        for move in Self.moves {
            let before = Dictionary(uniqueKeysWithValues: move.before.items.map { ($0.key, $0.first) })
            for step in move.after.items {
                let first = before[step.key] ?? move.old.today
                if first >= move.first { #expect(step.first >= move.first) }
            }
        }
    }
}
