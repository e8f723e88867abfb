/// The beta function, and the distributions that rest on it.
enum Beta {
    /// The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in 0…1; absolute error below 1e-12 for a, b ≤ 1000.
    ///
    /// The continued fraction of DLMF 8.17.22, evaluated by Lentz's method.
    static func share(below x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = Elementary.exp(
            a * Elementary.log(x) + b * Elementary.log1(minus: x)
                + logGamma(a + b) - logGamma(a) - logGamma(b))
        return x < (a + 1) / (a + b + 2)
            ? front * fraction(x, a, b) / a
            : 1 - front * fraction(1 - x, b, a) / b
    }

    /// The logarithm of the gamma function for x > 0; error below 1e-14 of its size or of 1.
    ///
    /// Stirling's series (DLMF 5.11.1), from 15 on.
    static func logGamma(_ x: Double) -> Double {
        var (shifted, product) = (x, 1.0)
        while shifted < 15 {
            product *= shifted
            shifted += 1
        }
        let square = 1 / (shifted * shifted)
        let series =
            (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / shifted
        return (shifted - 0.5) * Elementary.log(shifted) - shifted + 0.918_938_533_204_672_7 + series
            - Elementary.log(product)
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let least = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < least ? least : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...2000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            result *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return result
    }
}
