extension Forecast {
    /// One run at a time: hours of every step, then weeks until they are spent.
    struct Life {
        /// A day that is never reached.
        static let never = Int.max / 2

        private let forecast: Forecast
        /// What the steps take in this run.
        private var hours: [Double]
        /// Sums of the hours of finished steps, in the order in which they are finished.
        private var sums: [Double]
        /// Hours that all weeks up to each have given.
        private var given: [Double]
        private var shares = [Double](repeating: 0, count: 32)
        private var drawn: [Double]
        /// Days, as numbers, by place.
        private(set) var days: [Int]

        init(_ forecast: Forecast) {
            self.forecast = forecast
            let count = forecast.items.count
            hours = Array(repeating: 0, count: count)
            days = Array(repeating: Life.never, count: count)
            sums = Array(repeating: 0, count: count + 1)
            given = Array(repeating: 0, count: forecast.calendar.count)
            drawn = Array(repeating: 0, count: forecast.draws.count)
        }

        /// Lives a run; ``days`` are known afterwards, of all steps or of those that rhythms delay. Returns the last day.
        mutating func live(_ run: Int, all: Bool) -> Int {
            guard !given.isEmpty else { return Self.never }
            work(run)
            wait(run)
            var last = day(sums[sums.count - 1], isLast: true)
            for place in all ? forecast.order : forecast.delayed {
                days[place] = finish(place)
                last = max(last, days[place])
            }
            return last
        }

        private mutating func work(_ run: Int) {
            let pace = forecast.pace.drawn(run)
            for place in hours.indices {
                let needed = forecast.items[place].drawn(run) * pace
                hours[place] = max(needed - forecast.items[place].logged, forecast.items[place].least)
            }
            for turn in forecast.order.indices { sums[turn + 1] = sums[turn] + hours[forecast.order[turn]] }
        }

        /// Lets weeks pass until all hours are spent.
        private mutating func wait(_ run: Int) {
            forecast.draws.table(run, &drawn, into: &shares)
            let needed = sums[sums.count - 1]
            var sum = 0.0
            for place in given.indices {
                let share = shares[Int(forecast.calendar[place].draw.bits(run) >> 59)]
                sum += forecast.calendar[place].declared * share
                if place == 0 { sum = forecast.weeks.week(0, share: share).hours }
                given[place] = sum
                // A little more: what waits for a rhythm may begin later.
                if sum > needed + 1 { return fill(from: place + 1) }
            }
        }

        private mutating func fill(from place: Int) {
            for rest in place..<max(place, given.count) { given[rest] = .infinity }
        }

        private func finish(_ place: Int) -> Int {
            let end = day(spent(forecast.finishes[place]) + hours[place], isLast: true)
            guard forecast.isDelayed[place] else { return end }
            // What waits for a rhythm moves with it, and lasts as long as its hours.
            let first = day(spent(forecast.begins[place]), isLast: false)
            var free = first
            for need in forecast.items[place].needs where forecast.isDelayed[need] { free = max(free, days[need] + 1) }
            let length = max(end - first, (forecast.items[place].days ?? 1) - 1)
            return min(Self.never, max(end, free + length))
        }

        /// Hours that were spent on everything when a step begins or ends, but for itself.
        private func spent(_ progress: Schedule.Progress) -> Double {
            var sum = sums[progress.finished]
            for share in progress.underWay { sum += hours[share.place] * share.done }
            return sum
        }

        /// The day on which that many hours are spent, or on which the next ones can be.
        private func day(_ hours: Double, isLast: Bool) -> Int {
            let wanted = isLast ? hours - 1e-6 : hours + 1e-6
            var (low, high) = (0, given.count)
            while low < high {
                let middle = (low + high) / 2
                if given[middle] >= wanted { high = middle } else { low = middle + 1 }
            }
            guard low < given.count, given[low] < .infinity else { return Self.never }
            let before = low == 0 ? 0 : given[low - 1]
            let week = forecast.calendar[low]
            let share = given[low] > before ? max(0, hours - before) / (given[low] - before) : 0
            let days = share * Double(week.days)
            return week.first + min(week.days - 1, isLast ? max(0, Int((days - 1e-6).rounded(.up)) - 1) : Int(days))
        }
    }
}
