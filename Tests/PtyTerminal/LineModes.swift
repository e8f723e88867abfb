import CPty

/// The modes of a terminal's line discipline (termios), to see whether a program left them as it found them.
public struct LineModes: Equatable, Sendable {
    /// `c_iflag` as it is.
    public let input: UInt64
    /// `c_oflag` as it is.
    public let output: UInt64
    /// `c_cflag` as it is.
    public let control: UInt64
    /// `c_lflag` as it is.
    public let local: UInt64
    /// What is typed is shown (`ECHO`).
    public let echo: Bool
    /// Input comes by lines (`ICANON`).
    public let canonical: Bool
    /// Ctrl-C and Ctrl-Z send signals (`ISIG`).
    public let signals: Bool
    /// Ctrl-C sends a signal: it is not `ISIG` alone that decides, but also whether any key stands for it.
    public let interrupts: Bool
    /// A line feed also returns the carriage (`OPOST`).
    public let outputProcessing: Bool

    /// As a shell's user expects it.
    public var isCooked: Bool { echo && canonical && signals && outputProcessing }

    init(_ modes: cpty_modes) {
        input = modes.input
        output = modes.output
        control = modes.control
        local = modes.local
        echo = modes.echo
        canonical = modes.canonical
        signals = modes.signals
        interrupts = modes.interrupts
        outputProcessing = modes.output_processing
    }
}
