import CairnCore

/// A picture of the whole screen: a value made from the state, compared with the last one and painted.
///
/// Writing outside it does nothing, so no window is too small.
public struct Frame: Equatable, Sendable {
    public let size: Size
    /// Row by row; `size.rows * size.columns` of them.
    public private(set) var cells: [Cell]
    /// Characters that are longer than a cell has room for. The same text makes the same ones.
    public private(set) var clusters: [Character] = []
    /// The position of the terminal's cursor; nil hides it.
    public var cursor: Position?
    /// Whether the cursor is shown as a text cursor (in a field) or only placed for screen readers.
    public var cursorIsVisible = false

    /// A blank frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.rows * size.columns)
    }

    /// A cell's place, counted from 0.
    public struct Position: Equatable, Sendable {
        public let row: Int
        public let column: Int

        /// The cell at that row and column.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// The cell at that place; a blank one outside the frame.
    public subscript(row: Int, column: Int) -> Cell {
        guard contains(row, column) else { return .blank }
        return cells[row * size.columns + column]
    }

    /// The cells of one row, which must be inside the frame.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The row's text, without trailing blanks.
    public func text(row: Int) -> String {
        var text = String(self.row(row).compactMap(character))
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The character in that cell; nil if it continues the wide character to the left.
    public func character(row: Int, column: Int) -> Character? { character(self[row, column]) }

    /// The character that one of its cells shows; nil if that continues the wide character to the left.
    public func character(_ cell: Cell) -> Character? {
        guard let place = cell.cluster else { return cell.text }
        return clusters.indices.contains(place) ? clusters[place] : nil
    }

    /// A cell that shows these scalars, a letter and its marks.
    mutating func cell(_ scalars: [Unicode.Scalar], _ style: Style) -> Cell {
        if Cell.holds(scalars) { return Cell(scalars: scalars, style) }
        var text = String.UnicodeScalarView()
        for scalar in scalars.prefix(Self.longestCluster) { text.append(scalar) }
        guard let character = String(text).first else { return .blank }
        if let known = clusters.firstIndex(of: character) { return Cell(cluster: known, style) }
        clusters.append(character)
        return Cell(cluster: clusters.count - 1, style)
    }

    /// A letter and as many marks as ncurses puts into a cell.
    private static let longestCluster = 5

    /// Every row's text.
    public var lines: [String] { (0..<size.rows).map(text(row:)) }

    /// Sets the cell. Drawing over one half of a wide character blanks the other half.
    mutating func set(_ cell: Cell, row: Int, column: Int) {
        guard contains(row, column) else { return }
        let index = row * size.columns + column
        if !cell.isContinuation, column > 0, cells[index].isContinuation { clear(index - 1) }
        if column + 1 < size.columns, cells[index + 1].isContinuation { clear(index + 1) }
        cells[index] = cell
    }

    /// Puts a character into each of these cells. It must be one column wide.
    mutating func fill(_ cell: Cell, row: Int, columns: Range<Int>) {
        guard let places = prepare(row: row, columns: columns) else { return }
        cells.withUnsafeMutableBufferPointer { cells in
            for place in places { cells[place] = cell }
        }
    }

    /// Puts ASCII characters there, side by side.
    mutating func set(_ characters: UnsafeBufferPointer<UInt8>, _ style: Style, row: Int, column: Int) {
        let columns = column..<column + characters.count
        guard let places = prepare(row: row, columns: columns) else { return }
        let start = row * size.columns + column
        cells.withUnsafeMutableBufferPointer { cells in
            for place in places { cells[place] = Cell(ascii: characters[place - start], style) }
        }
    }

    /// The indices of those cells of a row that are inside, or nil. Halves of wide characters left beside them are
    /// blanked.
    private mutating func prepare(row: Int, columns: Range<Int>) -> Range<Int>? {
        let columns = columns.clamped(to: 0..<size.columns)
        guard row >= 0, row < size.rows, !columns.isEmpty else { return nil }
        let start = row * size.columns
        let places = start + columns.lowerBound..<start + columns.upperBound
        if columns.lowerBound > 0, cells[places.lowerBound].isContinuation { clear(places.lowerBound - 1) }
        if columns.upperBound < size.columns, cells[places.upperBound].isContinuation { clear(places.upperBound) }
        return places
    }

    /// Gives the cell another style.
    mutating func restyle(row: Int, column: Int, _ style: (Style) -> Style) {
        guard contains(row, column) else { return }
        let index = row * size.columns + column
        cells[index] = cells[index].with(style(cells[index].style))
    }

    private mutating func clear(_ index: Int) { cells[index] = Cell(ascii: 0x20, cells[index].style) }

    private func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && row < size.rows && column >= 0 && column < size.columns
    }
}
