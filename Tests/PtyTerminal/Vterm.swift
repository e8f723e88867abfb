import CVterm

/// libvterm 0.1.4 (Debian 12's), kept from what makes it read or write outside its memory, or never end.
///
/// Found by feeding it random sequences under valgrind:
///   - making it smaller can leave the cursor above the first line, and margins below the last;
///     `ESC 8` brings back a cursor from a larger screen; U+0080–009F move it left of the first column.
///     Whatever happens between margins or at a cursor outside the screen is a wild access.
///   - a wide character in a terminal of one column.
///   - repeating (`CSI n b`) a wide character at a line's end, or one without a width.
final class Vterm {
    /// libvterm's own value.
    let pointer: OpaquePointer
    /// Its state layer: cursor, pen, modes.
    let state: OpaquePointer
    /// As last applied. libvterm itself always has two columns or more, of which then only the first is seen.
    private(set) var size: TerminalSize
    /// A character or sequence of which not all bytes have come.
    private var unfinished: [UInt8] = []
    private var tracker = SequenceTracker()
    /// A sequence is being carried out that brings back a cursor which was saved. libvterm saves with it whether it is seen;
    /// xterm and the others do not (`ESC 7` and 8 are about place and looks).
    private(set) var isRestoringCursor = false

    init(size: TerminalSize) {
        self.size = size
        pointer = vterm_new(Int32(size.rows), Int32(max(2, size.columns)))
        state = vterm_obtain_state(pointer)
        vterm_set_utf8(pointer, 1)
    }

    deinit { vterm_free(pointer) }

    /// The cursor's place, from 0.
    var cursor: (row: Int, column: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(state, &position)
        return (Int(position.row), Int(position.col))
    }

    /// Takes output: runs of plain characters at once, all else in whole characters and sequences, so that
    /// whatever we write ourselves comes between them.
    func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let end = tracker.isBetween ? plainEnd(buffer, from: index) : index
                if end > index {
                    tracker.passPlain()
                    write(UnsafeBufferPointer(rebasing: buffer[index..<end]))
                    index = end
                } else {
                    feed(one: buffer[index])
                    index += 1
                }
            }
        }
    }

    /// Takes another size.
    func resize(_ size: TerminalSize) {
        let before = cursor
        write(Array("\u{1B}[r\u{1B}[?69l".utf8))  // no margins: other terminals, too, drop them with another size
        write(Array("\u{1B}[\(before.row + 1);\(before.column + 1)H".utf8))
        vterm_set_size(pointer, Int32(size.rows), Int32(max(2, size.columns)))
        self.size = size
        keepCursorInside()
    }

    private func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes[start...].firstIndex { !(0x20...0x7E).contains($0) } ?? bytes.count
    }

    private func feed(one byte: UInt8) {
        unfinished.append(byte)
        let isRepeat = tracker.completesRepeat(byte)
        guard tracker.isBetween || unfinished.count > 1 << 16 else { return }
        isRestoringCursor = restores.contains(unfinished)
        if !isRepeat || tracker.lastWasPlain { write(unfinished) }
        isRestoringCursor = false
        unfinished = []
        keepCursorInside()
    }

    private let restores = ["\u{1B}8", "\u{1B}[?1048l", "\u{1B}[?1049l"].map { Array($0.utf8) }

    private func keepCursorInside() {
        let (row, column) = cursor
        if (0..<size.rows).contains(row), (0..<max(2, size.columns)).contains(column) { return }
        // Any control sequence clamps it; this one switches a mode off that does not exist.
        write(Array("\u{1B}[9999l".utf8))
    }

    private func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer(write)
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        bytes.withMemoryRebound(to: CChar.self) { _ = vterm_input_write(pointer, $0.baseAddress, $0.count) }
    }
}
