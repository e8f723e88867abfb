/// The few functions of analysis that forecasts and intervals need: the core imports nothing, and results are the same everywhere.
enum Elementary {
    /// e to the power of `x`; relative error below 1e-14.
    static func exp(_ x: Double) -> Double {
        guard x < 710 else { return x.isNaN ? x : .infinity }
        guard x > -746 else { return x.isNaN ? x : 0 }
        let power = (x * 1.442_695_040_888_963_4).rounded()
        let rest = (x - power * logOf2High) - power * logOf2Low
        // Taylor's series: |rest| is below 0.35, and the first term left out below 1e-17.
        var sum = 1 + rest / 13
        sum = 1 + rest * sum * (1 / 12.0)
        sum = 1 + rest * sum * (1 / 11.0)
        sum = 1 + rest * sum * (1 / 10.0)
        sum = 1 + rest * sum * (1 / 9.0)
        sum = 1 + rest * sum * (1 / 8.0)
        sum = 1 + rest * sum * (1 / 7.0)
        sum = 1 + rest * sum * (1 / 6.0)
        sum = 1 + rest * sum * (1 / 5.0)
        sum = 1 + rest * sum * (1 / 4.0)
        sum = 1 + rest * sum * (1 / 3.0)
        sum = 1 + rest * sum * (1 / 2.0)
        sum = 1 + rest * sum
        let half = Int(power) / 2
        return sum * powerOf2(half) * powerOf2(Int(power) - half)
    }

    /// The natural logarithm; relative error below 1e-14. Minus infinity at 0, not a number below.
    static func log(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x == .infinity ? x : .nan }
        var (power, part) = (Double(x.exponent), x.significand)
        if part > 1.414_213_562_373_095 { (power, part) = (power + 1, part / 2) }
        // The series of the inverse hyperbolic tangent: |s| is below 0.18.
        let s = (part - 1) / (part + 1)
        let square = s * s
        var sum = 1.0 / 21
        sum = sum * square + 1.0 / 19
        sum = sum * square + 1.0 / 17
        sum = sum * square + 1.0 / 15
        sum = sum * square + 1.0 / 13
        sum = sum * square + 1.0 / 11
        sum = sum * square + 1.0 / 9
        sum = sum * square + 1.0 / 7
        sum = sum * square + 1.0 / 5
        sum = sum * square + 1.0 / 3
        sum = sum * square + 1
        return power * logOf2High + (power * logOf2Low + 2 * s * sum)
    }

    /// `base`, which is not negative, to the power of `exponent`.
    static func pow(_ base: Double, _ exponent: Double) -> Double { exponent == 0 ? 1 : exp(exponent * log(base)) }

    /// The logarithm of 1 − x for x below 1, exact for small x, too.
    static func log1(minus x: Double) -> Double {
        let left = 1 - x
        // What rounding took from 1 − x is put back (Kahan).
        return left == 1 ? -x : log(left) * (-x / (left - 1))
    }

    private static let logOf2High = 0.693_147_180_369_123_8
    private static let logOf2Low = 1.908_214_929_270_587_7e-10

    /// 2 to a power in -1022…1023.
    private static func powerOf2(_ power: Int) -> Double { Double(bitPattern: UInt64(power + 1023) << 52) }
}
