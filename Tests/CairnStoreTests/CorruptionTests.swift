import CairnCore
import Foundation
import Testing

@testable import CairnStore

struct CorruptionTests {
    private let folder = TemporaryFolder()

    @Test func `500 damaged databases neither trap nor lose a byte`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let sound = bytes(folder.journey)
        var refused = 0
        for seed in 0..<500 {
            var random = Seeded(UInt64(seed))
            let damaged = damage(sound, &random)
            try write(damaged, to: folder.journey)
            if !use(.readOnly) { refused += 1 }
            if !use(.readWrite) { refused += 1 }
            #expect(holds(folder.journey, damaged), "seed \(seed)")
            #expect(Set(folder.modes().keys).isSubset(of: ["journey.sqlite"]), "seed \(seed)")
        }
        #expect(refused > 500, "only \(refused) of 1000 were refused")
    }

    @Test func `what can be read of a damaged journey is an export that an import takes`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let sound = bytes(folder.journey)
        let whole = try Salvage(path: folder.journey)
        #expect(whole.count == oneOfEach.count && whole.damaged.isEmpty && whole.leftOut == 0)
        var saved = 0
        for seed in 0..<100 {
            var random = Seeded(UInt64(seed))
            var damaged = sound
            let page = Int.random(in: 1..<sound.count / 4096, using: &random) * 4096
            damaged.replaceSubrange(page..<page + 4096, with: (0..<4096).map { UInt8(truncatingIfNeeded: $0 * 7) })
            try write(damaged, to: folder.journey)
            guard let salvage = try? Salvage(path: folder.journey) else { continue }
            #expect(holds(folder.journey, damaged), "seed \(seed)")
            let copy = try open(folder("copy-\(seed).sqlite"))
            #expect(try copy.importJourney(salvage.data, at: now).records == salvage.count, "seed \(seed)")
            saved += salvage.count
        }
        #expect(saved > 50 * oneOfEach.count, "most of it most of the time: \(saved)")
    }

    /// Whether it opened. Calls all that reads; what that finds must be a `StoreError`, which the compiler sees to.
    private func use(_ access: Store.Access) -> Bool {
        do throws(StoreError) {
            let store = try open(folder.journey, access)
            _ = try? store.journey()
            _ = try? (store.nextUndo(), store.nextRedo(), store.drafts())
            _ = try? store.history(limit: 100)
            _ = try? store.exportJourney()
            _ = try? store.verify()
            return true
        } catch {
            #expect([.data, .io].contains(error.exitClass))
            return false
        }
    }

    /// Cuts, flips bits, overwrites, zeroes or swaps pages.
    private func damage(_ sound: Data, _ random: inout Seeded) -> Data {
        var data = sound
        switch Int.random(in: 0..<6, using: &random) {
        case 0: data = data.prefix(Int.random(in: 1..<data.count, using: &random))
        case 1: for _ in 0..<Int.random(in: 1...8, using: &random) { flipBit(&data, below: data.count, &random) }
        case 2: for _ in 0..<Int.random(in: 1...3, using: &random) { flipBit(&data, below: 100, &random) }
        case 3: overwrite(&data, with: UInt8.random(in: 0...255, using: &random), &random)
        case 4: overwrite(&data, with: 0, &random)
        default: swapPages(&data, &random)
        }
        return data
    }

    private func flipBit(_ data: inout Data, below limit: Int, _ random: inout Seeded) {
        data[Int.random(in: 0..<limit, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }

    private func overwrite(_ data: inout Data, with byte: UInt8, _ random: inout Seeded) {
        let start = Int.random(in: 0..<data.count, using: &random)
        let end = min(data.count, start + Int.random(in: 1...5000, using: &random))
        data.replaceSubrange(start..<end, with: Data(repeating: byte, count: end - start))
    }

    private func swapPages(_ data: inout Data, _ random: inout Seeded) {
        let pages = (0..<2).map { _ in Int.random(in: 0..<data.count / 4096, using: &random) * 4096 }
        let (first, second) = (data[pages[0]..<pages[0] + 4096], data[pages[1]..<pages[1] + 4096])
        data.replaceSubrange(pages[1]..<pages[1] + 4096, with: Data(first))
        data.replaceSubrange(pages[0]..<pages[0] + 4096, with: Data(second))
    }
}
