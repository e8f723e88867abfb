/// What can be measured of a program.
enum Measure: CaseIterable {
    /// From exec to the first complete frame, in ns.
    case firstFrame
    /// From a movement key to the last byte of what it changed, in ns.
    case keyToPainted
    /// Bytes that a movement key made the program send.
    case bytesPerKey
    /// Processor time until the first frame, in ns.
    case startCPU
    /// Processor time for a movement key, in ns.
    case keyCPU
    /// The most memory resident, in KiB.
    case peakMemory

    /// As it heads a column.
    var title: String {
        switch self {
        case .firstFrame: "first frame"
        case .keyToPainted: "key to painted"
        case .bytesPerKey: "bytes a key"
        case .startCPU: "CPU to start"
        case .keyCPU: "CPU a key"
        case .peakMemory: "peak memory"
        }
    }
}

/// What was measured of one program.
struct Result {
    let name: String
    private(set) var samples: [Measure: [Int64]] = [:]
    /// Movement keys after which nothing came.
    var silentKeys = 0
    /// Starts after which the expected text was not seen.
    var incompleteFrames = 0

    init(name: String) { self.name = name }

    /// Adds a sample; nothing when it could not be taken.
    mutating func add(_ measure: Measure, _ sample: Int64?) {
        if let sample { samples[measure, default: []].append(sample) }
    }

    /// Adds what a movement key cost; nil for one after which nothing came.
    mutating func add(_ sample: KeySample?) {
        guard let sample else {
            silentKeys += 1
            return
        }
        add(.keyToPainted, sample.time)
        add(.bytesPerKey, sample.bytes)
        add(.keyCPU, sample.processorTime)
    }

    /// Where the middle half of all samples lies; nil with fewer than four.
    func middleHalf(_ measure: Measure) -> ClosedRange<Int64>? {
        let sorted = (samples[measure] ?? []).sorted()
        guard sorted.count >= 4 else { return nil }
        return sorted[sorted.count / 4]...sorted[sorted.count - 1 - sorted.count / 4]
    }

    /// The middle of all samples; nil without any.
    func median(_ measure: Measure) -> Double? { cairn_bench.median(samples[measure] ?? []) }
}

/// The middle value, or the mean of the two in the middle; nil of none.
func median(_ values: [Int64]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
}
