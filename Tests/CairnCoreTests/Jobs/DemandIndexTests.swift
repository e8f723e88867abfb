import TestSupport
import Testing

@testable import CairnCore

/// What saved postings ask for, as they come and go.
struct DemandIndexTests {
    private func posting(
        _ id: String, _ asks: [String: PostingDemand], job: String? = nil, unknown: [String: Int] = [:],
        track: TrackID? = "ml-engineer"
    ) -> DemandPosting {
        DemandPosting(
            id: id, track: track, company: job ?? "Company \(id)", title: "ML engineer",
            asks: Dictionary(uniqueKeysWithValues: asks.map { (DemandSubject.skill($0.key), $0.value) }),
            unknown: unknown)
    }

    @Test func `each skill is asked by so many of all, and only from ten on counted`() {
        var index = DemandIndex()
        for number in 0..<9 {
            index.put(
                posting(
                    "\(number)", ["python": .must, "docker": number < 3 ? .nice : .mentioned], unknown: ["Flink": 3]))
        }
        var table = index.table("ml-engineer", Journey())
        #expect(table.isListOnly)
        #expect(table.rows.map(table.text) == ["", ""])
        #expect(table.next == [])
        index.put(posting("9", ["sql": .must]))
        table = index.table("ml-engineer", Journey())
        #expect(
            table.rows.map { "\($0.subject.name) \(table.text($0))" } == [
                "python 9 of 10", "docker 3 of 10", "sql 1 of 10",
            ])
        #expect(table.rows[1].mentions == 6)
        #expect(table.unknown == [DemandTable.Unknown(word: "Flink", jobs: 9)])
        #expect(index.table("research", Journey()).jobs == 0)
    }

    @Test func `a job on several boards counts once, with the strongest of what they say`() {
        var index = DemandIndex()
        index.put(posting("1", ["python": .nice], job: "Pier Nine"))
        index.put(posting("2", ["python": .must, "sql": .nice], job: "PIER-NINE"))
        let both = index.table("ml-engineer", Journey())
        #expect(both.jobs == 1)
        #expect(both.rows.map(\.musts) == [1, 0])
        index.remove("2")
        let one = index.table("ml-engineer", Journey())
        #expect(one.rows.map(\.nices) == [1])
    }

    @Test func `your state stands beside it, and what is done is not to be learned`() throws {
        let journey = Fixtures.midway
        var index = DemandIndex()
        let ids = try Fixtures.context().library.skills.map(\.id)
        for number in 0..<10 {
            index.put(posting("\(number)", Dictionary(uniqueKeysWithValues: ids.map { ($0, .must) })))
        }
        let table = index.table("ml-engineer", journey)
        #expect(table.rows.count == ids.count)
        #expect(table.rows.allSatisfy { $0.state == ProofState($0.subject.name, journey) })
        #expect(table.next.allSatisfy { $0.state == .begun || $0.state == .not })
    }

    @Test func `kept up one by one is the same as made from all`() {
        var (kept, present) = (DemandIndex(), [String: DemandPosting]())
        let draw = Draw("demand")
        for step in 0..<400 {
            let here = draw.at(step)
            let id = "\(Int(here.uniform(0) * 30))"
            if here.uniform(1) < 0.3 {
                kept.remove(id)
                present[id] = nil
            } else {
                let asks = ["python", "sql", "docker", "git"].enumerated().reduce(into: [String: PostingDemand]()) {
                    let chance = here.uniform(10 + $1.offset)
                    if chance < 0.6 { $0[$1.element] = chance < 0.2 ? .must : chance < 0.4 ? .nice : .mentioned }
                }
                let new = posting(
                    id, asks, job: "Company \(Int(here.uniform(2) * 8))",
                    unknown: here.uniform(3) < 0.5 ? ["Flink": 1] : [:],
                    track: here.uniform(4) < 0.5 ? "ml-engineer" : nil)
                kept.put(new)
                present[id] = new
            }
        }
        var made = DemandIndex()
        for posting in present.values { made.put(posting) }
        #expect(kept == made)
        #expect(kept.count == present.count)
        for id in present.keys { kept.remove(id) }
        #expect(kept == DemandIndex())
    }
}
