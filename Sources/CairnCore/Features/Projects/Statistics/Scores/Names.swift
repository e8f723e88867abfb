/// Names as numbers, in the order in which they came. A million take little more room than their letters.
struct Names: Sendable {
    private var letters: [UInt8] = []
    /// Where each name ends in `letters`.
    private var ends: [UInt32] = []
    /// Places in a table of hashes: numbers of names, or −1.
    private var slots = [Int32](repeating: -1, count: 16)

    var count: Int { ends.count }

    /// Whether there is room for this many bytes more.
    func hasRoom(_ bytes: Int) -> Bool { letters.count + bytes <= Int(UInt32.max) }

    /// The number of a name, which is given one if it is new and there is room.
    mutating func number(_ name: String) -> Int32 {
        var name = name
        return name.withUTF8 { bytes in
            let slot = slot(bytes)
            if slots[slot] >= 0 { return slots[slot] }
            let number = Int32(ends.count)
            letters.append(contentsOf: bytes)
            ends.append(UInt32(letters.count))
            slots[slot] = number
            if ends.count * 2 > slots.count { grow() }
            return number
        }
    }

    /// The number of a name, nil if it is not there.
    func known(_ name: String) -> Int32? {
        var name = name
        let number = name.withUTF8 { slots[slot($0)] }
        return number < 0 ? nil : number
    }

    subscript(number: Int32) -> String { String(decoding: letters[range(number)], as: UTF8.self) }

    private func range(_ number: Int32) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
    }

    /// Where the name stands, or would stand.
    private func slot(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] >= 0 {
            let range = range(slots[slot])
            if range.count == bytes.count, letters[range].elementsEqual(bytes) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        letters.withUnsafeBufferPointer { all in
            for number in ends.indices {
                let slot = slot(UnsafeBufferPointer(rebasing: all[range(Int32(number))]))
                slots[slot] = Int32(number)
            }
        }
    }
}
