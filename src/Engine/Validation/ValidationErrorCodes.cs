namespace Qplet.GraphQL.Validation;

/// <summary>The error codes of limits and options beyond the specification. Errors of the specification's rules have no code.</summary>
public static class ValidationErrorCodes
{
    /// <summary>Introspection is disabled (<see cref="ValidationOptions.AllowIntrospection" />).</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>The nesting of introspection fields exceeds the limit (<see cref="ValidationOptions.MaxIntrospectionDepth" />).</summary>
    public const string MaxIntrospectionDepth = "HC0086";

    /// <summary>The number of field comparisons exceeds the limit (<see cref="ValidationOptions.MaxFieldMergeComparisons" />).</summary>
    public const string MaxFieldMergeComparisons = "HC0107";

    /// <summary>The number of errors exceeds the limit (<see cref="ValidationOptions.MaxErrors" />).</summary>
    public const string MaxErrors = "MAX_ERRORS_EXCEEDED";

    /// <summary>The nesting of fields exceeds the limit (<see cref="ValidationOptions.MaxDepth" />).</summary>
    public const string MaxDepth = "MAX_DEPTH_EXCEEDED";

    /// <summary>The number of aliases exceeds the limit (<see cref="ValidationOptions.MaxAliases" />).</summary>
    public const string MaxAliases = "MAX_ALIASES_EXCEEDED";

    /// <summary>The number of root fields exceeds the limit (<see cref="ValidationOptions.MaxRootFields" />).</summary>
    public const string MaxRootFields = "MAX_ROOT_FIELDS_EXCEEDED";

    /// <summary>The number of directives exceeds the limit (<see cref="ValidationOptions.MaxDirectives" />).</summary>
    public const string MaxDirectives = "MAX_DIRECTIVES_EXCEEDED";

    /// <summary>The number of fragments exceeds the limit (<see cref="ValidationOptions.MaxFragments" />).</summary>
    public const string MaxFragments = "MAX_FRAGMENTS_EXCEEDED";

    /// <summary>The number of variables exceeds the limit (<see cref="ValidationOptions.MaxVariables" />).</summary>
    public const string MaxVariables = "MAX_VARIABLES_EXCEEDED";

    /// <summary>The number of fragment visits exceeds the limit (<see cref="ValidationOptions.MaxFragmentVisits" />).</summary>
    public const string MaxFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";
}
