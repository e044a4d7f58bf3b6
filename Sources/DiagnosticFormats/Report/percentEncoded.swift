/// A byte as `%2F`: in URIs (RFC 3986, 2.1), and in the workflow commands of GitHub Actions.
func percentEncoded(_ byte: UInt8) -> String { (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true) }
