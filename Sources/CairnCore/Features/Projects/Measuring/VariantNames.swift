/// What variants are called where they stand side by side.
struct VariantNames {
    private let looks: TestLooks
    /// Where one metric was measured of a variant without a name and of one called "main", which are two then.
    private let twins: Set<Place>

    /// What stands side by side.
    private struct Place: Hashable {
        let split: ProjectResult.Split
        let isExploratory: Bool
        let look: Int

        init(_ result: ProjectResult, _ looks: TestLooks) {
            (split, isExploratory, look) = (result.split, result.isExploratory, looks.place(of: result))
        }
    }

    init(_ results: [ProjectResult], _ looks: TestLooks) {
        self.looks = looks
        let main = results.picked(\.isMain)
        let named = main.picked { !$0.variant.isEmpty }
        let unnamed = named.isEmpty ? [] : main.picked(\.variant.isEmpty)
        let twins = unnamed.picked { one in
            named.contains { Folding.areOne($0.metric, one.metric) && Place($0, looks) == Place(one, looks) }
        }
        self.twins = Set(twins.map { Place($0, looks) })
    }

    /// "main" for the one without a name, "no name" where another one is called that.
    func name(of result: ProjectResult) -> String {
        let key = key(of: result)
        if !key.isEmpty { return key }
        return isTwin(result) ? "no name" : ProjectResult.mainName
    }

    /// What results of one variant have in common: its name, and "" for the main one.
    func key(of result: ProjectResult) -> String { result.isMain && !isTwin(result) ? "" : result.variant }

    private func isTwin(_ result: ProjectResult) -> Bool { !twins.isEmpty && twins.contains(Place(result, looks)) }
}

extension ProjectResult {
    /// What the variant that all is about is called where it has no name.
    static let mainName = "main"

    /// Whether it is of the variant that all is about: without a name, or by the name "main".
    var isMain: Bool { Self.isMain(variant) }

    /// Whether it is of that variant.
    func isOfVariant(_ name: String) -> Bool { variant == name || isMain && Self.isMain(name) }

    /// Whether both were made of one file.
    func isOfFile(_ other: ProjectResult) -> Bool { !hash.isEmpty && hash == other.hash }

    private static func isMain(_ variant: String) -> Bool { variant.isEmpty || Folding.areOne(variant, mainName) }
}
