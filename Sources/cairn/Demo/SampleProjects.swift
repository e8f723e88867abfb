import CairnCore

/// What the sample's projects promise, and what came of it, by the milestone that they stand for.
struct SampleProject {
    let name: String
    let contract: Contract
    let results: [ProjectResult]
    let pitch: String
    let repository: String
    let decides: String
    let cost: String
    let before: String

    /// nil for a milestone that the sample tells nothing of. Ids and days are given by whoever keeps it.
    static func of(_ milestone: ItemID) -> SampleProject? { milestone == "project-tabular" ? bikeRides : nil }

    private static let bikeRides: SampleProject = {
        var contract = Contract(project: "")
        contract.decision = "the night shift, how many bikes to carry to which dock"
        (contract.metric, contract.better, contract.unit) = ("MAE", .lower, "rides")
        (contract.baseline, contract.baselineValue) = ("the same hour a week ago", 52)
        (contract.baselineOn, contract.line) = ("validation, March", 40)
        (contract.split, contract.cases) = ("by month: April and May, all docks", 1464)
        (contract.group, contract.source, contract.licence) = ("day", "the city's open counts", "CC BY 4.0")
        contract.people = "counts alone, nobody can be recognised"
        contract.slices = ["weekends"]
        (contract.model, contract.hardware) = ("gradient-boosted trees", "a laptop without GPU")
        return SampleProject(
            name: "Bike rides", contract: contract,
            results: [
                result(31.2, 29.4, 33, 1464, "", "t over days"),
                result(38.9, 34.8, 43, 416, "weekends", "t over days"),
            ], pitch: "Tells the night shift how many bikes to carry to which dock.",
            repository: "\(SampleEntries.code)/bike-rides",
            decides: "the night shift, how many bikes to carry to which dock",
            cost: "an empty dock costs a customer, a full one a second trip", before: "by what last week was like")
    }()

    private static func result(
        _ value: Double, _ low: Double, _ high: Double, _ cases: Int, _ slice: String, _ method: String
    ) -> ProjectResult {
        var result = ProjectResult(id: "", project: "", day: Day(number: 0))
        (result.metric, result.value, result.low, result.high) = ("MAE", value, low, high)
        (result.cases, result.slice, result.method) = (cases, slice, method)
        return result
    }
}
