import AssetCheck
import CairnCore
import Foundation

/// The postings of one folder, with their labels.
struct Half {
    struct Posting {
        let name: String
        let layout: String
        let text: [UInt8]
        /// Skills by must, nice, mentioned and not.
        let labels: [String: Set<ItemID>]
        /// Skills that are younger than the labels: what is found of them is neither right nor wrong.
        let ignored: Set<ItemID>
    }

    let postings: [Posting]

    init(_ folder: URL, _ half: String) throws {
        let url = folder.appending(path: half)
        postings = try AssetFolder(at: url).files.map { file in
            let name = String(file.path.dropLast(5))
            let tree = try file.tree()
            var labels: [String: Set<ItemID>] = [:]
            for key in ["must", "nice", "mentioned", "not"] {
                labels[key] = Set(tree[key]?.items.compactMap(\.text) ?? [])
            }
            return Posting(
                name: name, layout: tree["layout"]?.text ?? "",
                text: [UInt8](try Data(contentsOf: url.appending(path: "\(name).txt"))),
                labels: labels, ignored: half == "sealed" ? Self.younger : [])
        }
    }

    /// See Tests/Postings/README.md.
    private static let younger: Set<ItemID> = [
        "reasoning-models", "gpu-kernels", "agent-permissions", "speech-image-apis",
    ]

    func scores(_ lexicon: PostingLexicon) throws -> [Score] { try postings.map { try Score($0, lexicon) } }
}

/// How one posting was read.
struct Score {
    let posting: Half.Posting
    /// Demanded, and read so.
    let right: Set<ItemID>
    /// Read as demanded, and not so.
    let wrong: Set<ItemID>
    /// Demanded, and not read so.
    let missed: Set<ItemID>
    /// Skills whose words stand anywhere in the text.
    let named: Set<ItemID>
    /// Labelled and named, with the demand that the label says.
    let placed: Int
    let placeable: Int
    /// Lines that were shown as not placed.
    let unplaced: [PostingReading.OpenLine]

    init(_ posting: Half.Posting, _ lexicon: PostingLexicon) throws {
        self.posting = posting
        let text = try PostingText(posting.text)
        let reading = lexicon.read(text)
        unplaced = reading.unplaced
        let isOld = !posting.ignored.isEmpty
        func known(_ ids: some Sequence<ItemID>) -> Set<ItemID> {
            Set(ids.map { isOld && $0 == "gpu-kernels" ? "gpu" : $0 }).subtracting(posting.ignored)
        }
        let musts = posting.labels["must"] ?? []
        let read = known(reading.skills(.must))
        right = read.intersection(musts)
        wrong = read.subtracting(musts)
        missed = musts.subtracting(read)
        named = known(lexicon.named(text))
        let demands = [
            "must": known(reading.skills(.must)), "nice": known(reading.skills(.nice)),
            "mentioned": known(reading.skills(.mentioned)),
        ]
        let all = demands.values.reduce(into: Set<ItemID>()) { $0.formUnion($1) }
        var (placed, placeable) = (0, 0)
        for (label, ids) in posting.labels {
            for id in ids where named.contains(id) {
                placeable += 1
                if label == "not" ? !all.contains(id) : demands[label]?.contains(id) == true { placed += 1 }
            }
        }
        self.placed = placed
        self.placeable = placeable
    }

    /// Skills that the text names by its labels.
    var labelled: Set<ItemID> {
        ["must", "nice", "mentioned"].reduce(into: Set<ItemID>()) { $0.formUnion(posting.labels[$1] ?? []) }
    }

    /// What was missed, with "word" if no word for it is known and "section" if it was taken for less; what was found wrongly, with
    /// what it is; and the lines that were not placed.
    var faults: String {
        let missed = missed.sorted().map { "  missed \($0): \(named.contains($0) ? "section" : "word")" }
        let wrong = wrong.sorted().map { id in
            "  wrong \(id): \(posting.labels.first { $0.value.contains(id) }?.key ?? "not there")"
        }
        let open = unplaced.map { "  not placed \($0.line): \($0.text)" }
        return (["\(posting.name) (\(posting.layout)): \(right.count) right"] + missed + wrong + open)
            .joined(separator: "\n")
    }
}
