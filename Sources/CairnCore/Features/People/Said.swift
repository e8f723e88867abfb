/// A learning and who agrees or disagrees. Everyone counts once, however often they said it.
public struct Said: Equatable, Sendable {
    public let learning: Learning
    /// The latest learning of each person who says so, including the first.
    public let agree: [Learning]
    /// The latest learning of each person who disagrees.
    public let disagree: [Learning]

    /// "3 people", "3 people; 1 disagrees".
    public var count: String {
        let people = agree.count == 1 ? "1 person" : "\(agree.count) people"
        guard !disagree.isEmpty else { return people }
        return "\(people); \(disagree.count == 1 ? "1 disagrees" : "\(disagree.count) disagree")"
    }
}

extension People {
    /// The learning with its replies, and the replies to those.
    public func said(_ root: Learning) -> Said {
        var latest: [PersonID: (stance: Learning.Stance, learning: Learning)] = [root.person: (.agrees, root)]
        var seen: Set<LearningID> = [root.id]
        var waiting = [(root.id, Learning.Stance.agrees)]
        while let (id, side) = waiting.popLast() {
            for answer in answers(to: id) where seen.insert(answer.id).inserted {
                let stance = answer.stance == .disagrees ? side.opposite : side
                if latest[answer.person].map({ $0.learning.id < answer.id }) ?? true {
                    latest[answer.person] = (stance, answer)
                }
                waiting.append((answer.id, stance))
            }
        }
        let words = latest.values.sorted { $0.learning.id < $1.learning.id }
        return Said(
            learning: root, agree: words.filter { $0.stance == .agrees }.map(\.learning),
            disagree: words.filter { $0.stance == .disagrees }.map(\.learning))
    }

    /// Every learning that is not a reply: what most people say first, then the latest first.
    public func allSaid() -> [Said] {
        learnings.values.joined().filter { $0.answers == nil }.map(said).sorted {
            ($1.agree.count, $1.disagree.count, $1.learning.id) < ($0.agree.count, $0.disagree.count, $0.learning.id)
        }
    }

    /// What was said about a skill, a track or a tag, latest first.
    public func said(about topic: String) -> [Learning] {
        speakers[topic, default: []].flatMap { learnings[$0, default: []].filter { $0.about.contains(topic) } }
            .sorted { $1.id < $0.id }
    }

    /// What people who work in a track said, latest first.
    public func said(byThoseIn track: TrackID) -> [Learning] {
        learnings.filter { persons[$0.key]?.track == track }.values.joined().sorted { $1.id < $0.id }
    }

    /// "4 of 6 people (3 ML engineers)": how many of those the user talked to named it; nil if nobody did.
    public func naming(_ topic: String, _ library: Library) -> String? {
        guard let named = speakers[topic] else { return nil }
        let total = met.union(named).count
        let tracks = library.tracks.compactMap { track -> String? in
            let count = named.count { persons[$0]?.track == track.id }
            return count == 0 ? nil : "\(count) in \(track.short)"
        }
        let people = total == 1 ? "1 of 1 person" : "\(named.count) of \(total) people"
        return tracks.isEmpty ? people : "\(people) (\(tracks.joined(separator: ", ")))"
    }
}

extension Learning.Stance {
    /// The stance of someone who disagrees with this one.
    var opposite: Learning.Stance { self == .agrees ? .disagrees : .agrees }
}
