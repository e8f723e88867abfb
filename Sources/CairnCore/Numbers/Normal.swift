/// The normal distribution with mean 0 and standard deviation 1.
enum Normal {
    /// The point below which a share `p` of it lies, 0 < p < 1; relative error below 2e-9.
    ///
    /// Peter Acklam's rational approximation (2003).
    static func quantile(_ p: Double) -> Double {
        if p < tail { return outside(p) }
        if p > 1 - tail { return -outside(1 - p) }
        let q = p - 0.5
        let r = q * q
        let above =
            ((((-39.696_830_286_653_76 * r + 220.946_098_424_520_5) * r - 275.928_510_446_968_7) * r
                + 138.357_751_867_269) * r - 30.664_798_066_147_16) * r + 2.506_628_277_459_239
        let below =
            ((((-54.476_098_798_224_06 * r + 161.585_836_858_040_9) * r - 155.698_979_859_886_6) * r
                + 66.801_311_887_719_72) * r - 13.280_681_552_885_72) * r + 1
        return q * above / below
    }

    /// ``quantile(_:)`` to a relative error below 1e-14: one step of Halley's method further.
    static func point(_ p: Double) -> Double {
        guard p < 0.5 else { return p == 0.5 ? 0 : -point(1 - p) }
        let x = quantile(p)
        let step = (share(below: x) - p) / density(x)
        return x - step / (1 + x * step / 2)
    }

    /// The share of it that lies below `x`; relative error below 1e-13.
    ///
    /// Marsaglia's series in the middle (2004), Laplace's continued fraction in the tails.
    static func share(below x: Double) -> Double {
        guard x.isFinite else { return x.isNaN ? x : x < 0 ? 0 : 1 }
        if x > 2.5 { return 1 - share(below: -x) }
        if x < -2.5 {
            var rest = -x
            for term in stride(from: 150.0, to: 0, by: -1) { rest = -x + term / rest }
            return density(x) / rest
        }
        var (term, sum, odd) = (x, x, 1.0)
        while abs(term) > 1e-17 {
            odd += 2
            term *= x * x / odd
            sum += term
        }
        return 0.5 + density(x) * sum
    }

    /// Its density at `x`.
    static func density(_ x: Double) -> Double { 0.398_942_280_401_432_7 * Elementary.exp(-x * x / 2) }

    private static let tail = 0.02425

    private static func outside(_ p: Double) -> Double {
        let q = (-2 * Elementary.log(p)).squareRoot()
        let above =
            ((((-7.784_894_002_430_293e-3 * q - 0.322_396_458_041_136_5) * q - 2.400_758_277_161_838) * q
                - 2.549_732_539_343_734) * q + 4.374_664_141_464_968) * q + 2.938_163_982_698_783
        let below =
            (((7.784_695_709_041_462e-3 * q + 0.322_467_129_070_039_8) * q + 2.445_134_137_142_996) * q
                + 3.754_408_661_907_416) * q + 1
        return above / below
    }
}
