#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// The time of day, in whole seconds since 1970-01-01 UTC. For what is kept between runs; no output depends on it.
package func secondsSinceEpoch() -> Int { Int(time(nil)) }
