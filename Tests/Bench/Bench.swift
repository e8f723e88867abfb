import CPty
import PtyTerminal

/// Runs the programs by turns and collects what they cost.
struct Bench {
    let programs: [Program]
    let plan: Plan
    private let environment: [String: String]
    /// Movements are measured in this many lives of each program, since one may be lucky with its memory's layout.
    private let sessions = 3
    /// Movements at the beginning of each session that are not counted.
    private let warmUp = 2

    /// - Parameter home: an empty folder for `HOME`, so that nobody's configuration is measured.
    init(programs: [Program], plan: Plan, home: String) {
        self.programs = programs
        self.plan = plan
        environment = PtyTerminal.plainEnvironment.merging(["HOME": home]) { $1 }
    }

    /// All measures of all programs, in their order.
    func run() throws -> [Result] {
        var results = programs.map { Result(name: $0.name) }
        try warmFiles()
        for _ in 0..<plan.starts { try measureStarts(&results) }
        for session in 0..<sessions {
            let presses = plan.presses * (session + 1) / sessions - plan.presses * session / sessions
            try measureKeys(presses, &results)
        }
        return results
    }

    /// The very first start of a program reads its files from the disk; this one does not count.
    private func warmFiles() throws {
        var unused = programs.map { Result(name: $0.name) }
        try measureStarts(&unused)
    }

    /// Starts each program once, in an order of this round's own: a program leaves the caches to the next one, and its
    /// libraries too.
    private func measureStarts(_ results: inout [Result]) throws {
        for index in programs.indices.shuffled() {
            let program = programs[index]
            try checkInterrupts()
            let run = try Run(of: program, size: plan.size, environment: environment)
            results[index].add(.firstFrame, run.firstFrame)
            results[index].add(.startCPU, run.terminal.processorTime)
            results[index].incompleteFrames += run.isComplete ? 0 : 1
            run.end()
        }
    }

    /// Has all programs run at once and presses a key in each by turns.
    private func measureKeys(_ presses: Int, _ results: inout [Result]) throws {
        let runs = try programs.map { try Run(of: $0, size: plan.size, environment: environment) }
        for run in runs { try run.prepare() }
        var walks = runs.map { _ in Walk(stride: plan.stride) }
        for press in 0..<presses + warmUp {
            for index in runs.indices.shuffled() {
                let run = runs[index]
                try checkInterrupts()
                let sample = try run.move(forth: walks[index].next())
                if sample == nil { walks[index].turn() }
                if press >= warmUp { results[index].add(sample) }
            }
        }
        for (index, run) in runs.enumerated() {
            results[index].add(.peakMemory, run.terminal.peakResident)
            run.end()
        }
    }

    private func checkInterrupts() throws {
        let signal = cpty_pending_interrupt()
        if signal != 0 { throw Interrupted(signal: signal) }
    }
}

/// A signal that wants the benchmark to end.
struct Interrupted: Error, CustomStringConvertible {
    let signal: Int32
    var description: String { "ended by signal \(signal)" }
}

/// Forth and back over a list, so that the selection stays on the first page.
struct Walk {
    private let stride: Int
    private var steps = 0
    private var forth = true

    init(stride: Int) { self.stride = stride }

    /// Whether the next step goes forth.
    mutating func next() -> Bool {
        if steps == stride { turn() }
        steps += 1
        return forth
    }

    /// Turns round, after a stride or at an end.
    mutating func turn() {
        forth.toggle()
        steps = 0
    }
}
