extension JSONText {
    package mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        number(value)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        boolean(value)
    }

    /// A member that is an object.
    package mutating func object(_ name: StaticString, _ content: (inout JSONText) -> Void) {
        self.name(name)
        object(content)
    }

    /// A member that is an array.
    package mutating func array(_ name: StaticString, _ content: (inout JSONText) -> Void) {
        self.name(name)
        array(content)
    }
}
