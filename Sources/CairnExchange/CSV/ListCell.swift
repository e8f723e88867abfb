/// Several texts in one cell. A backslash escapes a separator or another backslash.
struct ListCell {
    /// "maths, code": separated by commas, semicolons or line ends.
    static let commas = ListCell(separators: [",", ";", "\n", "\r"], joint: ", ")
    /// Separated by white space: web addresses may contain commas and semicolons, but no spaces.
    static let spaces = ListCell(separators: [" ", "\t", "\n", "\r"], joint: " ")

    private let separators: Set<Unicode.Scalar>
    private let joint: String

    /// The texts of a cell, without empty ones.
    func items(of cell: String) -> [String] {
        var items = [String.UnicodeScalarView()]
        var rest = cell.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\\", let next = rest.first, isSpecial(next) {
                items[items.count - 1].append(next)
                rest.removeFirst()
            } else if separators.contains(scalar) {
                items.append(String.UnicodeScalarView())
            } else {
                items[items.count - 1].append(scalar)
            }
        }
        return items.map { PlainText.line(String($0)) }.filter { !$0.isEmpty }
    }

    /// The cell that holds these texts.
    func cell(_ items: [String]) -> String {
        items.map(PlainText.line).filter { !$0.isEmpty }.map(escaped).joined(separator: joint)
    }

    private func escaped(_ item: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in item.unicodeScalars {
            if isSpecial(scalar) { text.append("\\") }
            text.append(scalar)
        }
        return String(text)
    }

    private func isSpecial(_ scalar: Unicode.Scalar) -> Bool { scalar == "\\" || separators.contains(scalar) }
}
