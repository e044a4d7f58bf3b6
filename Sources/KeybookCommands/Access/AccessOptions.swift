internal import ArgumentParser

/// What every command that asks about access takes.
struct AccessOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice = .auto

    @OptionGroup var inventoryOptions: InventoryOptions
    @OptionGroup var configurationOptions: ConfigurationOptions
}
