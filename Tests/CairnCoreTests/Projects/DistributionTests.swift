import Foundation
import Testing

@testable import CairnCore

/// The points and shares are SciPy's (1.17).
struct DistributionTests {
    @Test(arguments: [
        (0.95, 1, 12.706204736174694), (0.95, 2, 4.302652729749462), (0.99, 3, 5.840909309733355),
        (0.9958333333333333, 39, 3.0440624276034796), (0.95, 999, 1.9623414611334493),
        (0.95, 1001, 1.9623367052808798), (0.999, 5000, 3.2924737233708825), (0.95, 2.7, 3.3921483831737507),
        (0.95, 1e6, 1.959966356814107), (0.95, .infinity, 1.959963984540054),
    ])
    func `points of Student's t`(level: Double, freedom: Double, point: Double) {
        #expect(isNear(StudentT.point(level: level, freedom: freedom), point, within: 1e-11))
    }

    @Test(arguments: [
        (10, 0.5, 2, 0.0546875), (1000, 0.95, 930, 0.0034743586988461453),
        (1_000_000, 0.5, 499_000, 0.0228041499326948),
        (368, 0.99, 360, 0.03355707635898827), (5, 0.5, 0, 0.03125), (5, 0.5, 5, 1), (5, 0.5, -1, 0),
    ])
    func `shares of the binomial distribution`(trials: Int, chance: Double, count: Int, share: Double) {
        #expect(isNear(Binomial(trials, chance).share(atMost: count), share))
    }

    @Test func `counts within a share are the last that keep it`() {
        for (trials, chance, share) in [
            (10, 0.3, 0.025), (72, 0.95, 0.025), (71, 0.95, 0.025), (500, 0.5, 0.1), (1, 0.5, 0.4),
        ] {
            let binomial = Binomial(trials, chance)
            if let most = binomial.most(within: share) {
                #expect(binomial.share(atMost: most) <= share && binomial.share(atMost: most + 1) > share)
            } else {
                #expect(binomial.share(atMost: 0) > share)
            }
            let least = binomial.least(within: share)
            #expect(
                1 - binomial.share(atMost: least - 1) <= share + 1e-12 && 1 - binomial.share(atMost: least - 2) > share)
        }
    }

    @Test(arguments: [
        (-37, 5.7255712225239266e-300), (-8, 6.22096057427174e-16), (-2.6, 0.004661188023718747),
        (-2.5, 0.006209665325776132), (-1, 0.15865525393145707), (0, 0.5), (0.3, 0.6179114221889526),
        (2.5, 0.9937903346742238), (2.6, 0.9953388119762813), (5, 0.9999997133484281),
    ])
    func `shares of the normal distribution`(x: Double, share: Double) {
        #expect(abs(Normal.share(below: x) - share) <= 1e-12 * share)
    }

    @Test(arguments: [
        (1e-300, -37.0470962993612), (1e-12, -7.034483825301131), (0.01, -2.3263478740408408), (0.5, 0),
        (0.025, -1.9599639845400545), (0.3, -0.5244005127080409), (0.975, 1.959963984540054),
        (0.9979166666666667, 2.8652602385321346),
    ])
    func `points of the normal distribution, to the last digits`(share: Double, point: Double) {
        #expect(isNear(Normal.point(share), point, within: 1e-13))
    }

    @Test func `the gamma function's logarithm is the C library's`() {
        let points: [Double] = Array(stride(from: 0.5, through: 40, by: 0.37)) + [500.5, 1e6]
        for x in points {
            let known: Double = lgamma(x)
            #expect(abs(Beta.logGamma(x) - known) <= 4e-14 * max(1, known), "\(x)")
        }
        for x in [1e-300, 1e-17, 1e-9, 0.1, 0.9, -3] {
            #expect(isNear(Elementary.log1(minus: x), log1p(-x), within: 1e-14))
        }
    }
}
