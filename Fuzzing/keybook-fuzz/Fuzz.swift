internal import SpecFuzzing

/// `make fuzz`: libFuzzer (<https://llvm.org/docs/LibFuzzer.html>) with its arguments.
@main
enum Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>? = CommandLine.unsafeArgv
        _ = runFuzzer(&count, &arguments, testOneInput)
    }
}

/// The package manager names the program's entry itself, so the fuzzer's is called from here.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let spec = FuzzedSpec(Array(UnsafeBufferPointer(start: data, count: count)))
    // To the fuzzer only a crash is a find; it keeps the input.
    precondition(spec.defects.isEmpty, spec.defects.joined(separator: "\n"))
    return 0
}
