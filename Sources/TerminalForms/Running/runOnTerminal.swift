package import Platform

/// Lets a person work with a program at the terminal, until it has an outcome. The terminal is as it was then.
package func runOnTerminal<Program: InteractiveProgram>(
    _ program: inout Program, usesColor: Bool
) throws(FileError) -> ProgramEnd<Program.Outcome> {
    let terminal = try RawTerminal(entrance: ScreenPainter.entrance, exit: ScreenPainter.exit)
    var painter = ScreenPainter(usesColor: usesColor)
    var decoder = KeyDecoder()
    while true {
        terminal.write(painter.paint(program.screen(on: Terminal.size)))
        var keys: [KeyPress] = []
        switch terminal.nextEvent(within: decoder.patience) {
        case .input(let bytes): keys = decoder.decode(bytes)
        case .silence: keys = decoder.decodeSilence()
        case .resized, .resumed: painter.invalidate()
        case .stopped, .closed: return .interrupted
        }
        for key in keys {
            switch key {
            case .control("l"): painter.invalidate()
            case .control("z"):
                terminal.suspend()
                painter.invalidate()
            default:
                if let outcome = program.handle(key, on: Terminal.size) { return .finished(outcome) }
            }
        }
    }
}
