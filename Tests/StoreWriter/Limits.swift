import CairnCore
import CairnStore
import Foundation
import GRDB

/// Does all that makes files, at that umask, and prints the mode of the journal, which is gone afterwards.
func live(path: String, umask mask: mode_t) throws(StoreError) {
    umask(mask)
    let look = Migration { db in
        try db.execute(sql: "CREATE TABLE look (number INTEGER)")
        var status = stat()
        stat(path + "-journal", &status)
        say("journal \(String(status.st_mode & 0o777, radix: 8))")
    }
    _ = try Store.open(at: path, device: "writer", access: .readWrite, now: 0, migrations: [.journey, look])
    let other = path + ".other"
    _ = try Store.open(at: other, device: "writer", access: .readWrite, now: 0, migrations: [.journey])
    let store = try Store.open(at: other, device: "writer", access: .readWrite, now: 0)
    try store.apply(step(1), at: 0)
    try store.backup(to: path + ".copy")
    try Store.restore(at: other, from: path + ".copy", now: 0)
}

/// Writes until a file may not grow any more, says so, and goes on once it may.
func fillUp(path: String, limit: rlim_t) throws(StoreError) {
    signal(SIGXFSZ, SIG_IGN)
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    setFileSizeLimit(limit)
    var number = 1
    do throws(StoreError) {
        while number < 100_000 {
            try store.apply(step(number), at: 0)
            number += 1
        }
    } catch {
        say("stopped \(error.exitClass.rawValue) \(number - 1) \(try store.journey().notes[countedItem]?.text ?? "")")
    }
    setFileSizeLimit(nil)
    try store.apply(step(number), at: 0)
    try store.verify()
    say("went on \(try store.journey().notes[countedItem]?.text ?? "")")
}

/// In bytes; nil takes the limit off again.
private func setFileSizeLimit(_ limit: rlim_t?) {
    let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    var limits = rlimit()
    getrlimit(resource, &limits)
    limits.rlim_cur = limit ?? limits.rlim_max
    setrlimit(resource, &limits)
}
