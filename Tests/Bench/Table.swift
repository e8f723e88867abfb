/// The results as text: a program a line, a measure a column, each with its ratio to the first program's.
struct Table {
    let results: [Result]

    /// Lines of equal columns, and below them what makes a number doubtful.
    var text: String {
        let rows = [header] + results.map(row)
        let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { cells in
            zip(cells, widths).enumerated().map { index, cell in
                index == 0 ? padded(cell.0, to: cell.1, left: false) : padded(cell.0, to: cell.1, left: true)
            }.joined(separator: "  ")
        }
        return (lines + noise + results.flatMap(doubts)).joined(separator: "\n")
    }

    private var header: [String] { [""] + Measure.allCases.map(\.title) }

    private func row(_ result: Result) -> [String] {
        [result.name]
            + Measure.allCases.map { measure in
                guard let value = result.median(measure) else { return "—" }
                return "\(formatted(value, measure)) \(ratio(value, measure))"
            }
    }

    private func ratio(_ value: Double, _ measure: Measure) -> String {
        guard let floor = results.first?.median(measure), floor > 0 else { return "" }
        return padded(fixed(value / floor, digits: 2) + "×", to: 6, left: true)
    }

    /// The floor always does the same; where its times differ much, the machine does something else.
    private var noise: [String] {
        [Measure.firstFrame, .keyToPainted].compactMap { measure in
            guard let range = results.first?.middleHalf(measure), range.upperBound * 2 > range.lowerBound * 3
            else { return nil }
            let bounds = [range.lowerBound, range.upperBound].map { formatted(Double($0), measure) }
            return "the machine is busy: half of the floor's samples of \"\(measure.title)\" lie between \(bounds[0]) "
                + "and \(bounds[1]); run it again when it is idle, or look at the CPU columns"
        }
    }

    private func doubts(about result: Result) -> [String] {
        var lines: [String] = []
        if result.silentKeys > 0 { lines.append("\(result.name): \(result.silentKeys) keys changed nothing") }
        if result.incompleteFrames > 0 {
            lines.append("\(result.name): its expected text was not seen after \(result.incompleteFrames) starts")
        }
        return lines
    }
}

/// A value with its unit, in three or four digits.
func formatted(_ value: Double, _ measure: Measure) -> String {
    switch measure {
    case .bytesPerKey: "\(fixed(value, digits: 0)) B"
    case .peakMemory: "\(fixed(value / 1024, digits: 1)) MiB"
    case .firstFrame, .keyToPainted, .startCPU, .keyCPU: "\(fixed(value / 1e6, digits: 2)) ms"
    }
}

/// A number with so many digits after the point.
func fixed(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { result, _ in result * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard digits > 0 else { return "\(scaled)" }
    let fraction = "\(scaled % scale)"
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
}

private func padded(_ text: String, to width: Int, left: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return left ? spaces + text : text + spaces
}
