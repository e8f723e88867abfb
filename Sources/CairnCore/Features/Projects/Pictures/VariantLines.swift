/// Variants against baseline and line, in characters: a row each. What counts is a full dot, all else a hollow one.
extension VariantChart {
    /// Its lines; none where there is too little room for a picture.
    func lines(width: Int, measure: TextMeasure) -> [DocumentLine] {
        let rows = [baseline].compactMap(\.self) + rows
        let numbers = rows.map(\.text)
        let numberWidth = numbers.map { measure.width($0) }.max() ?? 0
        let names = (baseline == nil ? [] : [baselineName]) + self.rows.map { Visible.line($0.label) }
        let nameWidth = min(names.map { measure.width($0) }.max() ?? 0, max(8, width / 3))
        let room = min(60, width - nameWidth - numberWidth - 4)
        guard room >= 9 else { return [] }
        let scale = ChartScale(values)
        let drawn = rows.indices.map { place in
            let name = measure.fit(names[place], width: nameWidth)
            let padded = name + spaces(nameWidth - measure.width(name) + 1)
            let number = spaces(numberWidth - measure.width(numbers[place]) + 1) + numbers[place]
            return DocumentLine(
                spans: [Document.Span(padded, rows[place].counts ? .plain : .dim)] + bar(rows[place], scale, room)
                    + [Document.Span(number, rows[place].counts ? .strong : .dim)])
        }
        return drawn + legend(width, measure)
    }

    private func bar(_ row: Row, _ scale: ChartScale, _ room: Int) -> [Document.Span] {
        func column(_ value: Double) -> Int { Int((scale.share(value) * Double(room - 1)).rounded()) }
        var signs = [Character](repeating: " ", count: room)
        if let baseline { signs[column(baseline.value)] = "·" }
        if let line { signs[column(line)] = "╎" }
        if let interval = row.interval {
            let (low, high) = (column(interval.low), column(interval.high))
            for place in low...max(low, high) { signs[place] = "─" }
            if high - low > 1 { (signs[low], signs[high]) = ("├", "┤") }
        }
        signs[column(row.value)] = row.counts ? "●" : "○"
        return [Document.Span(String(signs), row.counts ? .plain : .dim)]
    }

    private func legend(_ width: Int, _ measure: TextMeasure) -> [DocumentLine] {
        let hasOthers = baseline != nil || rows.contains { !$0.counts }
        let parts = [
            line == nil ? nil : "╎ \(promise)", hasOthers ? "○ for comparison" : nil, "\(better.rawValue) is better",
        ].compactMap(\.self)
        return measure.wrap(Visible.line(parts.joined(separator: " · ")), width: width).prefix(3).map {
            DocumentLine(spans: [Document.Span($0, .dim)])
        }
    }
}
