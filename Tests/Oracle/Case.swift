/// A question and this program's answers, as a line of JSON that another program can check.
struct Case {
    let kind: String
    private(set) var given: [(String, String)] = []
    private(set) var answers: [(String, String)] = []

    init(_ kind: String) { self.kind = kind }

    mutating func give(_ name: String, _ value: Double) { given.append((name, "\(value)")) }
    mutating func give(_ name: String, _ values: [Double]) { given.append((name, list(values))) }
    mutating func give(_ name: String, _ rows: [[Double]]) {
        given.append((name, "[\(rows.map(list).joined(separator: ", "))]"))
    }
    mutating func answer(_ name: String, _ value: Double) { answers.append((name, "\(value)")) }

    var text: String { "{\"kind\": \"\(kind)\", \"given\": \(object(given)), \"answers\": \(object(answers))}" }

    private func list(_ values: [Double]) -> String { "[\(values.map { "\($0)" }.joined(separator: ", "))]" }

    private func object(_ pairs: [(String, String)]) -> String {
        "{\(pairs.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", "))}"
    }
}
