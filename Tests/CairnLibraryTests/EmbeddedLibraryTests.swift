import CairnCore
import Foundation
import Testing

@testable import CairnLibrary

/// The Library that ships.
struct EmbeddedLibraryTests {
    let library = EmbeddedLibrary.load()

    private var milestones: [Milestone] { library.steps.flatMap(\.phases).flatMap(\.milestones) }

    @Test func `it is as large as it should be`() {
        #expect(library.skills.count >= 40)
        #expect(library.areas.count == 15)
        #expect(library.steps.map(\.id) == ["learn", "build", "job"])
        #expect(library.quarters.map(\.id) == ["q1", "q2", "q3", "q4"])
        let tracks: Set = ["ml-engineer", "data-scientist", "genai-engineer", "mlops-engineer", "research"]
        #expect(Set(library.tracks.map(\.id)) == tracks)
    }

    @Test func `guides that the program names are there`() {
        let titles = library.texts.shelf.guides.map(\.title)
        for title in ["Finding people to talk to", "An informational interview, start to end", "The first ninety days"]
        {
            #expect(titles.contains(title), "\(title)")
        }
    }

    @Test func `every entry has its texts and they decode`() throws {
        for skill in library.skills {
            let text = try #require(try EmbeddedLibrary.texts.entry("skill/\(skill.id)") as SkillText?)
            #expect(text.proofs.count >= 2 && !text.mistakes.isEmpty, "\(skill.id)")
            #expect((2...3).contains(skill.exercises.count) && (2...4).contains(text.resources.count), "\(skill.id)")
            #expect(library.texts.skill(skill.id) == text)
        }
        for track in library.tracks {
            let text = try #require(try EmbeddedLibrary.texts.entry("track/\(track.id)") as TrackText?)
            #expect(library.texts.track(track.id) == text)
        }
        for milestone in milestones where milestone.kind != .skill {
            let text = try #require(try EmbeddedLibrary.texts.entry("milestone/\(milestone.id)") as MilestoneText?)
            #expect(library.texts.milestone(milestone.id) == text)
        }
    }

    @Test func `everything on the shelf can be read`() throws {
        let shelf = try #require(try EmbeddedLibrary.texts.entry("shelf/all") as Shelf?)
        #expect(library.texts.shelf == shelf)
        #expect(shelf.guides.count >= 15)
        #expect(shelf.glossary.count >= 150)
        #expect(shelf.questions.count >= 64)
        #expect(!shelf.certifications.isEmpty)
        #expect(!library.texts.floor.isEmpty)
        for guide in shelf.guides {
            let text = try #require(try EmbeddedLibrary.texts.entry("guide/\(guide.id)") as GuideText?)
            #expect(!text.do.isEmpty)
        }
        for project in milestones where project.kind == .project {
            let template = try #require(try EmbeddedLibrary.texts.entry("template/\(project.id)") as ProjectTemplate?)
            #expect(Set(template.criteria.map(\.group)).count == 5)
        }
    }

    @Test func `there are no texts without an entry`() {
        let keys =
            library.skills.map { "skill/\($0.id)" } + library.tracks.map { "track/\($0.id)" }
            + milestones.filter { $0.kind != .skill }.map { "milestone/\($0.id)" }
            + milestones.filter { $0.kind == .project }.map { "template/\($0.id)" }
            + library.texts.shelf.guides.map { "guide/\($0.id)" } + [
                "shelf/all", "floor/all", "synonyms/all", "contract/all", "postings/all", "round/all",
            ]
        // Read by no feature yet.
        let waiting = ["metric", "card", "document", "route"]
        let read = EmbeddedLibrary.texts.lines.keys.filter { key in !waiting.contains { key.hasPrefix("\($0)/") } }
        #expect(Set(read) == Set(keys))
        #expect(read.count == keys.count)
    }

