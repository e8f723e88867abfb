import AssetCheck
import CairnCore
import CairnLibrary
import Foundation

/// `posting-score FOLDER` says how well the labelled postings in each half below it are read, and how fast; `posting-score FOLDER HALF`
/// says of each posting of that half what was missed, what was found wrongly, and which lines were shown as not placed. Only the open
/// half is there to be looked at so. `posting-score FOLDER HALF ASSETS` takes the words from that folder instead of those built in.
@main
enum PostingScore {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        guard let folder = words.first.map({ URL(filePath: $0) }) else {
            print("usage: posting-score FOLDER [HALF [ASSETS]]")
            return
        }
        let lexicon = PostingLexicon(try postingWords(words.dropFirst(2).first))
        if let half = words.dropFirst().first {
            let scores = try Half(folder, half).scores(lexicon)
            for score in scores { print(score.faults) }
            print(Report(half, scores).text)
        } else {
            for half in ["open", "sealed", "fresh", "strangers"] {
                print(Report(half, try Half(folder, half).scores(lexicon)).text)
            }
            print(try Speed.text(folder, lexicon))
        }
    }

    /// The words of a folder of assets, or those built in.
    private static func postingWords(_ assets: String?) throws -> PostingWords {
        guard let assets else { return EmbeddedLibrary.load().texts.postingWords }
        let library = try CheckedLibrary(AssetFolder(at: URL(filePath: assets)))
        guard let entry = library.texts.first(where: { $0.key == "postings/all" }) else { return .none }
        return try JSONDecoder().decode(PostingWords.self, from: Data(entry.json.utf8))
    }
}
