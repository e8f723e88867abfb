/// Random numbers that depend on what they are for and on the run alone: asked again, each is the same.
struct Draw: Sendable {
    private let key: UInt64

    /// Draws for what has this name (FNV-1a).
    init(_ name: String) {
        key = Draw.mixed(digest(name.utf8))
    }

    /// Draws for the same thing at another place: a week, one of several.
    func at(_ place: Int) -> Draw {
        Draw(key: Draw.mixed(key ^ (UInt64(bitPattern: Int64(place)) &* 0xD6E8_FEB8_6659_FD93)))
    }

    /// 64 even bits.
    func bits(_ run: Int) -> UInt64 { Draw.mixed(key &+ UInt64(truncatingIfNeeded: run) &* 0x9E37_79B9_7F4A_7C15) }

    /// Between 0 and 1, neither included.
    func uniform(_ run: Int) -> Double { (Double(bits(run) >> 11) + 0.5) * 0x1p-53 }

    /// Of the normal distribution.
    func normal(_ run: Int) -> Double { Normal.quantile(uniform(run)) }

    /// Of the exponential distribution with mean 1.
    func exponential(_ run: Int) -> Double { -Elementary.log(uniform(run)) }

    private init(key: UInt64) { self.key = key }

    /// The finaliser of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
