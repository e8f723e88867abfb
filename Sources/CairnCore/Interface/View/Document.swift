/// Something to read: the detail of a row, a page, help.
public struct Document: Equatable, Sendable {
    public var title: String
    public var blocks: [Block]
    /// Names of the keys everywhere that close it as a page and act: "plan.edit".
    var keys: Set<String> = []
    /// What Enter keeps while it is open as a page; nil for a page that is only read.
    var keeps: Change?
    /// Whether sections were left out at its end.
    private(set) var isCut = false

    /// A text without a title.
    public static func prose(_ text: String) -> Document { Document("", [.text(text, .plain)]) }

    init(_ title: String, _ blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }

    /// One part of a document.
    public enum Block: Equatable, Sendable {
        case gap
        case heading(String)
        /// A paragraph, wrapped.
        case text(String, Style)
        /// A paragraph after a sign, wrapped clear of it.
        case bullet(String, sign: String, Style)
        /// A label `width` columns wide, and text wrapped beside it.
        case field(label: String, text: String, width: Int = 10)
        /// A line in the user's own words, or a table, wrapped, with a bar before every row; Enter opens it.
        case quote(String, Target)
        /// A line that Enter follows, with a remark at its end.
        case link(Span, sign: Span, remark: String, Target)
        /// A label with a gauge.
        case gauge(label: String, Tally)
        /// Cells side by side, each wrapped to its own column.
        case columns([Span])
        /// Variants with their intervals, drawn in characters; nothing where there is too little room.
        case chart(VariantChart)
        /// A table whose first row names the columns, if it has cells; row by row where it is wider than the page.
        case table([[Span]])
    }

    /// Text of one style.
    public struct Span: Equatable, Sendable {
        public let text: String
        public let style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// What Enter follows, or what `i` and `d` are about.
    public enum Target: Hashable, Sendable {
        case item(ItemID)
        /// A row of a pane.
        case row(PaneID, RowID)
        /// A record of the user's, by kind and key.
        case record(String, String)
        /// Something that only the open pane knows, by the name it chose.
        case local(String)
        case address(String)
        /// A part, counted from 0, of the long text of a record of that kind.
        case part(Int, of: String)

        /// Whether its line begins with a box that a click ticks.
        var hasBox: Bool {
            switch self {
            case .item: true
            case .record(let kind, _):
                [ExerciseTick.kind.name, CriterionMark.kind.name, ContractAnswer.kind.name].contains(kind)
            default: false
            }
        }
    }
}

extension Document {
    /// Adds sections until it has `enough` lines, and leaves out those after that: nobody sees them. Whatever comes behind them has
    /// to be a section, too.
    mutating func add(upTo enough: Int, _ sections: ((inout Document) -> Void)...) {
        for section in sections {
            isCut = isCut || enough < .max && blocks.reduce(0) { $0 + $1.leastLines } >= enough
            if isCut { return }
            section(&self)
        }
    }

    mutating func gap() { if blocks.last != .gap, !blocks.isEmpty { blocks.append(.gap) } }

    mutating func heading(_ text: String) {
        gap()
        blocks.append(.heading(text))
    }

    mutating func text(_ text: String, _ style: Style = .plain) { blocks.append(.text(text, style)) }

    mutating func bullets(_ texts: [String], sign: String = "·", _ style: Style = .plain) {
        blocks += texts.map { .bullet($0, sign: sign, style) }
    }

    /// A text in the user's own words, line by line.
    mutating func quotes(_ text: String, _ target: Target) {
        for part in TextTable.parts(text) {
            blocks += (part.table == nil ? part.text.lines().map(String.init) : [part.text]).map { .quote($0, target) }
        }
    }

    /// A heading with bullets under it; nothing if there are no texts.
    mutating func list(_ heading: String, _ texts: [String], sign: String = "·") {
        guard !texts.isEmpty else { return }
        self.heading(heading)
        bullets(texts, sign: sign)
    }
}

extension Document.Block {
    /// About as many lines as it has at least: no line has more than 96 columns, and few letters have more than two bytes.
    fileprivate var leastLines: Int {
        switch self {
        case .text(let text, _), .bullet(let text, _, _), .field(_, let text, _), .quote(let text, _):
            text.utf8.count / 192 + 1
        case .chart(let chart): chart.rows.count + 1
        case .table(let rows): rows.count
        case .gap, .heading, .link, .gauge, .columns: 1
        }
    }
}
