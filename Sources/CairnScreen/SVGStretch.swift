import CairnCore

/// Neighbouring cells in one style.
struct SVGStretch: Equatable {
    /// A character and the columns it takes.
    struct Sign: Equatable {
        let text: Character
        let columns: Range<Int>
    }

    let style: Style
    var signs: [Sign]

    var columns: Range<Int> { (signs.first?.columns.lowerBound ?? 0)..<(signs.last?.columns.upperBound ?? 0) }

    /// A row's stretches.
    static func all(in row: Int, of frame: Frame) -> [SVGStretch] {
        var stretches: [SVGStretch] = []
        var column = 0
        var rest = frame.row(row)
        while let first = rest.first {
            // A single half of a wide character counts as a blank.
            let count = 1 + (first.text == nil ? 0 : rest.dropFirst().prefix { $0.text == nil }.count)
            let sign = Sign(text: frame.character(first) ?? " ", columns: column..<column + count)
            if stretches.last?.style != first.style { stretches.append(SVGStretch(style: first.style, signs: [])) }
            stretches[stretches.count - 1].signs.append(sign)
            column += count
            rest = rest.dropFirst(count)
        }
        return stretches
    }

    /// The parts to write as one text each: characters of one column, without surrounding blanks; wide ones alone.
    var texts: [SVGStretch] {
        var texts: [[Sign]] = [[]]
        for sign in signs {
            let isShape = SVGShape(sign.text) != nil
            if sign.columns.count == 1, !isShape {
                texts[texts.count - 1].append(sign)
            } else {
                texts += isShape ? [[]] : [[sign], []]
            }
        }
        return texts.map { SVGStretch(style: style, signs: Self.trimmed($0)) }.filter { !$0.signs.isEmpty }
    }

    private static func trimmed(_ signs: [Sign]) -> [Sign] {
        let start = signs.drop { $0.text == " " }
        return Array(start.dropLast(start.reversed().prefix { $0.text == " " }.count))
    }
}
