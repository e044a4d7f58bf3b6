import KeybookCommands

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@main
struct Main {
    static func main() async {
        exit(await Keybook.run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }
}