    @Test func `no texts are found under an id that is not there`() throws {
        for id in ["", "a", "zzz", "linear-algebr", "linear-algebra2", "linear-algebra\t", "\n"] {
            #expect(library.texts.skill(id) == nil)
            #expect(library.texts.track(id) == nil)
        }
        let skill = try #require(library.skills.first)
        #expect(library.texts.milestone(skill.id) == nil)
    }

    @Test func `every need is an item, and unlocks are needs looked at from the other side`() throws {
        for id in library.itemIDs {
            let item = try #require(library.item(id))
            for need in item.needs {
                #expect(library.item(need) != nil)
                #expect(library.unlocks(need).contains(id))
            }
        }
    }

    @Test func `whoever does things in the order of their needs gets through`() throws {
        var left = Set(library.itemIDs)
        while !left.isEmpty {
            let ready = left.filter { id in library.item(id).map { left.isDisjoint(with: $0.needs) } ?? false }
            try #require(!ready.isEmpty, "a circle among \(left.sorted())")
            left.subtract(ready)
        }
    }

    @Test func `whoever follows one track meets all that its items need`() throws {
        for track in library.tracks.map(\.id) {
            for skill in library.skills(of: track) {
                for need in skill.needs { #expect(library.serves(need, track: track), "\(skill.id) in \(track)") }
            }
        }
    }

    @Test func `every skill is on the roadmap and in an area, skills of an area stand together`() {
        #expect(Set(milestones.filter { $0.kind == .skill }.map(\.id)) == Set(library.skills.map(\.id)))
        var areas: [String] = []
        for skill in library.skills where areas.last != skill.area { areas.append(skill.area) }
        #expect(areas == library.areas.map(\.id))
    }

    @Test func `the index says what another reader of JSON finds in it`() throws {
        let index = EmbeddedAssets.index
        let data = Data(buffer: EmbeddedAssets.indexJSON.bytes)
        let json = try #require(JSONSerialization.jsonObject(with: data) as? NSDictionary)
        func all(_ path: String) throws -> [String] { try #require(json.value(at: path) as? [String]) }
        #expect(index.intro == json["intro"] as? String)
        #expect(index.skills.map(\.id) == (try all("skills.id")))
        #expect(index.skills.map(\.name) == (try all("skills.name")))
        #expect(index.skills.flatMap(\.needs) == (try all("skills.needs")))
        #expect(index.skills.map(\.level.rawValue) == (try all("skills.level")))
        #expect(index.skills.map(\.core) == json.value(at: "skills.core") as? [Bool])
        #expect(index.skills.flatMap { [$0.hours.low, $0.hours.high] } == json.value(at: "skills.hours") as? [Int])
        #expect(index.steps.map(\.why) == (try all("steps.why")))
        #expect(index.steps.flatMap(\.phases).map(\.summary) == (try all("steps.phases.summary")))
        let milestones = index.steps.flatMap(\.phases).flatMap(\.milestones)
        #expect(milestones.map(\.id) == (try all("steps.phases.milestones.id")))
        #expect(milestones.compactMap(\.quarter) == (try all("steps.phases.milestones.quarter")))
        #expect(milestones.flatMap(\.proves) == (try all("steps.phases.milestones.proves")))
        #expect(index.tracks.map(\.short) == (try all("tracks.short")))
        #expect(index.replaced == json["replaced"] as? [String: String])
    }

    @Test func `a damaged entry says what is missing`() throws {
        let texts = EmbeddedTexts(lines: SortedLines("skill/broken\t{\"aliases\":[],\"what\":\"x\"}"))
        let error = #expect(throws: LibraryError.self) { try texts.entry("skill/broken") as SkillText? }
        #expect(error == LibraryError(entry: "skill/broken", reason: "'why' is missing"))
    }
}

extension NSDictionary {
    /// What lies below these keys, of every element where there is a list on the way; lists in lists become one.
    fileprivate func value(at path: String) -> Any? {
        var found: [Any] = [self]
        for key in path.split(separator: ".") {
            found = found.compactMap { ($0 as? NSDictionary)?.object(forKey: String(key)) }
                .flatMap { ($0 as? [Any]) ?? [$0] }
        }
        return found
    }
}
