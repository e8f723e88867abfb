import CairnCore
import CairnLibrary

/// `plan-simulation [learners]`: walks learners and four people along real routes, and prints how often a forecast's dates hold,
/// how often somebody is late, and what plans and forecasts cost.
@main
enum PlanSimulation {
    /// A Monday; which one does not matter.
    static let start = Day("2026-11-30") ?? Day(number: 20_787)

    static func main() {
        let learners = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1000
        let library = EmbeddedLibrary.load()
        let route = library.route(track: "ml-engineer", goal: .firstJob, background: .software)
        print("Software engineers on the way to ML engineer, \(learners) for each line")
        print(row(["hours", "week", "open", "50 % date", "80 % date", "late <= 3", "of doers"]))
        for hours in [4.0, 6, 8, 15] {
            report(Calibration(route, hours: hours, learners: learners, start: start), hours)
        }
        let speed = Speed(route, start: start)
        print("\n60 steps, 5 years of sessions: ", terminator: "")
        print("plan \(decimal(speed.plan)) ms, end \(decimal(speed.end)) ms, all dates \(decimal(speed.steps)) ms")
        for person in Person.all {
            report(person, library.route(track: person.track, goal: .firstJob, background: person.background))
        }
    }

    private static func report(_ calibration: Calibration, _ hours: Double) {
        for week in Calibration.checkpoints {
            guard let count = calibration.counts[week] else { continue }
            let isLast = week == Calibration.checkpoints.last
            let onTime = percent(calibration.onTime, of: calibration.learners)
            let doers = percent(calibration.doersOnTime, of: calibration.doers)
            print(
                row([
                    "\(Int(hours))", "\(week)", "\(count.all)", percent(count.even, of: count.all),
                    percent(count.likely, of: count.all), isLast ? onTime : "", isLast ? doers : "",
                ]))
        }
    }

    private static func report(_ person: Person, _ route: Route) {
        let year = Year(person, route, start: start)
        let proposal = year.proposal
        print("\n\(person.name)")
        print("  whole route: \(Int(proposal.whole.hours.left)) h until \(text(proposal.whole.end))", terminator: "; ")
        print("least: \(Int(proposal.least.hours.left)) h until \(text(proposal.least.end))")
        if let target = person.target {
            let shortfall = proposal.shortfall.map {
                ", which does not hold: \(text($0.day)) would, or \($0.hours.map(decimal) ?? "more than 80") h a week"
            }
            let cut = proposal.cuts.isEmpty ? "" : ", \(proposal.cuts.count) steps left out"
            print("  target: \((start + 7 * target).text)\(shortfall ?? ", which holds")\(cut)")
        }
        print(row(["week", "planned", "done", "late", "50 %", "80 %"]))
        for each in year.rows where each.week % 4 == 0 || each.late > 0 {
            print(
                row([
                    "\(each.week)", "\(Int(each.due))", "\(Int(each.earned))", "\(each.late)", text(each.odds?.even),
                    text(each.odds?.likely),
                ]))
        }
    }

    private static func row(_ columns: [String]) -> String {
        columns.map { String(repeating: " ", count: max(1, 13 - $0.count)) + $0 }.joined()
    }

    private static func percent(_ count: Int, of all: Int) -> String {
        all == 0 ? "-" : "\(decimal(100 * Double(count) / Double(all))) %"
    }

    private static func decimal(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

    private static func text(_ day: Day?) -> String { day?.text ?? "never" }
}
