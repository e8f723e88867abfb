import CairnCore
import TestSupport
import Testing

@testable import CairnExchange

struct ScoreSheetTests {
    /// The scores of a file that comes in pieces of that many bytes.
    private func read(
        _ bytes: [UInt8], _ edit: (inout ScoreRequest) -> Void = { _ in }, metric: String = "points", pieces: Int = 7
    ) throws -> Scores {
        var request = ScoreRequest([ScoreRequest.Part(try Scoring(metric, NoTexts()))])
        edit(&request)
        var sheet = ScoreSheet(request)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try sheet.take(bytes[start..<min(start + pieces, bytes.count)])
        }
        try sheet.end()
        return try #require(try sheet.scores().first)
    }

    private func read(_ text: String, _ edit: (inout ScoreRequest) -> Void = { _ in }) throws -> Scores {
        try read(Array(text.utf8), edit)
    }

    private func problem(_ text: String, metric: String = "points") -> String {
        do {
            _ = try read(Array(text.utf8), metric: metric)
            return "no problem"
        } catch let error as ExchangeError { return error.text } catch { return "\(error)" }
    }

    @Test(arguments: ["{\"a\": 1}", "%PDF-1.7\n%\u{1}\n"])
    func `what is no table is told by what scores are read from`(text: String) {
        #expect(problem(text).contains("give a CSV file instead"), "\(problem(text))")
    }

    @Test func `cases, groups, slices, seeds and variants are read, in any order of columns`() throws {
        let scores = try read(
            """
            Variant,user,score,query_id,slice,seed
            base,u1,0.5,q1,night,1
            base,u2,1,q2,day,1
            new,u1,0.75,q1,night,1
            new,u2,1,q2,day,1

            """)
        #expect(scores.variants == ["base", "new"] && scores.slices == ["night", "day"])
        #expect(scores.cases == 2 && scores.groups == 2)
        #expect(try scores.estimate(.mean, of: "new").value == 0.875)
    }

    @Test(arguments: [
        "id;score\r\na;0,5\r\nb;1,5\r\n", "\u{FEFF}id,score\na,0.5\nb,1.5", "id\tscore\ra\t0.5\rb\t1.5\r",
        "sep=;\nid;score\na;0,5\nb;1,5\n", "\n\nid,score\n\"a\",0.5\n\n\"b\",\"1.5\"\n", "score\n0.5\n1.5\n",
        "case,mae\na,5e-1\nb, 1.5 \n", "id,score,note\na,0.5,\"one\ntwo, three\"\nb,1.5,\n",
    ])
    func `files as programs write them say the same`(text: String) throws {
        for pieces in [1, 3, 1000] {
            let scores = try read(Array(text.utf8), metric: "points", pieces: pieces)
            #expect(scores.cases == 2)
            #expect(try scores.estimate(.mean).value == 1)
        }
    }

    @Test(arguments: [true, false], [1, 2, 5, 4096])
    func `UTF-16 is read, with its mark and without, whatever the pieces`(isMarked: Bool, pieces: Int) throws {
        let text = (isMarked ? "\u{FEFF}" : "") + "id,score\n🚆a,0.5\nb,1.5\n"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let scores = try read(bytes, pieces: pieces)
        #expect(try scores.estimate(.mean).value == 1)
    }

    @Test func `a baseline beside the score is a variant of the same cases`() throws {
        let scores = try read("id,score,baseline\na,2,1\nb,4,2\n")
        #expect(scores.variants == ["", "baseline"])
        #expect(try scores.difference(.mean, of: "", from: "baseline").estimate.value == 1.5)
    }

    @Test func `columns that are called otherwise are named`() throws {
        let scores = try read("passenger,minutes,delay\np1,3,9\np2,5,9\n") {
            $0.columns = [.id: "Passenger"]
            $0.metrics = [ScoreRequest.Part($0.metrics[0].scoring, column: "minutes")]
        }
        #expect(try scores.estimate(.mean).value == 4)
    }

    @Test(arguments: [
        ("", "line 1, column 1: the file is empty"),
        ("\n\n", "line 1, column 1: the file is empty"),
        ("id,score\n", "line 2, column 1: there are no rows below the header"),
        (
            "a,0.5\nb,0.7\n",
            "line 1, column 1: there is no header; the first line has to name the columns, as in id,score"
        ),
        ("id,score\na,0.5\nb,fine\n", "line 3, column 3: 'fine' is not a number; the score is a number"),
        ("id,score\na,NaN\n", "line 2, column 3: 'NaN' is not a finite number; the score is a number"),
        ("id,score\na,-inf\n", "line 2, column 3: '-inf' is not a finite number; the score is a number"),
        ("id,score\na,1e999\n", "line 2, column 3: '1e999' is not a finite number; the score is a number"),
        ("id,score\na,\n", "line 2, column 3: the score is missing"),
        ("id,score\na\n", "line 2, column 2: the score is missing"),
        ("id,score\n,1\n", "line 2, column 1: the case has no name"),
        ("id,score\na,1\n\na,2\n", "line 4, column 1: the case 'a' is there twice for this variant and seed"),
        ("id,score,baseline\na,1,2\nb,1,\n", "line 3, column 5: the baseline's score is missing"),
        (
            "id,score,group\na,1,u\nb,1,\n",
            "line 3, column 5: the group is missing; a case that belongs with no other has a group of its own"
        ),
        (
            "id,score,group,seed\na,1,u,1\na,1,v,2\n",
            "line 3, column 3: the case 'a' had another group, slice or label in an earlier row"
        ),
        (
            "id;score\na;0,5\nb;0.7\n",
            "line 3, column 3: '0.7' has a decimal point, and others a comma; the score is a number"
        ),
        (
            "id,score\na,0,5\n",
            "line 2, column 5: this row has more cells than the header has columns; put a cell that holds a delimiter in quotes"
        ),
        ("id,score\na,\"0.5\n", "line 2, column 3: the quote that opens here is never closed"),
        (
            "id,score,variant\na,1,x\nb,1,\u{7}\n",
            "line 3, column 5: a variant's or slice's name has 1 to 80 characters; is this the right column?"
        ),
        (
            "id,a,b\nx,1,2\n",
            "line 1, column 1: which column holds the scores of 'points'? --metric \"points=COLUMN\" says it; the header names 'id', 'a', 'b'"
        ),
        (
            "score,seed\n1,1\n",
            "line 1, column 1: no column names the cases, so nobody knows which are the same; --column id=NAME says which does"
        ),
        (
            "user,session,id,score\na,b,c,1\n",
            "line 1, column 6: two columns could be the group: 'user' and 'session'; --column group=NAME says which"
        ),
        ("id,score,label\na,1,maybe\n", "line 2, column 5: a label is 1 or 0, yes or no, not 'maybe'"),
    ])
    func `what is wrong is told with line and column`(text: String, problem: String) {
        #expect(self.problem(text) == problem)
    }

    @Test func `bytes that are no text are told, wherever they stand`() {
        #expect(throws: ExchangeError.self) {
            try read(Array("id,score\na,1\n".utf8) + [0xFF, 0xFE, 0x2C, 0x31, 0x0A])
        }
        #expect(throws: ExchangeError.self) { try read([UInt8](repeating: 0, count: 5000)) }
    }

    @Test func `lines are counted across blocks`() {
        let rows = (1...2000).map { "\($0),1\n" }.joined()
        #expect(problem("id,score\n" + rows + "x,y\n").hasPrefix("line 2002, column 3: 'y'"))
        #expect(problem("id,score\n" + rows + "7,1\n").hasPrefix("line 2002, column 1: the case '7' is there twice"))
    }

    @Test func `any cut of any change of a file leaves all scores or a place`() {
        let text = Array("id,score,group,slice,variant\na,1,u,s,x\nb,0.5,u,t,x\na,2,u,s,y\nb,0,u,t,y\n".utf8)
        var random = SplitMix64(seed: 11)
        let odd = Array(",;\"\n\r\t0 é\u{FEFF}=-".utf8) + [0, 0xFF]
        for _ in 0..<2000 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = odd[Int.random(in: 0..<odd.count, using: &random)]
                case 1: bytes.insert(odd[Int.random(in: 0..<odd.count, using: &random)], at: place)
                default: bytes.remove(at: place)
                }
            }
            do {
                let scores = try read(bytes, pieces: Int.random(in: 1...40, using: &random))
                #expect(scores.cases > 0 && !scores.variants.isEmpty)
            } catch let error as ExchangeError {
                guard case .broken(let line, let column, _) = error else { return #expect(Bool(false), "\(error)") }
                #expect(line >= 1 && line <= 12 && column >= 1, "\(error.text)")
            } catch {
                #expect(Bool(false), "\(error)")
            }
        }
    }
}

/// A Library that knows no metric.
private struct NoTexts: LibraryTexts {
    func skill(_ id: ItemID) -> SkillText? { nil }
    func track(_ id: TrackID) -> TrackText? { nil }
    func milestone(_ id: ItemID) -> MilestoneText? { nil }
    func searchIndex(_ make: () -> SearchIndex) -> SearchIndex { make() }
}
