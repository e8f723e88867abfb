import Testing

@testable import CairnCore

/// Days, clocks that were wrong, and what follows from reviews.
struct ReviewScheduleTests {
    private let schedule = ReviewSchedule()
    private let monday = Day(number: 20_783)

    private func reviews(_ answers: [(Rating, Int)]) -> [CardReview] {
        answers.enumerated().map { place, answer in
            CardReview(
                id: "r\(place)", card: "c", answer.0, at: 1_000_000 + place * 60, day: monday + answer.1, seconds: 30)
        }
    }

    private func memory(_ answers: [(Rating, Int)], on day: Int = 10_000) throws -> CardMemory {
        try #require(schedule.memory(reviews(answers), on: monday + day))
    }

    @Test func `a night's sleep is a day, and nothing else is`() throws {
        let evening = try memory([(.good, 0), (.good, 1)])
        let again = try memory([(.good, 0), (.good, 0)])
        #expect(evening.stability > again.stability)
        #expect(schedule.due(again) == monday + 2)
    }

    @Test func `a clock that was set back makes it the same day`() throws {
        let back = try memory([(.good, 5), (.good, 2)])
        #expect(back == (try memory([(.good, 5), (.good, 5)])))
        #expect(schedule.chance(back, on: monday) == 1)
    }

    @Test func `a review of a day to come waits until that day`() throws {
        #expect(try memory([(.good, 0), (.easy, 900)], on: 3) == memory([(.good, 0)]))
        #expect(try memory([(.good, 0), (.easy, 900)], on: 900).reviews == 2)
        #expect(schedule.memory(reviews([(.easy, 900)]), on: monday) == nil)
    }

    @Test func `the order in which reviews are read does not matter`() throws {
        let all = reviews([(.good, 0), (.again, 2), (.good, 2), (.hard, 5), (.easy, 9)])
        for order in [all.reversed(), all.shuffled()] {
            #expect(schedule.memory(order, on: monday + 20) == schedule.memory(all, on: monday + 20))
        }
    }

    @Test func `forgotten after a night is a lapse, another slip on the same day is none`() throws {
        #expect(try memory([(.again, 0), (.again, 0)]).lapses == 0)
        let daily = try memory([(.good, 0)] + (1...5).map { (.again, $0) })
        #expect(daily.lapses == 5)
        #expect(daily.isLeech)
        #expect(try !memory([(.good, 0)] + (1...5).map { (.again, $0) } + [(.good, 6)]).isLeech)
    }

    @Test func `nothing waits longer than half a year, and what one wants to be sure of stays within bounds`() throws {
        let known = try memory([(.easy, 0), (.easy, 8), (.easy, 66), (.easy, 400)])
        #expect(schedule.due(known) == known.lastDay + 180)
        #expect(ReviewSchedule(retention: 0.5).retention == 0.8)
        #expect(ReviewSchedule(retention: 1).retention == 0.95)
        let sure = ReviewSchedule(retention: 0.95).due(try memory([(.good, 0), (.good, 2)]))
        #expect(sure < schedule.due(try memory([(.good, 0), (.good, 2)])))
    }

    @Test func `each rating says the day on which the card would come back`() throws {
        let dues = schedule.dues(nil, card: "c", on: monday)
        #expect(dues == [.again: monday + 1, .hard: monday + 1, .good: monday + 2, .easy: monday + 8])
    }

    @Test func `other weights are a replay of the same reviews`() throws {
        let all = reviews([(.good, 0), (.good, 2), (.good, 13)])
        var weights = FSRSWeights.published.values
        weights[20] = 0.2
        let other = ReviewSchedule(model: FSRS(try #require(FSRSWeights(weights)), name: "other"))
        let (old, new) = (schedule.memories(all, on: monday + 20)["c"], other.memories(all, on: monday + 20)["c"])
        #expect(old?.model == "fsrs-6")
        #expect(new?.model == "other")
        #expect(old?.stability != new?.stability)
        #expect(old?.reviews == new?.reviews)
    }

    /// A thousand cards of somebody whose memory is as the model says, who misses no day.
    @Test func `nine of ten are recalled when they come`() {
        var (asked, recalled) = (0, 0)
        for card in 0..<1000 {
            let draw = Draw("learner").at(card)
            var memory: CardMemory?
            var day = monday + card % 30
            var run = 0
            while day < monday + 365 {
                let chance = memory.map { schedule.chance($0, on: day) } ?? 0
                let luck = draw.uniform(run)
                run += 2
                let knows = luck < chance
                if memory != nil {
                    asked += 1
                    recalled += knows ? 1 : 0
                }
                let how = draw.uniform(run + 1)
                let rating: Rating =
                    knows || memory == nil && luck < 0.6 ? (how < 0.2 ? .hard : how < 0.85 ? .good : .easy) : .again
                let review = CardReview(id: "", card: "c", rating, at: 0, day: day, seconds: 60)
                let after = schedule.after(memory, review)
                memory = after
                day = schedule.due(after)
            }
        }
        let share = Double(recalled) / Double(asked)
        #expect(asked > 5000)
        #expect((0.87...0.93).contains(share), "\(share) of \(asked)")
    }
}
