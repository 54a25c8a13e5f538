namespace Qplet.GraphQL.Validation;

/// <summary>The codes of refusals that are not rules of the specification; errors of those rules have no code.</summary>
public static class ValidationErrorCodes
{
    /// <summary>Introspection is switched off (<see cref="ValidationOptions.AllowIntrospection" />).</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>Introspection nests too deep (<see cref="ValidationOptions.MaxIntrospectionDepth" />).</summary>
    public const string MaxIntrospectionDepth = "HC0086";

    /// <summary>Too many fields would have to be compared (<see cref="ValidationOptions.MaxFieldMergeComparisons" />).</summary>
    public const string MaxFieldMergeComparisons = "HC0107";

    /// <summary>There are more errors than are reported (<see cref="ValidationOptions.MaxErrors" />).</summary>
    public const string MaxErrors = "MAX_ERRORS_EXCEEDED";

    /// <summary>Fields nest too deep (<see cref="ValidationOptions.MaxDepth" />).</summary>
    public const string MaxDepth = "MAX_DEPTH_EXCEEDED";

    /// <summary>There are too many aliases (<see cref="ValidationOptions.MaxAliases" />).</summary>
    public const string MaxAliases = "MAX_ALIASES_EXCEEDED";

    /// <summary>There are too many fields at the root (<see cref="ValidationOptions.MaxRootFields" />).</summary>
    public const string MaxRootFields = "MAX_ROOT_FIELDS_EXCEEDED";

    /// <summary>There are too many directives (<see cref="ValidationOptions.MaxDirectives" />).</summary>
    public const string MaxDirectives = "MAX_DIRECTIVES_EXCEEDED";

    /// <summary>There are too many fragments (<see cref="ValidationOptions.MaxFragments" />).</summary>
    public const string MaxFragments = "MAX_FRAGMENTS_EXCEEDED";

    /// <summary>There are too many variables (<see cref="ValidationOptions.MaxVariables" />).</summary>
    public const string MaxVariables = "MAX_VARIABLES_EXCEEDED";

    /// <summary>Too many fragments would have to be visited (<see cref="ValidationOptions.MaxFragmentVisits" />).</summary>
    public const string MaxFragmentVisits = "MAX_FRAGMENT_VISITS_EXCEEDED";
}
