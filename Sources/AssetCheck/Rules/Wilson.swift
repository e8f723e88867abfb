/// The two-sided 95 % interval of a share of which k of n were seen. Wilson, "Probable inference, the law of succession, and
/// statistical inference", Journal of the American Statistical Association 22 (1927).
func wilson(_ k: Int, of n: Int) -> (low: Double, high: Double) {
    let z = 1.959963984540054
    let (n, share) = (Double(n), Double(k) / Double(n))
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return (max(0, centre - half), min(1, centre + half))
}

/// A share with that many decimals: "0.67".
func decimals(_ share: Double, _ digits: Int) -> String {
    let scale = Int(Double(tens: digits))
    let units = Int((share * Double(scale)).rounded())
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: max(0, digits - rest.count)) + rest
}

extension Double {
    /// Ten to that power.
    init(tens power: Int) {
        self = (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
