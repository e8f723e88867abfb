/// One cell of a row, and at which byte it begins.
struct CSVCell {
    var text: String
    let offset: Int
}

/// Reads rows of RFC 4180 one after another: quoted cells may hold delimiters, line ends and doubled quotes.
///
/// Beyond the RFC, lines may end with LF or CR alone, and other delimiters than the comma are known. A lenient reader takes
/// quotes that stand where none may for text, as files of other programs have them.
struct CSVReader {
    private let source: Source
    private let delimiter: UInt8
    private let isLenient: Bool
    private var index: Int
    /// How many bytes a lenient reader may still read twice, so that a file of quotes alone costs no more than its length.
    private var budget: Int

    /// A reader at the first row, below a line that names the delimiter. The source must be UTF-8.
    ///
    /// - Parameter isContinued: whether rows of the same file came before, so that no line names the delimiter.
    init(_ source: Source, delimiter: UInt8, isLenient: Bool = false, isContinued: Bool = false) {
        self.source = source
        self.delimiter = delimiter
        self.isLenient = isLenient
        index = isContinued ? source.start : source.body
        budget = source.bytes.count * 4
    }

    /// The cells of the next row, at least one; nil at the end. An empty line is a row of one empty cell.
    mutating func next() throws(Fault) -> [CSVCell]? {
        guard index < source.bytes.count else { return nil }
        var cells: [CSVCell] = []
        while true {
            let cell = try peek == ASCII.quote ? quotedCell() : plainCell(from: index)
            guard cells.count < source.limits.cells else {
                throw Fault(offset: cell.offset, reason: "a row may have at most \(source.limits.cells) cells")
            }
            cells.append(cell)
            guard peek == delimiter else { break }
            index += 1
        }
        stepOverLineEnd()
        return cells
    }

    /// Goes on with the next line after a row that could not be read; false at the end.
    mutating func stepOverRow() -> Bool {
        while let peek, peek != ASCII.lineFeed, peek != ASCII.carriageReturn { index += 1 }
        stepOverLineEnd()
        return index < source.bytes.count
    }

    private var peek: UInt8? { index < source.bytes.count ? source.bytes[index] : nil }

    private var isAtEndOfCell: Bool {
        guard let peek else { return true }
        return peek == delimiter || peek == ASCII.lineFeed || peek == ASCII.carriageReturn
    }

    private mutating func stepOverLineEnd() {
        if peek == ASCII.carriageReturn { index += 1 } else if peek != ASCII.lineFeed { return }
        if peek == ASCII.lineFeed { index += 1 }
    }

    private mutating func plainCell(from start: Int) throws(Fault) -> CSVCell {
        index = start
        while !isAtEndOfCell {
            if peek == ASCII.quote, !isLenient {
                throw Fault(
                    offset: index,
                    reason: "a quote inside a cell; put the whole cell in quotes and write the quote twice")
            }
            index += 1
        }
        return try cell(source.bytes[start..<index], at: start)
    }

    private mutating func quotedCell() throws(Fault) -> CSVCell {
        let opening = index
        var text: [UInt8] = []
        index += 1
        while let byte = peek {
            index += 1
            if byte != ASCII.quote {
                text.append(byte)
            } else if peek == ASCII.quote {
                index += 1
                text.append(byte)
            } else if isAtEndOfCell {
                return try cell(text[...], at: opening)
            } else if isLenient {
                return try strayCell(text, from: opening)
            } else {
                throw Fault(
                    offset: opening,
                    reason: "the cell that opens here goes on after its closing quote; write a quote inside twice")
            }
        }
        if isLenient { return try strayCell(nil, from: opening) }
        throw Fault(offset: opening, reason: "the quote that opens here is never closed")
    }

    /// A cell that begins with a quote and does not end with one. Where it closed on its own line the quotes only stand around
    /// a part of it; else its first quote is text.
    private mutating func strayCell(_ closed: [UInt8]?, from opening: Int) throws(Fault) -> CSVCell {
        if let closed, !closed.contains(ASCII.lineFeed), !closed.contains(ASCII.carriageReturn) {
            let start = index
            while !isAtEndOfCell { index += 1 }
            return try cell((closed + source.bytes[start..<index])[...], at: opening)
        }
        budget -= index - opening
        if budget < 0 {
            throw Fault(offset: opening, reason: "there are too many quotes that are not closed; the rest is not read")
        }
        return try plainCell(from: opening)
    }

    private func cell(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Fault) -> CSVCell {
        guard bytes.count <= source.limits.value else {
            throw Fault(
                offset: offset,
                reason: "the cell has \(bytes.count) bytes, and at most \(source.limits.value) are read; "
                    + "is a quote missing?")
        }
        return CSVCell(text: String(decoding: bytes, as: UTF8.self), offset: offset)
    }
}
