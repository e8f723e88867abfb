/// The openings of a project's test set: which one a result belongs to, and which one decides.
struct TestLooks {
    /// The first one first.
    let openings: [TestOpening]
    /// Places of openings before which the contract said that the test is another one.
    private let renewed: [Int: Amendment]
    private let places: [String: Int]

    init(_ project: String, _ journey: Journey) {
        let openings = journey.openings(of: project)
        let amendments = journey.amendments(of: project).filter { $0.afterResults && $0.renewsTest }
        self.openings = openings
        places = Dictionary(openings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = openings.indices.dropFirst().compactMap { place -> (Int, Amendment)? in
            let between = amendments.last { $0.isAfter(openings[place - 1]) && !$0.isAfter(openings[place]) }
            return between.map { (place, $0) }
        }
        renewed = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// 0 for the first opening.
    func place(of result: ProjectResult) -> Int {
        openings.count < 2 ? 0 : result.opening.flatMap { places[$0] } ?? 0
    }

    /// Why a result of a later opening decides; nil for the first opening.
    func renewal(of result: ProjectResult) -> Amendment? {
        let place = place(of: result)
        return renewed.filter { $0.key <= place }.max { $0.key < $1.key }?.value
    }

    /// The result that decides: of the first opening the first one, or the main one that came with it, in the same file or
    /// by the day of the opening. Were it any main one, a later value without a name would win. Where the contract made
    /// the test another one, that counts from then on, as soon as there is a result.
    ///
    /// - Parameter candidates: in the order in which they were entered.
    func first(of candidates: [ProjectResult]) -> ProjectResult? {
        let places = candidates.map(place)
        for start in ([0] + renewed.keys).sorted(by: >) {
            guard let opening = places.filter({ $0 >= start }).min() else { continue }
            let seen = candidates.indices.filter { places[$0] == opening }
            guard let first = seen.first.map({ candidates[$0] }), !first.isMain else {
                return seen.first.map { candidates[$0] }
            }
            let day = openings.indices.contains(opening) ? openings[opening].day : first.day
            let main = seen.first { place in
                let result = candidates[place]
                return result.isMain && (result.isOfFile(first) || result.day <= day)
            }
            return main.map { candidates[$0] } ?? first
        }
        return nil
    }

    /// "opened again" for a test result of a later opening, "opened again, 3rd time" from the third on; empty for others.
    func words(_ result: ProjectResult) -> String {
        guard result.split == .test, !result.isExploratory else { return "" }
        return Self.words(place(of: result))
    }

    /// The same of an opening by its place.
    static func words(_ place: Int) -> String {
        switch place {
        case 0: ""
        case 1: "opened again"
        default: "opening \(place + 1)"
        }
    }
}

extension Amendment {
    /// Whether it makes the test another one: other cases, other data, another metric. A line or a margin does not.
    var renewsTest: Bool {
        ["split", "cases", "source", "version", "period", "cluster", "metric", "better"].contains(field)
    }

    /// Whether it was made after that opening.
    func isAfter(_ opening: TestOpening) -> Bool { (day, id) > (opening.day, opening.id) }
}
