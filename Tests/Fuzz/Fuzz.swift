import Glibc

/// What is fuzzed is in the program's name, so that all is compiled once: `fuzz-csv`, …, `fuzz-merge`.
private let name = CommandLine.arguments[0].split(separator: "-").last.map(String.init) ?? ""
private let format = RoundTrip(rawValue: name)

/// One input of libFuzzer. A trap, or a promise that is not kept, is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
    if let problem = format.map({ $0.problem(bytes) }) ?? MergeTrip.problem(bytes) {
        print(problem)
        fflush(nil)
        preconditionFailure()
    }
    return 0
}
