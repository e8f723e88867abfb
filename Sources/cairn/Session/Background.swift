import Foundation

/// Work beside the screen.
enum Background {
    /// Runs it on a thread of its own or, where there is none to be had, at once.
    static func run(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { start in
                start.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        if code == 0 { pthread_detach(thread) } else { box.takeRetainedValue().body() }
    }
}

/// A closure on its way to a thread.
private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
