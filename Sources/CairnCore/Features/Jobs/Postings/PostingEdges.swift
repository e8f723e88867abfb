/// The branches of a tree of words, from a node and a word to the next node, in one flat table: each word of a text is looked up
/// several times, and Swift's own dictionary takes most of a reading's time for it.
struct PostingEdges: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var node: Int32 = 0
        /// 0 if the slot is empty: no branch leads back to the root.
        var next: Int32 = 0
    }

    /// A power of two, at least twice as many as there are branches.
    private var slots = [Slot](repeating: Slot(), count: 16)
    private var shift: UInt64 = 60
    private(set) var count = 0

    /// Adds a branch that is not there yet; `next` is above 0.
    mutating func add(_ node: Int32, _ key: UInt64, _ next: Int32) {
        if 2 * (count + 1) > slots.count { grow() }
        var place = home(node, key)
        while slots[place].next != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(key: key, node: node, next: next)
        count += 1
    }

    /// Where the word leads from the node; 0 if nowhere.
    func next(_ node: Int32, _ key: UInt64) -> Int32 {
        var place = home(node, key)
        while slots[place].next != 0 {
            if slots[place].key == key, slots[place].node == node { return slots[place].next }
            place = (place + 1) & (slots.count - 1)
        }
        return 0
    }

    private mutating func grow() {
        let old = slots.filter { $0.next != 0 }
        slots = [Slot](repeating: Slot(), count: 2 * slots.count)
        shift -= 1
        count = 0
        for slot in old { add(slot.node, slot.key, slot.next) }
    }

    /// Fibonacci hashing: the upper bits of a product.
    private func home(_ node: Int32, _ key: UInt64) -> Int {
        let mixed = key ^ (UInt64(UInt32(bitPattern: node)) &* 0xC2B2_AE3D_27D4_EB4F)
        return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}

/// Keys of words and signs that a word of a text is held against.
struct PostingKeys: Sendable {
    private var edges = PostingEdges()

    init(_ keys: some Sequence<UInt64>) {
        for key in keys where !contains(key) { edges.add(0, key, 1) }
    }

    var isEmpty: Bool { edges.count == 0 }

    func contains(_ key: UInt64) -> Bool { edges.next(0, key) > 0 }
}
