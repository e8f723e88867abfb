import CNcurses
import Dispatch
import Foundation

/// The way to an open journey, gone beside the main thread, which has the Library and the terminal to open meanwhile.
final class JourneyOpening: @unchecked Sendable {
    // Written by the other thread alone, read after it has signalled `done`.
    private var opened: OpenJourney?
    private var error: (any Error)?
    private let done = DispatchSemaphore(value: 0)

    /// Sets out.
    init(_ source: JourneySource) {
        // Other threads must not run while a process changes its locale.
        _ = cairn_locale_open()
        Thread.detachNewThread { [self] in
            do { opened = try OpenJourney(source) } catch { self.error = error }
            done.signal()
        }
    }

    /// Waits for the journey.
    ///
    /// - Throws: where the database is there but must not be used (damaged, another program's, locked).
    func journey() throws -> OpenJourney {
        done.wait()
        guard let opened else {
            throw error ?? Failure(code: 74, description: "the journey could not be opened; start Cairn again")
        }
        return opened
    }
}
