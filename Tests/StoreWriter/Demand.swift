import CairnCore
import CairnLibrary
import CairnStore

/// Prints what the demand of a journey's postings costs, in milliseconds: at a start, and kept up with a change.
func measureDemand(path: String) throws(StoreError) {
    let library = EmbeddedLibrary.load()
    func opened() throws(StoreError) -> (Store, Journey) {
        let store = try Store.open(at: path, device: "writer", access: .readOnly, now: 0)
        return (store, try store.journey())
    }
    var (store, journey) = try opened()
    let track: TrackID? = "ml-engineer"
    let all = journey.demand(for: track, library, store.readings)
    say("\(all.count) postings, \(store.readings.texts) of them read in their text now")
    try report("open and read the journey", times: 11) { () throws(StoreError) in _ = try opened() }
    try report("the same, and demand over all of them", times: 11) { () throws(StoreError) in
        let (store, journey) = try opened()
        _ = journey.demand(for: track, library, store.readings).table(track, journey)
    }
    guard let posting = journey[Posting.self].all.first else { return }
    let ask = PostingAsk(posting: posting.id, term: "python", answer: .refused)
    let before = store.readings.texts
    try report("demand after a change", times: 101) { () throws(StoreError) in
        let isSaid = journey[PostingAsk.self][ask.key] != nil
        journey.apply(isSaid ? journey.removing(ask, posting) : journey.putting(ask, posting, library))
        _ = journey.demand(for: track, library, store.readings).table(track, journey)
    }
    say("\(store.readings.texts - before) texts read for that")
}
