import CairnCore
import CairnLibrary
import Foundation

/// `posting-score FOLDER` says how well the labelled postings in each half below it are read, and how fast; `posting-score FOLDER HALF`
/// says of each posting of that half what was missed and what was found wrongly. Only the open half is there to be looked at so.
@main
enum PostingScore {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        guard let folder = words.first.map({ URL(filePath: $0) }) else {
            print("usage: posting-score FOLDER [HALF]")
            return
        }
        let lexicon = PostingLexicon(EmbeddedLibrary.load().texts.postingWords)
        if let half = words.dropFirst().first {
            let scores = try Half(folder, half).scores(lexicon)
            for score in scores { print(score.faults) }
            print(Report(half, scores).text)
        } else {
            for half in ["open", "sealed", "fresh"] {
                print(Report(half, try Half(folder, half).scores(lexicon)).text)
            }
            print(try Speed.text(folder, lexicon))
        }
    }
}
