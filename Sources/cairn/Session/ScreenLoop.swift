import CairnCore
import CairnStore

/// The screen, from the first frame to the last.
enum ScreenLoop {
    static func run(store: Store?, context: Context) throws {
    }
}
