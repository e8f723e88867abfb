import CairnCore

/// The search in the whole Library: what was found, what it is, and the words around the match.
enum SearchBox {
    static func draw(_ search: Search, on canvas: inout Canvas) {
        let isEmpty = search.field.characters.isEmpty
        let box = PickBox(
            title: "Find in the Library", sign: "/ ", hint: "words, as in skills, guides, roles, terms, questions",
            field: search.field, cursor: search.cursor, count: search.hits.count,
            empty: isEmpty
                ? "Type a word or two; Enter goes there, Esc comes back." : "Nothing holds all of these words.")
        box.draw(on: &canvas) { canvas, index, row, columns in
            draw(search.hits[index], words: search.field.text, row: row, columns, on: &canvas)
        }
    }

    private static func draw(
        _ hit: SearchHit, words: String, row: Int, _ columns: Range<Int>, on canvas: inout Canvas
    ) {
        let end = columns.upperBound - canvas.measure.width(hit.kind)
        let next = canvas.fit(hit.title, .plain, row: row, column: columns.lowerBound, limit: end - 1)
        canvas.fit(hit.excerpt, .dim, row: row, column: next + 2, limit: end - 1)
        canvas.write(hit.kind, .hint, row: row, column: max(columns.lowerBound, end), limit: columns.upperBound)
        canvas.mark(words, row: row, columns: columns.lowerBound..<max(columns.lowerBound, end))
    }
}
