import ArgumentParser
import CPty

/// What programs in a terminal cost, side by side; what exactly is measured is in the text of `--help`.
@main
struct CairnBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cairn-bench",
        abstract: "Measure full-screen programs in a terminal against a floor.",
        discussion: """
            Example: cairn-bench --case 'a=cairn --data {tmp}/j' --expect a=help

            first frame     from exec to the last byte of the first burst of
                            output (ended by 30 ms of nothing) after which the
                            text of --expect is shown, or without one, any text
            key to painted  from sending a movement key to the last byte of what
                            it changes (ended by 10 ms of nothing)
            bytes a key     how much of that there is
            CPU …           processor time of the program itself meanwhile,
                            without its children
            peak memory     most memory resident, at the end of the key presses

            All are medians; ratios are to the floor. Rounds are interleaved
            (B, floor, A, floor, A, B …), so that noise hits all alike, each in
            an order of its own, so that what a program leaves behind in the
            caches does. Every program gets the same small environment and an
            empty HOME.
            """)

    @Option(help: "The floor: a program, or its C source, which is then compiled with cc -O2 and ncursesw.")
    var floor = "Tests/Bench/Floor/main.c"

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp(
            "A program to measure, as a shell has it: VARIABLE=… PROGRAM ARGUMENT …; {tmp} is a temporary folder.",
            valueName: "NAME=COMMAND"))
    var cases: [String] = []

    @Option(
        help: ArgumentHelp("Text that a case's first complete frame shows, such as its footer.", valueName: "NAME=TEXT")
    )
    var expect: [String] = []

    @Option(
        help: ArgumentHelp(
            "Keys that move a case's selection forth and back: characters, Up, Down, PgDn … (default: j,k).",
            valueName: "NAME=FORTH,BACK"))
    var keys: [String] = []

    @Option(help: ArgumentHelp("Keys that end a case (default: q).", valueName: "NAME=KEY,KEY"))
    var quit: [String] = []

    @Option(help: ArgumentHelp("Keys to press before movements are measured, such as 2.", valueName: "NAME=KEY,KEY"))
    var before: [String] = []

    @Flag(inversion: .prefixedNo, help: "Also measure tig, calcurse, htop and ncdu, where they are installed.")
    var peers = true

    @Option(help: "Starts of each program that are counted.")
    var starts = 25

    @Option(help: "Movement keys for each program that are counted.")
    var presses = 60

    @Option(help: "Turn round after this many movements; more than a screen has rows means that lists scroll.")
    var stride = 12

    @Option(help: ArgumentHelp("Size of the terminal.", valueName: "COLUMNSxROWS"))
    var size = "120x40"

    @Flag(help: "A third of the rounds: for a look, not for a judgement.")
    var quick = false

    mutating func validate() throws {
        guard starts > 0, presses > 0, stride > 0 else {
            throw ValidationError("--starts, --presses and --stride must be at least 1")
        }
        _ = try plan()
    }

    func run() throws {
        _ = cpty_hold_interrupts()
        let scratch = try Scratch()
        defer { scratch.remove() }
        let named = try NamedOptions(cases: cases, keys: keys, quit: quit, before: before, expect: expect)
        var programs = [try floorProgram(compiledIn: scratch)]
        programs += try named.programs(tmp: scratch.folder)
        if peers {
            for peer in Peer.allCases {
                guard let program = try peer.program(in: scratch) else {
                    print("\(peer.rawValue): not installed, left out")
                    continue
                }
                programs.append(program)
            }
        }
        let bench = Bench(programs: programs, plan: try plan(), home: try scratch.folder("home"))
        print(Table(results: try bench.run()).text)
    }

    private func plan() throws -> Plan {
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2, sides[0] >= 20, sides[1] >= 10 else {
            throw ValidationError("--size is '\(size)'; it should be like 120x40, at least 20x10")
        }
        return Plan(
            starts: quick ? max(3, starts / 3) : starts, presses: quick ? max(6, presses / 3) : presses,
            stride: stride, columns: sides[0], rows: sides[1])
    }

    private func floorProgram(compiledIn scratch: Scratch) throws -> Program {
        let path = floor.hasSuffix(".c") ? try scratch.compiled(source: floor) : floor
        return Program(name: "floor", arguments: [path], expected: "q quit")
    }
}
