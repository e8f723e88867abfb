import CPty
import CVterm

extension PtyTerminal {
    /// Types: sends these bytes as they are, `\r` for Enter, `\u{1B}` for Escape.
    ///
    /// Returns when the terminal has taken them all, reading output meanwhile so that neither side blocks.
    /// - Throws: `PtyError.inputNotTaken` when the program does not read, `.terminalGone`.
    public func send(_ keys: String) throws(PtyError) {
        try send(Array(keys.utf8))
    }

    /// Sends bytes that need not be text.
    public func send(_ bytes: [UInt8], timeout: Duration = patience) throws(PtyError) {
        unsent.append(contentsOf: bytes)
        flushInput()
        let deadline = Self.now + timeout.nanoseconds
        while !unsent.isEmpty {
            if outputEnded { throw PtyError.terminalGone(reason: "\(unsent.count) bytes were not taken") }
            if pump(until: deadline).timedOut { throw PtyError.inputNotTaken(bytesLeft: unsent.count) }
        }
    }

    /// Presses a key in the form the program has asked for (arrow keys have two).
    public func press(_ key: TerminalKey) throws(PtyError) {
        try send(emulator.replies { vterm_keyboard_key($0, key.vtermKey, VTERM_MOD_NONE) })
    }

    /// Pastes text: between markers if the program has asked for them.
    public func paste(_ text: String) throws(PtyError) {
        let start = emulator.replies { vterm_keyboard_start_paste($0) }
        let end = emulator.replies { vterm_keyboard_end_paste($0) }
        try send(start + Array(text.utf8) + end)
    }

    /// Presses and releases a mouse button (1 left … 3 right, 4 and 5 the wheel up and down) at a cell, counted from 0.
    /// A program that has not asked for the mouse gets nothing.
    public func click(row: Int, column: Int, button: Int = 1) throws(PtyError) {
        try send(
            emulator.replies { vterm in
                vterm_mouse_move(vterm, Int32(row), Int32(column), VTERM_MOD_NONE)
                vterm_mouse_button(vterm, Int32(button), true, VTERM_MOD_NONE)
                vterm_mouse_button(vterm, Int32(button), false, VTERM_MOD_NONE)
            })
    }

    /// Gives the terminal another size; the program gets SIGWINCH.
    public func resize(_ size: TerminalSize) throws(PtyError) {
        let error = cpty_resize(child.master, Int32(size.rows), Int32(size.columns))
        guard error == 0 else { throw PtyError.terminalGone(reason: errorText(error)) }
        emulator.resize(size)
        self.size = size
    }
}

/// A key that is more than a character.
public enum TerminalKey: Equatable, Sendable {
    case enter, tab, backspace, escape
    case up, down, left, right
    case insert, delete, home, end, pageUp, pageDown
    /// F1 and so on.
    case function(Int)

    var vtermKey: VTermKey {
        switch self {
        case .enter: VTERM_KEY_ENTER
        case .tab: VTERM_KEY_TAB
        case .backspace: VTERM_KEY_BACKSPACE
        case .escape: VTERM_KEY_ESCAPE
        case .up: VTERM_KEY_UP
        case .down: VTERM_KEY_DOWN
        case .left: VTERM_KEY_LEFT
        case .right: VTERM_KEY_RIGHT
        case .insert: VTERM_KEY_INS
        case .delete: VTERM_KEY_DEL
        case .home: VTERM_KEY_HOME
        case .end: VTERM_KEY_END
        case .pageUp: VTERM_KEY_PAGEUP
        case .pageDown: VTERM_KEY_PAGEDOWN
        case .function(let number): VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(min(max(number, 0), 255)))
        }
    }
}
