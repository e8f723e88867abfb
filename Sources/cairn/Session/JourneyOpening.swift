import CNcurses
import CThread
import CairnCore
import Dispatch

/// The way to an open journey, gone beside the main thread, which has the Library and the terminal to open meanwhile, and the
/// first frame to make while the journey is checked.
final class JourneyOpening: @unchecked Sendable {
    private let source: JourneySource
    // Written by the other thread alone, read after it has signalled.
    private var opened: OpenJourney?
    private var fault: (any Error)? = notYet
    private var faultInCheck: (any Error)? = notYet
    private let isOpened = DispatchSemaphore(value: 0)
    private let isChecked = DispatchSemaphore(value: 0)
    private static let notYet = Failure(code: 74, description: "the journey could not be opened; start Cairn again")

    /// Sets out.
    init(_ source: JourneySource) {
        self.source = source
        cairn_heap_prepare()
        // Other threads must not run while a process changes its locale.
        _ = cairn_locale_open()
        let this = Unmanaged.passRetained(self)
        let isOnItsWay = cairn_thread_start({ $0.map(JourneyOpening.run) }, this.toOpaque())
        if !isOnItsWay { Self.run(this.toOpaque()) }
    }

    private static func run(_ this: UnsafeMutableRawPointer) {
        Unmanaged<JourneyOpening>.fromOpaque(this).takeRetainedValue().run()
    }

    private func run() {
        do {
            opened = try OpenJourney(source)
            fault = nil
        } catch {
            fault = error
        }
        isOpened.signal()
        // As long as this goes on, the store's queue has the main thread wait.
        do {
            try opened?.check()
            faultInCheck = fault
        } catch {
            faultInCheck = error
        }
        isChecked.signal()
    }

    /// Waits for the journey.
    ///
    /// - Throws: where the database is there but must not be used (damaged, another program's, locked).
    func journey() throws -> OpenJourney {
        isOpened.wait()
        defer { isOpened.signal() }
        guard let opened else { throw fault ?? Self.notYet }
        return opened
    }

    /// Waits until the journey was checked.
    ///
    /// - Throws: where it is damaged.
    func check() throws {
        isChecked.wait()
        defer { isChecked.signal() }
        if let faultInCheck { throw faultInCheck }
    }
}
