extension Contract {
    /// What a field of it is called in a sentence; the name itself for one that this program does not know.
    static func words(ofField name: String) -> String { fieldWords[name] ?? name }

    private static let fieldWords = [
        "decision": "the decision", "metric": "the metric", "better": "which way is better", "unit": "the unit",
        "baseline": "the baseline", "baselineValue": "the baseline's value", "baselineOn": "the baseline's data",
        "line": "the line to reach", "lineIs": "what the line is about", "split": "the split",
        "cases": "the size of the test set", "unitOfPrediction": "what one case is",
        "decidedWhen": "when a case is decided", "costs": "what errors cost", "source": "the data",
        "version": "the version of the data", "licence": "the terms of the data", "period": "the period of the data",
        "people": "the people in the data", "cluster": "what cases hang together by", "guards": "the guards",
        "slices": "the slices that may decide", "seeds": "the number of training runs",
        "exploratory": "what is only looked at", "model": "the kind of model", "hardware": "the hardware",
    ]
}

extension Contract {
    /// Fields that promise nothing: often they are only known at the end, and may be said then.
    public static let descriptive: Set<String> = ["model", "hardware"]

    /// Whether it promises something else than it did.
    func isAmended(since old: Contract) -> Bool {
        Contract.fields.contains { !Self.descriptive.contains($0.name) && $0.text(in: old) != $0.text(in: self) }
    }
}

extension Amendment {
    /// "the line to reach".
    public var fieldWords: String { Contract.words(ofField: field) }

    /// "2 Nov 2026, after results: the line to reach, “13” → “12.5”. The buses changed".
    var line: String {
        let change =
            from.isEmpty ? "now “\(to)”" : to.isEmpty ? "“\(from)” taken out" : "“\(from)” → “\(to)”"
        let when = afterResults ? "after results" : "before results"
        return "\(day.text), \(when): \(fieldWords), \(change). \(reason)"
    }
}
