import CairnCore

/// The search in the Library and in what one wrote: what was found, what it is, and the words around the match.
enum SearchBox {
    static func draw(_ search: Search, on canvas: inout Canvas) {
        let isEmpty = search.field.characters.isEmpty
        let box = PickBox(
            title: "Find in the Library and in what you wrote", sign: "/ ",
            hint: "words of skills, guides, terms; of your notes, people, evidence",
            field: search.field, cursor: search.cursor, count: search.hits.count,
            empty: isEmpty ? "Type a word or two; Enter goes there, Esc comes back." : search.findings.nothing)
        box.draw(on: &canvas) { canvas, index, row, columns in
            draw(search.hits[index], marks: search.findings.marks, row: row, columns, on: &canvas)
        }
    }

    private static func draw(
        _ hit: SearchHit, marks: SearchMarks, row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let end = columns.upperBound - canvas.measure.width(hit.label)
        let next = canvas.fit(hit.title, .plain, row: row, column: columns.lowerBound, limit: end - 1)
        canvas.fit(hit.excerpt, .dim, row: row, column: next + 2, limit: end - 1)
        canvas.write(hit.label, .hint, row: row, column: max(columns.lowerBound, end), limit: columns.upperBound)
        canvas.mark(marks, row: row, columns: columns.lowerBound..<max(columns.lowerBound, end))
    }
}

extension Findings {
    /// What an empty list says.
    public var nothing: String {
        let nothing = problem.map { "Your memos cannot be searched: \($0)" } ?? "Nothing holds all of these words."
        return suggestion.map { "\(nothing) Enter looks for “\($0)”." } ?? nothing
    }
}
