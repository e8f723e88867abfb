/// What variants are called where they stand side by side.
struct VariantNames {
    private let looks: TestLooks
    /// Where a variant is called "main", so that one without a name needs another word.
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
        twins = Set(results.picked { $0.isMain && !$0.variant.isEmpty }.map { Place($0, looks) })
    }

    /// "main" for the one without a name, "no name" where another one is called that.
    func name(of result: ProjectResult) -> String {
        if !result.variant.isEmpty { return result.variant }
        return !twins.isEmpty && twins.contains(Place(result, looks)) ? "no name" : ProjectResult.mainName
    }
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
