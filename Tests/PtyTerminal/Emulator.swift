import CVterm

/// libvterm: bytes in; a screen, and what the terminal answers, out.
final class Emulator {
    private let vterm: Vterm
    private let vtermScreen: OpaquePointer
    private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
    private(set) var title = ""
    private(set) var bells = 0
    private var altScreen = false
    private var cursorVisible = true
    private var mouse = 0
    /// What the terminal has to say to the program: answers to its queries, keys, clicks.
    private var outgoing: [UInt8] = []

    init(size: TerminalSize) {
        vterm = Vterm(size: size)
        vtermScreen = vterm_obtain_screen(vterm.pointer)
        callbacks = .allocate(capacity: 1)
        callbacks.initialize(to: VTermScreenCallbacks())
        vterm_screen_enable_altscreen(vtermScreen, 1)
        vterm_screen_reset(vtermScreen, 1)
        listen()
    }

    deinit {
        vterm_screen_set_callbacks(vtermScreen, nil, nil)
        callbacks.deallocate()
    }

    /// Shows output.
    func feed(_ bytes: [UInt8]) { vterm.feed(bytes) }

    /// Takes another size.
    func resize(_ size: TerminalSize) { vterm.resize(size) }

    /// What the terminal has to send, after `event` has happened to it.
    func replies(to event: (OpaquePointer) -> Void = { _ in }) -> [UInt8] {
        event(vterm.pointer)
        defer { outgoing = [] }
        return outgoing
    }

    /// What is to be seen now.
    var screen: Screen {
        let size = vterm.size
        var cells: [Cell] = []
        cells.reserveCapacity(size.rows * size.columns)
        var cell = VTermScreenCell()
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                vterm_screen_get_cell(vtermScreen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
                cells.append(Cell(cell))
            }
        }
        let cursor = vterm.cursor
        return Screen(
            size: size, cells: cells, cursorRow: cursor.row, cursorColumn: min(cursor.column, size.columns - 1),
            cursorVisible: cursorVisible, altScreen: altScreen)
    }

    /// libvterm keeps some modes to itself; they show in what it would send, here to nobody.
    var modes: TerminalModes {
        let kept = replies()
        defer { outgoing = kept }
        let paste = replies { vterm_keyboard_start_paste($0) }
        let arrow = replies { vterm_keyboard_key($0, VTERM_KEY_UP, VTERM_MOD_NONE) }
        let focus = replies { _ in vterm_state_focus_in(vterm.state) }
        return TerminalModes(
            altScreen: altScreen, cursorVisible: cursorVisible, mouse: mouse, bracketedPaste: !paste.isEmpty,
            applicationCursorKeys: arrow.starts(with: [0x1B, 0x4F]), focusReports: !focus.isEmpty)
    }

    private func listen() {
        let me = Unmanaged.passUnretained(self).toOpaque()
        callbacks.pointee.settermprop = { property, value, user in
            guard let user, let value else { return 0 }
            Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue().set(property, value.pointee)
            return 1
        }
        callbacks.pointee.bell = { user in
            guard let user else { return 0 }
            Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue().bells += 1
            return 1
        }
        vterm_screen_set_callbacks(vtermScreen, callbacks, me)
        vterm_output_set_callback(
            vterm.pointer,
            { bytes, count, user in
                guard let bytes, let user else { return }
                let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
                Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue().outgoing.append(contentsOf: buffer)
            }, me)
    }

    private func set(_ property: VTermProp, _ value: VTermValue) {
        switch property {
        case VTERM_PROP_CURSORVISIBLE where !vterm.isRestoringCursor: cursorVisible = value.boolean != 0
        case VTERM_PROP_ALTSCREEN: altScreen = value.boolean != 0
        case VTERM_PROP_MOUSE: mouse = Int(value.number)
        case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
        default: break
        }
    }
}
