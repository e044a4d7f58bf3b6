extension RuleSet {
    /// Every rule, in the order in which the rulebook and `keybook explain --list` name them.
    package static let all: [any Rule] = list.map(\.rule)

    static let list: [ListedRule] = [
        .file(SyntaxInvalid()), .file(FileTooLarge()), .file(NestingTooDeep()), .spec(DocumentEmpty()),
        .record(FieldDuplicate()), .record(FieldUnknown()), .record(FieldMissing()), .file(FieldTypeWrong()),
        .spec(NameLength()), .spec(DescriptionLength()), .spec(ScopesEmpty()), .spec(SharingGroupsEmpty()),
        .resource(ResourceTypeUnknown()), .scope(RoleInvalid()), .scope(RoleLegacy()),
        .resource(ResourceIDInvalid()), .resource(ResourceIDPlaceholder()), .resource(ResourceIDMismatch()),
        .resource(ResourceUnknown()), .spec(ParentInvalid()), .spec(EntryDuplicate()),
        .spec(ScopeDuplicate()), .spec(ScopeRedundant()), .spec(ScopeCovered()),
        .spec(PresetUnknown()), .spec(PresetExceeded()), .spec(PresetIncomplete()),
        .spec(GroupDuplicate()), .spec(GroupUnknown()), .spec(GroupWidensAccess()),
        .spec(WebhookKey()), .file(SecretPresent()), .spec(OrgAdmin()), .spec(NameDuplicate()),
        .suppression(SuppressionUnused()),
        .spec(DocumentExtra()), .catalog(EntryNameInvalid()), .catalog(EntryTextInvalid()), .catalog(IDPrefixInvalid()),
        .catalog(IDPrefixAmbiguous()), .catalog(PermissionUnknown()), .catalog(DefaultScopeInvalid()),
        .catalog(ContentsUnreachable()), .catalog(ContainmentCyclic()), .catalog(NormalizationCyclic()),
        .catalog(LimitInvalid()), .catalog(CatalogTooLarge()),
    ]

    /// What looks at catalogs beside what it is listed with.
    static let alsoOnCatalogs: [any CatalogRule] = [EntryDuplicate(), ResourceTypeUnknown(), RoleInvalid()]

    /// The rule with this id.
    package static func rule(_ id: String) -> (any Rule)? { all.first { $0.id == id } }

    /// Whether keys are told apart by their names, across the files of a run.
    package var comparesNames: Bool { runs(NameDuplicate().id) }
}
