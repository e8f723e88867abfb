import AssetCheck
import CairnCore
import Foundation
import Testing

@testable import CairnLibrary

/// The pack in `docs/PACKS.md`, which whoever writes one starts from.
struct PackExampleTests {
    private let example: String

    init() throws { example = try Self.example() }

    /// The lines between the fences.
    private static func example() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "docs/PACKS.md"), encoding: .utf8)
        let blocks = page.components(separatedBy: "```yaml\n").dropFirst()
        try #require(blocks.count == 1, "one example, and only one")
        return try #require(blocks.first?.components(separatedBy: "\n```").first) + "\n"
    }

    @Test func `it loads, and everything in it is there`() throws {
        var layers = try LayeredLibrary.embedded()
        let contents = try layers.lay(Array(example.utf8), name: "harbour.yaml")
        let library = try layers.library()
        #expect(
            contents.adds.map { "\($0.kind) \($0.id)" } == [
                "skill geodata", "skill timetable-data", "milestone harbour-demo-day", "milestone harbour-ferries",
                "project harbour-ferries", "guide harbour-first-week", "question harbour-alumni-first-task",
            ])
        #expect(contents.amends.map { "\($0.kind) \($0.id)" } == ["track data-scientist"])
        #expect(library.skill("timetable-data")?.needs == ["geodata"])
        #expect(library.unlocks("sql").contains("geodata"))
        #expect(library.milestone("geodata")?.quarter == "q2")
        #expect(library.serves("harbour-ferries", track: "data-scientist"))
        #expect(!library.serves("harbour-ferries", track: "ml-engineer"))
        #expect(library.texts.skill("geodata")?.proofs.count == 2)
        #expect(library.texts.milestone("harbour-demo-day")?.what.hasPrefix("Five minutes") == true)
        #expect(library.texts.template("harbour-ferries")?.criteria.count == 5)
        #expect(library.texts.guide("harbour-first-week")?.see == ["geodata", "harbour-ferries", "data-scientist"])
        #expect(library.texts.shelf.guides.last?.id == "harbour-first-week")
        #expect(library.texts.shelf.questions.last?.id == "harbour-alumni-first-task")
    }

    @Test func `what it does not touch is as it ships`() throws {
        var layers = try LayeredLibrary.embedded()
        _ = try layers.lay(Array(example.utf8), name: "harbour.yaml")
        let (library, shipped) = (try layers.library(), EmbeddedLibrary.load())
        let (track, before) = (library.texts.track("data-scientist"), shipped.texts.track("data-scientist"))
        #expect(track?.tryout.first?.hasPrefix("Week 1: one table of ferry departures") == true)
        #expect(track?.focus == before?.focus)
        #expect(track?.reality == before?.reality)
        #expect(library.tracks == shipped.tracks)
        #expect(library.areas == shipped.areas)
        #expect(library.skills.filter { shipped.skill($0.id) != nil } == shipped.skills)
        #expect(library.texts.skill("sql") == shipped.texts.skill("sql"))
        #expect(library.texts.shelf.glossary == shipped.texts.shelf.glossary)
        #expect(library.texts.floor == shipped.texts.floor)
        #expect(library.texts.template("project-spam") == shipped.texts.template("project-spam"))
    }

    @Test func `without a pack, layers are the Library that ships`() throws {
        let layers = try LayeredLibrary.embedded()
        let (library, shipped) = (try layers.library(), EmbeddedLibrary.load())
        #expect(library.steps == shipped.steps)
        #expect(library.skills == shipped.skills)
        #expect(library.tracks == shipped.tracks)
        #expect(library.areas == shipped.areas)
        #expect(library.quarters == shipped.quarters)
        #expect(library.intro == shipped.intro)
        #expect(library.replaced == shipped.replaced)
        #expect(library.texts.shelf == shipped.texts.shelf)
    }

    @Test func `of 250 variants each loads as a whole, or has a fault with its line`() throws {
        let ground = try LayeredLibrary.embedded()
        let shipped = ground.texts
        var random = Lehmer(state: 2026)
        var loaded = 0
        for _ in 0..<250 {
            let variant = Self.variant(of: Array(example.utf8), &random)
            var layers = ground
            do {
                _ = try layers.lay(variant, name: "harbour.yaml")
                loaded += 1
                // What passed the check can be decoded.
                let texts = try layers.library().texts
                #expect(!texts.shelf.questions.isEmpty)
                for (key, text) in layers.texts where !key.hasSuffix("/all") && shipped[key] != text {
                    #expect(Self.decodes(key, texts), "\(key): \(text)")
                }
            } catch let error as Problems {
                #expect(!error.list.isEmpty)
                #expect(
                    error.list.allSatisfy { $0.location.file == "harbour.yaml" && $0.location.line > 0 }, "\(error)")
            }
        }
        // Both happen: a changed letter in a text is no fault, a changed indentation is.
        #expect((12...238).contains(loaded), "\(loaded)")
    }

    private static func decodes(_ key: String, _ texts: any LibraryTexts) -> Bool {
        let parts = key.split(separator: "/").map(String.init)
        switch parts[0] {
        case "skill": return texts.skill(parts[1]) != nil
        case "track": return texts.track(parts[1]) != nil
        case "milestone": return texts.milestone(parts[1]) != nil
        case "guide": return texts.guide(parts[1]) != nil
        default: return texts.template(parts[1]) != nil
        }
    }

    /// With one to three places changed: bytes and lines taken out, doubled, swapped or made into what YAML cares about.
    private static func variant(of bytes: [UInt8], _ random: inout Lehmer) -> [UInt8] {
        var bytes = bytes
        let marks = Array("[]{}:-&*!|>'\"#%@,?\n\t \u{0}a9".utf8) + [0xFF, 0xC3, 0x1B]
        for _ in 0...random.below(3) {
            let place = random.below(bytes.count)
            let end = min(bytes.count, place + 1 + random.below(40))
            switch random.below(6) {
            case 0: bytes[place] = marks[random.below(marks.count)]
            case 1: bytes.insert(marks[random.below(marks.count)], at: place)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
            case 4: bytes.removeSubrange(place...)
            default:
                var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
                lines.swapAt(random.below(lines.count), random.below(lines.count))
                bytes = Array(lines.joined(separator: [10]))
            }
            if bytes.isEmpty { bytes = [10] }
        }
        return bytes
    }
}

/// The same numbers in every run.
private struct Lehmer {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
