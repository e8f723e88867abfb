import Foundation

/// Random numbers of a simulation: the same from the same seed (Steele, Lea & Flood 2014).
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Between 0 and 1, neither included.
    mutating func uniform() -> Double { (Double(bits() >> 11) + 0.5) * 0x1p-53 }

    mutating func normal() -> Double { sqrt(-2 * log(uniform())) * cos(2 * Double.pi * uniform()) }

    mutating func exponential() -> Double { -log(uniform()) }

    mutating func happens(_ share: Double) -> Bool { uniform() < share }

    /// From the lower to the upper bound, both included.
    mutating func whole(_ low: Int, _ high: Int) -> Int { low + Int(bits() % UInt64(high - low + 1)) }
}
