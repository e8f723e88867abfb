#if CSV
    let format = RoundTrip.csv
#elseif LINKEDIN
    let format = RoundTrip.linkedin
#else
    let format = RoundTrip.vcard
#endif

/// One input of libFuzzer. A trap, or a promise that is not kept, is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let problem = format.problem(Array(UnsafeBufferPointer(start: bytes, count: count))) {
        print(problem)
        preconditionFailure()
    }
    return 0
}
