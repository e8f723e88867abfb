#if CSV
    private func problem(_ bytes: [UInt8]) -> String? { RoundTrip.csv.problem(bytes) }
#elseif LINKEDIN
    private func problem(_ bytes: [UInt8]) -> String? { RoundTrip.linkedin.problem(bytes) }
#elseif GOOGLE
    private func problem(_ bytes: [UInt8]) -> String? { RoundTrip.google.problem(bytes) }
#elseif OUTLOOK
    private func problem(_ bytes: [UInt8]) -> String? { RoundTrip.outlook.problem(bytes) }
#elseif MERGE
    private func problem(_ bytes: [UInt8]) -> String? { MergeTrip.problem(bytes) }
#else
    private func problem(_ bytes: [UInt8]) -> String? { RoundTrip.vcard.problem(bytes) }
#endif

/// One input of libFuzzer. A trap, or a promise that is not kept, is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let problem = problem(Array(UnsafeBufferPointer(start: bytes, count: count))) {
        print(problem)
        preconditionFailure()
    }
    return 0
}
