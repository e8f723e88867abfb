import Foundation
import Testing

@testable import CairnCore

struct NumberTests {
    private func isNear(_ value: Double, _ other: Double, within relative: Double = 1e-13) -> Bool {
        abs(value - other) <= relative * max(abs(other), 1e-300)
    }

    @Test func `the exponential is the C library's`() {
        for x in stride(from: -700.0, through: 700, by: 0.37) {
            #expect(isNear(Elementary.exp(x), exp(x)), "\(x)")
        }
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(-1000) == 0)
        #expect(Elementary.exp(1000) == .infinity)
        #expect(Elementary.exp(.nan).isNaN)
    }

    @Test func `the logarithm is the C library's`() {
        for power in stride(from: -300.0, through: 300, by: 0.73) {
            let x = pow(10, power)
            #expect(isNear(Elementary.log(x), log(x)), "\(x)")
        }
        for x in stride(from: 0.5, through: 2, by: 0.001) {
            #expect(abs(Elementary.log(x) - log(x)) < 1e-15, "\(x)")
        }
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(-1).isNaN)
        #expect(Elementary.log(.infinity) == .infinity)
    }

    @Test(arguments: [(0.5, 0.0), (0.9, 1.281_551_565_5), (0.975, 1.959_963_984_5), (0.999, 3.090_232_306_2)])
    func `points of the normal distribution are those of tables`(p: Double, point: Double) {
        #expect(abs(Normal.quantile(p) - point) < 1e-8)
        #expect(abs(Normal.quantile(1 - p) + point) < 1e-8)
    }

    @Test func `draws are even and normal, and the same when asked again`() {
        let draw = Draw("python/first")
        let uniform = (0..<4000).map(draw.uniform)
        let normal = (0..<4000).map(draw.normal)
        #expect(abs(uniform.reduce(0, +) / 4000 - 0.5) < 0.015)
        #expect(abs(normal.reduce(0, +) / 4000) < 0.05)
        #expect(abs(normal.reduce(0) { $0 + $1 * $1 } / 4000 - 1) < 0.08)
        #expect(uniform == (0..<4000).map(Draw("python/first").uniform))
        #expect(Set((0..<4000).map(draw.bits)).count == 4000)
    }

    @Test func `draws of two things, and of two weeks, have nothing in common`() {
        for other in [Draw("sql/first"), Draw("python/first").at(1), Draw("python/first").at(0)] {
            let products = (0..<4000).map { Draw("python/first").normal($0) * other.normal($0) }
            #expect(abs(products.reduce(0, +) / 4000) < 0.06)
        }
    }

    @Test func `an estimate's mean is that of the log-normal through its two points`() {
        let estimate = Estimate(low: 10, high: 40)
        #expect(abs(estimate.median - 20) < 1e-12)
        #expect(abs(estimate.mean - 23.150_1) < 1e-4)
        #expect(Estimate(low: 8, high: 8).mean == 8)
        #expect(abs(estimate.share(0.1).mean - estimate.mean / 10) < 1e-12)
    }
}
