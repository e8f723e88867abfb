import Foundation
import Testing

@testable import AssetCheck

/// The contract questions, metrics and templates that ship.
struct ShippedContractTests {
    private let trees: [String: Tree]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Assets").standardized
        let files = try AssetFolder(at: root).files.filter { $0.path.hasSuffix(".yaml") }
        trees = Dictionary(uniqueKeysWithValues: try files.map { ($0.path, try $0.tree()) })
    }

    private func items(_ path: String) throws -> [Tree] { try #require(trees[path]).items }

    @Test func `each kind of project is asked about its split or claim and about leakage`() throws {
        let questions = try items("contracts.yaml")
        for kind in ["predictive", "genai", "causal", "platform"] {
            let own = questions.filter { $0["kinds"]?.items.contains { $0.text == kind } == true }
            let about = Set(own.compactMap { $0["about"]?.text })
            #expect(about.isSuperset(of: ["split", "leakage"]) && own.count >= 8, "\(kind)")
        }
    }

    @Test func `the eight kinds of leakage are asked about once each`() throws {
        let kinds = try items("contracts.yaml").compactMap { $0["source"]?.text?.split(separator: " ").last }
        #expect(kinds.sorted() == ["L1.1", "L1.2", "L1.3", "L1.4", "L2", "L3.1", "L3.2", "L3.3"])
    }

    @Test func `there are metrics for every kind of project`() throws {
        let metrics = try items("metrics.yaml")
        #expect(metrics.count >= 44)
        let tasks = Set(metrics.flatMap { $0["tasks"]?.items ?? [] }.compactMap(\.text))
        #expect(
            tasks.isSuperset(of: ["classification", "regression", "rag", "agents", "serving", "platform", "causal"]))
    }

    @Test func `every template has a line to be met and honest sizes`() throws {
        let templates = try #require(trees["projects.yaml"]?["projects"]).items
        #expect(Set(templates.compactMap { $0["kind"]?.text }) == ["predictive", "genai", "causal", "platform"])
        for template in templates {
            #expect(template["accept"] != nil && template["sizes"]?.items.isEmpty == false, "\(template)")
        }
    }
}
