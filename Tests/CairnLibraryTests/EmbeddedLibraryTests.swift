import CairnCore
import Foundation
import Testing

@testable import CairnLibrary

/// The Library that ships.
struct EmbeddedLibraryTests {
    let library: Library

    init() throws { library = try EmbeddedLibrary.load() }

    private var milestones: [Milestone] { library.steps.flatMap(\.phases).flatMap(\.milestones) }

    @Test func `it is as large as it should be`() {
        #expect(library.skills.count >= 40)
        #expect(library.areas.count == 15)
        #expect(library.steps.map(\.id) == ["learn", "build", "job"])
        #expect(library.quarters.map(\.id) == ["q1", "q2", "q3", "q4"])
        let tracks: Set = ["ml-engineer", "data-scientist", "genai-engineer", "mlops-engineer", "research"]
        #expect(Set(library.tracks.map(\.id)) == tracks)
    }

    @Test func `every entry has its texts and they decode`() throws {
        for skill in library.skills {
            let text: SkillText = try #require(try EmbeddedLibrary.texts.entry("skill/\(skill.id)"))
            #expect(text.proofs.count >= 2)
            #expect(library.texts.skill(skill.id) == text)
        }
        for track in library.tracks {
            let text: TrackText = try #require(try EmbeddedLibrary.texts.entry("track/\(track.id)"))
            #expect(library.texts.track(track.id) == text)
        }
        for milestone in milestones where milestone.kind != .skill {
            let text: MilestoneText = try #require(try EmbeddedLibrary.texts.entry("milestone/\(milestone.id)"))
            #expect(library.texts.milestone(milestone.id) == text)
        }
    }

    @Test func `everything on the shelf can be read`() throws {
        let shelf: Shelf = try #require(try EmbeddedLibrary.texts.entry("shelf/all"))
        #expect(library.texts.shelf == shelf)
        #expect(shelf.guides.count >= 15)
        #expect(shelf.glossary.count >= 150)
        #expect(shelf.questions.count >= 64)
        #expect(!shelf.certifications.isEmpty)
        #expect(!shelf.floor.isEmpty)
        for guide in shelf.guides {
            let text: GuideText = try #require(try EmbeddedLibrary.texts.entry("guide/\(guide.id)"))
            #expect(!text.do.isEmpty)
        }
        for project in milestones where project.kind == .project {
            let template: ProjectTemplate = try #require(try EmbeddedLibrary.texts.entry("template/\(project.id)"))
            #expect(Set(template.criteria.map(\.group)).count == 5)
        }
    }

    @Test func `there are no texts without an entry`() {
        let keys =
            library.skills.map { "skill/\($0.id)" } + library.tracks.map { "track/\($0.id)" }
            + milestones.filter { $0.kind != .skill }.map { "milestone/\($0.id)" }
            + milestones.filter { $0.kind == .project }.map { "template/\($0.id)" }
            + library.texts.shelf.guides.map { "guide/\($0.id)" } + ["shelf/all"]
        #expect(Set(EmbeddedLibrary.texts.lines.keys) == Set(keys))
        #expect(EmbeddedLibrary.texts.lines.keys.count == keys.count)
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

    @Test func `the index survives the way to JSON and back`() throws {
        let index = try EmbeddedLibrary.index()
        let again = try JSONDecoder().decode(LibraryIndex.self, from: JSONEncoder().encode(index))
        #expect(again.skills == index.skills)
        #expect(again.steps == index.steps)
        #expect(again.tracks == index.tracks)
        #expect(again.areas == index.areas)
        #expect(again.quarters == index.quarters)
        #expect(again.replaced == index.replaced)
        #expect(again.intro == index.intro)
    }
}
