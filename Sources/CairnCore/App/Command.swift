/// Something one can ask for, by key or by name. Panes add their own in their folders.
public struct Command: Hashable, Sendable {
    /// Unique, as the palette's match and tests name it: `list.next`.
    public let name: String

    /// The command of that name.
    public init(_ name: String) { self.name = name }
}

extension Command {
    static let nextPane = Command("pane.next")
    static let previousPane = Command("pane.previous")
    static let help = Command("help")
    static let palette = Command("palette")
    static let search = Command("search")
    static let undo = Command("undo")
    static let redo = Command("redo")
    static let quit = Command("quit")
    static let suspend = Command("suspend")
    static let redraw = Command("redraw")
    static let back = Command("back")
    static let plan = Command("plan.edit")
    static let showPlan = Command("plan.show")
    static let next = Command("next")
    static let trackView = Command("track.view")

    static let lineDown = Command("line.down")
    static let lineUp = Command("line.up")
    static let pageDown = Command("page.down")
    static let pageUp = Command("page.up")
    static let first = Command("first")
    static let last = Command("last")
    static let open = Command("open")
    static let close = Command("close")
    static let view = Command("list.view")
    static let sort = Command("list.sort")
    static let filter = Command("list.filter")

    static let fieldLeft = Command("field.left")
    static let fieldRight = Command("field.right")
    static let fieldStart = Command("field.start")
    static let fieldEnd = Command("field.end")
    static let fieldWordLeft = Command("field.word-left")
    static let fieldWordRight = Command("field.word-right")
    static let fieldErase = Command("field.erase")
    static let fieldEraseNext = Command("field.erase-next")
    static let fieldEraseWord = Command("field.erase-word")
    static let fieldEraseLine = Command("field.erase-line")

    static let areaTop = Command("area.top")
    static let areaBottom = Command("area.bottom")
    static let areaMark = Command("area.mark")
    static let areaCut = Command("area.cut")
    static let areaCopy = Command("area.copy")
    static let areaPaste = Command("area.paste")
    static let areaUndo = Command("area.undo")
    static let areaRedo = Command("area.redo")
    static let areaEditor = Command("area.editor")
    static let newLine = Command("area.new-line")

    static let keepForm = Command("form.keep")
    static let accept = Command("accept")
    static let cancel = Command("cancel")
    static let nextField = Command("form.next")
    static let previousField = Command("form.previous")
    static let nextChoice = Command("form.next-choice")
    static let previousChoice = Command("form.previous-choice")

    /// Opens the pane of that number, from 1.
    static func pane(_ number: Int) -> Command { Command("pane.\(number)") }

    /// Selects what this command moves over.
    static func selecting(_ move: Command) -> Command { Command("select.\(move.name)") }

    /// The move of a command that selects; nil for others.
    var selectingMove: Command? { name.hasPrefix("select.") ? Command(String(name.dropFirst(7))) : nil }
}
