/// Student's t distribution (Student 1908, Biometrika 6).
enum StudentT {
    /// The point beyond which, on both sides together, a share 1 − `level` of it lies; relative error below 1e-11.
    ///
    /// - Parameter freedom: degrees of freedom, at least 1 and not always whole; `.infinity` is the normal distribution.
    static func point(level: Double, freedom: Double) -> Double {
        let z = Normal.point((1 + level) / 2)
        guard freedom <= 1000 else { return expansion(z, freedom) }
        let share = (1 - level) / 2
        // Newton's method, kept within what is known to hold the point.
        var (low, high) = (0.0, 2 * z + 1)
        while tail(high, freedom) > share { high *= 2 }
        var t = min(max(expansion(z, freedom), low), high)
        for _ in 0..<200 {
            let excess = tail(t, freedom) - share
            if excess > 0 { low = t } else { high = t }
            let next = t + excess / density(t, freedom)
            let within = next > low && next < high ? next : (low + high) / 2
            if abs(within - t) <= 1e-15 * t { return within }
            t = within
        }
        return t
    }

    /// The share above `t`, which is not negative.
    private static func tail(_ t: Double, _ freedom: Double) -> Double {
        Beta.share(below: freedom / (freedom + t * t), freedom / 2, 0.5) / 2
    }

    private static func density(_ t: Double, _ freedom: Double) -> Double {
        Elementary.exp(
            Beta.logGamma((freedom + 1) / 2) - Beta.logGamma(freedom / 2)
                - (freedom + 1) / 2 * Elementary.log(1 + t * t / freedom)) / (freedom * Double.pi).squareRoot()
    }

    /// Abramowitz and Stegun 26.7.5: exact enough where there are many degrees of freedom.
    private static func expansion(_ z: Double, _ freedom: Double) -> Double {
        let s = z * z
        let first = z * (s + 1) / 4
        let second = z * ((5 * s + 16) * s + 3) / 96
        let third = z * (((3 * s + 19) * s + 17) * s - 15) / 384
        let fourth = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160
        return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom
    }
}
