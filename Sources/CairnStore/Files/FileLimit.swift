import Foundation

/// The limit of a file's size (`ulimit -f`).
enum FileLimit {
    /// Whether there is one.
    static var isSet: Bool {
        var limit = rlimit()
        return getrlimit(kind, &limit) == 0 && limit.rlim_cur != unlimited
    }

    #if os(Linux)
        private static let kind = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        private static let unlimited = rlim_t.max
    #else
        private static let kind = RLIMIT_FSIZE
        private static let unlimited = rlim_t(RLIM_INFINITY)
    #endif
}
