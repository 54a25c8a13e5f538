using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Validation;

/// <summary>What <see cref="DocumentValidator" /> refuses beyond the rules of the specification. Each limit has its code in
/// <see cref="ValidationErrorCodes" />;
/// <see cref="int.MaxValue" /> switches a limit off.</summary>
public sealed record ValidationOptions
{
    /// <summary>The limits for documents from clients.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>No limits except those on the work of the validation itself, for documents of the application and for tools.</summary>
    public static ValidationOptions Trusted { get; } =
        new()
        {
            MaxErrors = int.MaxValue,
            MaxDepth = int.MaxValue,
            MaxAliases = int.MaxValue,
            MaxRootFields = int.MaxValue,
            MaxDirectives = int.MaxValue,
            MaxFragments = int.MaxValue,
            MaxVariables = int.MaxValue,
            MaxFragmentVisits = 1_000_000,
            MaxFieldMergeComparisons = 10_000_000,
        };

    /// <summary>The number of errors after which validation ends; one more error then says so. Greater than 0. Default: 100.</summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// The greatest depth of the fields of an operation, fragments expanded. Greater than 0. Default: 20. The usual introspection query needs 15.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = Positive(value);
    } = 20;

    /// <summary>The greatest number of aliases in a document. Greater than 0. Default: 50.</summary>
    public int MaxAliases
    {
        get;
        init => field = Positive(value);
    } = 50;

    /// <summary>The greatest number of fields at the root of an operation, fragments expanded. Greater than 0. Default: 20.</summary>
    public int MaxRootFields
    {
        get;
        init => field = Positive(value);
    } = 20;

    /// <summary>The greatest number of directives in a document. Greater than 0. Default: 100.</summary>
    public int MaxDirectives
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>The greatest number of fragment definitions in a document. Greater than 0. Default: 200.</summary>
    public int MaxFragments
    {
        get;
        init => field = Positive(value);
    } = 200;

    /// <summary>The greatest number of variables of an operation. Greater than 0. Default: 100.</summary>
    public int MaxVariables
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>The greatest number of fragments that are visited, each once for every operation that reaches it. Greater than 0. Default: 10,000.</summary>
    public int MaxFragmentVisits
    {
        get;
        init => field = Positive(value);
    } = 10_000;

    /// <summary>The greatest number of pairs of fields that are compared to see whether they can be merged. Greater than 0. Default: 64,000.</summary>
    public int MaxFieldMergeComparisons
    {
        get;
        init => field = Positive(value);
    } = 64_000;

    /// <summary>
    /// The greatest depth of the lists of introspection (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) within each other. Greater
    /// than 0. Default: 2.
    /// </summary>
    public int MaxIntrospectionDepth
    {
        get;
        init => field = Positive(value);
    } = 2;

    /// <summary>Whether the schema may be introspected; <c>__typename</c> always works. Default: true.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether the use of anything deprecated is an error; meant for checks of an application's own documents. Default: false.</summary>
    public bool RejectDeprecated { get; init; }

    /// <summary>Whether messages leave out the names that may have been meant, for callers that must not learn the schema. Default: false.</summary>
    public bool HideSuggestions { get; init; }

    private static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
