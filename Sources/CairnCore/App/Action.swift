/// What happened, as the reducer sees it.
public enum Action: Equatable, Sendable {
    /// A key that is bound here, or text for the field that has the focus.
    case key(Key)
    case paste(String)
    case mouse(Mouse)
    /// Run the binding of this name.
    case command(String)
    /// The first frame was shown: forecasts may be made.
    case forecast
    case resize(Size)
    /// Time has passed, and a clock on the screen has to show it.
    case tick
    /// The Journey was read again because another process had changed it.
    case journeyChanged(Journey)
    /// The people, read after the first frame.
    case lateRead(Journey)
    /// The editor came back with this text.
    case edited(String, EditTarget)
    /// The clone of that project was looked through.
    case scanned(String, ScanOutcome)
    /// What was made of a file of results.
    case measured([ProjectResult], ResultFile)
    /// What a form asked to be written or read could not be, and why.
    case notWritten(Form, String)
}
