extension LibraryFiles {
    /// What k of n shows is told as it is: the two-sided 95 % interval of Wilson (1927), rounded as it is written.
    var sizeProblems: [Problem] {
        let templates = trees(.projects).flatMap { $0["projects"]?.items ?? [] }
        return templates.flatMap { $0["sizes"]?.items ?? [] }.compactMap(Self.objection(to:))
    }

    private static func objection(to size: Tree) -> Problem? {
        switch (size["k"], size["shows"]) {
        case (nil, nil): return nil
        case (let k?, nil): return Problem("'k' goes with 'shows', the interval", at: k.location)
        case (nil, let shows?):
            return Problem("'shows' goes with 'k', of how many it is the interval", at: shows.location)
        case (let k?, let shows?):
            guard let hits = k.text.flatMap(Int.init), let n = size["n"]?.text.flatMap(Int.init),
                let given = shows.text.flatMap(Bounds.init)
            else { return nil }
            guard hits <= n else { return Problem("'k' is \(hits), more than 'n', which is \(n)", at: k.location) }
            let exact = wilson(hits, of: n)
            let half = 0.5000001 / Double(tens: given.digits)
            if abs(exact.low - given.low) <= half, abs(exact.high - given.high) <= half { return nil }
            let written = [exact.low, exact.high].map { decimals($0, given.digits) }.joined(separator: "–")
            return Problem("\(hits) of \(n) shows \(written)", at: shows.location)
        }
    }
}
