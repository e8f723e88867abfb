import CairnStore
import Foundation

/// A process that the tests of the store, and its benchmark, start, limit and kill.
let arguments = CommandLine.arguments.dropFirst()
let rest = Array(arguments.dropFirst())
do throws(StoreError) {
    switch (arguments.first, rest.count) {
    case ("write", 1): try write(path: rest[0])
    case ("append", 3): try append(path: rest[0], item: rest[1], count: Int(rest[2]) ?? 0)
    case ("migrate", 1): try migrate(path: rest[0])
    case ("restore", 2): try restore(path: rest[0], from: rest[1])
    case ("umask", 2): try live(path: rest[1], umask: mode_t(rest[0], radix: 8) ?? 0)
    case ("cramped", 2): try fillUp(path: rest[1], limit: rlim_t(rest[0]) ?? 0)
    case ("fill", 2): try fill(path: rest[1], entries: Int(rest[0]) ?? 0)
    case ("fixture", 2): try fixture(version: Int(rest[0]) ?? 0, path: rest[1])
    case ("measure", 1): try measure(path: rest[0])
    case ("measure-memo", 1): try measureMemo(path: rest[0])
    case ("people", 2): try fillPeople(path: rest[1], people: Int(rest[0]) ?? 0)
    case ("reviews", 3):
        try fillReviews(path: rest[2], cards: Int(rest[0]) ?? 1, reviews: Int(rest[1]) ?? 1)
    case ("measure-reviews", 1): try measureReviews(path: rest[0])
    case ("measure-demand", 1): try measureDemand(path: rest[0])
    default:
        say(
            "usage: store-writer write|append|migrate|restore|umask|cramped|fill|people|reviews|fixture|measure|measure-memo"
                + "|measure-reviews|measure-demand …")
    }
} catch {
    say("error \(error.exitClass.rawValue): \(error)")
    exit(error.exitClass.rawValue)
}
