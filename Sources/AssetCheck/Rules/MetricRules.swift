extension LibraryFiles {
    /// What no single field of a metric can get wrong.
    var metricProblems: [Problem] {
        trees(.metrics).flatMap(\.items).compactMap { metric in
            guard let low = metric["low"]?.text.flatMap(Int.init), let high = metric["high"],
                let highest = high.text.flatMap(Int.init), low >= highest
            else { return nil }
            return Problem("'high' is \(highest), not above 'low', which is \(low)", at: high.location)
        }
    }
}
