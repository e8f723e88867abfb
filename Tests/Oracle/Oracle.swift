import CairnCore

/// `oracle cases` prints cases for `.ci/oracle`; `oracle coverage [data sets]` how often intervals hold the truth, and verdicts are right;
/// `oracle speed [scores]` what a large file takes.
@main
enum Oracle {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let number = words.dropFirst().first.flatMap(Int.init)
        switch words.first {
        case "cases": for each in try ExactCases.all() { print(each.text) }
        case "coverage": coverage(number ?? 4000)
        case "speed": try Speed.report(number ?? 1_000_000)
        default: print("usage: oracle cases | coverage [data sets] | speed [scores]")
        }
    }

    private static func coverage(_ runs: Int) {
        let parts = [
            ("Independent cases", Coverage.plain, runs), ("With a bootstrap", Coverage.resampled, max(1, runs / 8)),
            ("Groups", Coverage.grouped, runs), ("Seeds", Coverage.seeds, runs),
            ("What is avoided", Coverage.independent, runs),
        ]
        for (title, scenarios, runs) in parts {
            print("\n\(title), 95 % promised, \(runs) data sets each")
            for scenario in scenarios {
                let count = scenario.count(runs)
                let none = count.none == 0 ? "" : ", \(percent(count.none, of: runs)) without interval"
                print("  \(padded(scenario.name, 42)) \(percent(count.held, of: count.all))\(none)")
            }
        }
        print("\nVerdicts, \(runs) data sets each")
        for each in VerdictRate.all {
            print("  \(padded(each.name, 60)) \(percent(each.count(runs), of: runs)) (\(each.promise))")
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func percent(_ count: Int, of all: Int) -> String {
        all == 0 ? "-" : "\((1000 * Double(count) / Double(all)).rounded() / 10) %"
    }
}
