namespace Qplet.GraphQL.Validation;

/// <summary>The validation rules, in the order of the specification.</summary>
internal static class ValidationRules
{
    /// <summary>The rules of <see href="https://spec.graphql.org/September2025/#sec-Validation">section 5</see>.</summary>
    public static IReadOnlyList<ValidationRule> Specified { get; } =
    [
        // 5.1 Documents
        new ExecutableDefinitionsRule(),
        // 5.2 Operations
        new KnownOperationTypesRule(),
        new UniqueOperationNamesRule(),
        new LoneAnonymousOperationRule(),
        new SingleFieldSubscriptionsRule(),
        // 5.3 Fields
        new FieldsOnCorrectTypeRule(),
        new OverlappingFieldsCanBeMergedRule(),
        new ScalarLeafsRule(),
        // 5.4 Arguments
        new KnownArgumentNamesRule(),
        new UniqueArgumentNamesRule(),
        new ProvidedRequiredArgumentsRule(),
        // 5.5 Fragments
        new UniqueFragmentNamesRule(),
        new KnownTypeNamesRule(),
        new FragmentsOnCompositeTypesRule(),
        new NoUnusedFragmentsRule(),
        new KnownFragmentNamesRule(),
        new NoFragmentCyclesRule(),
        new PossibleFragmentSpreadsRule(),
        // 5.6 Values
        new ValuesOfCorrectTypeRule(),
        new UniqueInputFieldNamesRule(),
        // 5.7 Directives
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        // 5.8 Variables
        new UniqueVariableNamesRule(),
        new VariablesAreInputTypesRule(),
        new NoUndefinedVariablesRule(),
        new NoUnusedVariablesRule(),
        new VariablesInAllowedPositionRule(),
        // Incremental delivery, a proposal beyond the September 2025 edition
        new DeferStreamDirectiveOnRootFieldRule(),
        new DeferStreamDirectiveOnValidOperationsRule(),
        new DeferStreamDirectiveLabelRule(),
        new StreamDirectiveOnListFieldRule(),
        // Limits beyond the specification
        new MaxIntrospectionDepthRule(),
    ];

    /// <summary>
    /// The rules for documents of the type system definition language (<see href="https://spec.graphql.org/September2025/#sec-Type-System">section 3</see>).
    /// </summary>
    public static IReadOnlyList<ValidationRule> ForSchemaDocuments { get; } =
    [
        new LoneSchemaDefinitionRule(),
        new UniqueOperationTypesRule(),
        new UniqueTypeNamesRule(),
        new UniqueEnumValueNamesRule(),
        new UniqueFieldDefinitionNamesRule(),
        new UniqueArgumentDefinitionNamesRule(),
        new UniqueDirectiveNamesRule(),
        new KnownTypeNamesRule(),
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        new PossibleTypeExtensionsRule(),
        new KnownArgumentNamesOnDirectivesRule(),
        new UniqueArgumentNamesRule(),
        new UniqueInputFieldNamesRule(),
        new ProvidedRequiredArgumentsOnDirectivesRule(),
    ];

    private static readonly ValidationRule s_noDeprecated = new NoDeprecatedRule();
    private static readonly ValidationRule s_noSchemaIntrospection = new NoSchemaIntrospectionRule();

    /// <summary>Returns the rules for executable documents, including those that the options enable.</summary>
    public static IEnumerable<ValidationRule> For(ValidationOptions options)
    {
        IEnumerable<ValidationRule> rules = Specified;
        if (!options.AllowIntrospection)
        {
            rules = rules.Append(s_noSchemaIntrospection);
        }

        return options.RejectDeprecated ? rules.Append(s_noDeprecated) : rules;
    }
}
