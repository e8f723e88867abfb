import CairnCore

extension ScoreSheet {
    /// What is wrong with scores as a whole, at its line if it has one.
    static func error(_ problem: StatisticsProblem, _ map: LineMap) -> ExchangeError {
        switch problem {
        case .twice(_, let row), .notANumber(let row), .contradiction(_, let row):
            .broken(line: map.line(of: row), column: 1, reason: reason(problem))
        default: .broken(line: 1, column: 1, reason: reason(problem))
        }
    }

    /// The problem without its row, as the end of a message.
    public static func reason(_ problem: StatisticsProblem) -> String {
        switch problem {
        case .twice(let name, _): return "the case \(name.quoted) is there twice for this variant and seed"
        case .contradiction(let name, _):
            return "the case \(name.quoted) had another group, slice or label in an earlier row"
        case .notANumber: return "a score has to be a finite number"
        default:
            let text = problem.text
            return text.prefix(1).lowercased() + text.dropFirst().dropLast(text.hasSuffix(".") ? 1 : 0)
        }
    }
}
