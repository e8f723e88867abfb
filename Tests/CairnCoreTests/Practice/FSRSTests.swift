import Foundation
import Testing

@testable import CairnCore

/// The model of memory against numbers of py-fsrs 6.3.2.
struct FSRSTests {
    /// Vectors as `fsrs-vectors.json` has them: made with py-fsrs and checked by a second implementation.
    private struct Vectors: Decodable {
        let dayVectors: [DayVector]
        let tables: Tables
        let defaultWeights: [Double]

        struct DayVector: Decodable {
            let name: String
            let weights: Weights
            let desiredRetention: Double
            let maximumInterval: Int
            let ratings: [Int]
            let daysElapsed: [Int]
            let steps: [Step]
        }

        struct Step: Decodable {
            let retrievabilityBefore: Double?
            let stability: Double
            let difficulty: Double
            let intervalExactDays: Double
            let interval: Int
        }

        struct Tables: Decodable {
            let retrievability: [Point]
            let intervalForStability1: [Interval]
            let intervalModifier: [Modifier]

            struct Point: Decodable { let t: Int, s: Double, r: Double }
            struct Interval: Decodable { let retention: Double, interval: Int }
            struct Modifier: Decodable { let retention: Double, modifier: Double }
        }

        enum Weights: Decodable {
            case published
            case own([Double])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                self = (try? .own(container.decode([Double].self))) ?? .published
            }
        }
    }

    private let vectors: Vectors

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fsrs-vectors.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        vectors = try decoder.decode(Vectors.self, from: Data(contentsOf: file))
    }

    private func model(_ weights: Vectors.Weights) throws -> FSRS {
        guard case .own(let values) = weights else { return .standard }
        return FSRS(try #require(FSRSWeights(values)), name: "own")
    }

    /// Within 1e-9 of what is expected, as a part of it.
    private func isNear(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-9 * max(1, abs(expected))
    }

    @Test func `every vector to one part in a thousand million`() throws {
        #expect(vectors.dayVectors.count >= 18)
        for vector in vectors.dayVectors {
            let model = try model(vector.weights)
            var state: FSRS.State?
            for (place, step) in vector.steps.enumerated() {
                let rating = try #require(Rating(rawValue: vector.ratings[place]))
                let days = vector.daysElapsed[place]
                if let before = state, let expected = step.retrievabilityBefore {
                    #expect(isNear(model.retrievability(before.stability, after: days), expected), "\(vector.name)")
                }
                let now = state.map { model.next($0, rating, after: days) } ?? model.first(rating)
                #expect(isNear(now.stability, step.stability), "\(vector.name) \(place)")
                #expect(isNear(now.difficulty, step.difficulty), "\(vector.name) \(place)")
                let exact = model.interval(now.stability, retention: vector.desiredRetention)
                #expect(isNear(exact, step.intervalExactDays), "\(vector.name) \(place)")
                let whole = model.days(
                    now.stability, retention: vector.desiredRetention, longest: vector.maximumInterval)
                #expect(whole == step.interval, "\(vector.name) \(place)")
                state = now
            }
        }
    }

    @Test func `the published tables`() {
        let model = FSRS.standard
        for point in vectors.tables.retrievability {
            #expect(isNear(model.retrievability(point.s, after: point.t), point.r))
        }
        for row in vectors.tables.intervalForStability1 {
            #expect(model.days(1, retention: row.retention, longest: .max) == row.interval, "\(row.retention)")
        }
        for row in vectors.tables.intervalModifier {
            #expect(isNear(model.interval(1, retention: row.retention), row.modifier), "\(row.retention)")
        }
    }

    @Test func `weights are the newest published ones, and others are held against the model's bounds`() {
        #expect(FSRSWeights.published.values == vectors.defaultWeights)
        #expect(model().days(2.3065, retention: 0.9, longest: 180) == 2)
        var weights = FSRSWeights.published.values
        weights[20] = 0.05
        #expect(FSRSWeights(weights) == nil)
        weights[20] = .nan
        #expect(FSRSWeights(weights) == nil)
        #expect(FSRSWeights([]) == nil)
    }

    private func model() -> FSRS { .standard }

    @Test func `a whole day is at least one and at most the ceiling, whatever the stability`() {
        for stability in [0.001, 0.4999, 1, 1e300, .infinity] {
            #expect((1...180).contains(FSRS.standard.days(stability, retention: 0.95, longest: 180)))
        }
    }
}
