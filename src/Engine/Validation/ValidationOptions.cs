using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Validation;

/// <summary>
/// The limits and options of <see cref="DocumentValidator" /> beyond the rules of the specification. Each limit has its code in
/// <see cref="ValidationErrorCodes" />; <see cref="int.MaxValue" /> disables a limit.
/// </summary>
public sealed record ValidationOptions
{
    /// <summary>The limits for documents from clients.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The limits for documents of the application itself and for tools: only the work of the validation is limited.</summary>
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

    /// <summary>The maximum number of errors. Greater than 0. Default: 100. Validation then ends with one further error that reports the limit.</summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// The maximum nesting of fields in an operation, with fragments expanded. Greater than 0. Default: 20. The standard introspection query needs 15.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = Positive(value);
    } = 20;

    /// <summary>
    /// The maximum number of aliases in a document. Aliases of <c>__typename</c> do not count: clients generate many of them. Greater than 0. Default: 200.
    /// </summary>
    public int MaxAliases
    {
        get;
        init => field = Positive(value);
    } = 200;

    /// <summary>
    /// The maximum number of root fields of an operation, with fragments expanded. Aliases of <c>__typename</c> do not count. Greater than 0. Default: 50.
    /// </summary>
    public int MaxRootFields
    {
        get;
        init => field = Positive(value);
    } = 50;

    /// <summary>The maximum number of directives in a document. Greater than 0. Default: 100.</summary>
    public int MaxDirectives
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>The maximum number of fragment definitions in a document. Greater than 0. Default: 200.</summary>
    public int MaxFragments
    {
        get;
        init => field = Positive(value);
    } = 200;

    /// <summary>The maximum number of variables of an operation. Greater than 0. Default: 100.</summary>
    public int MaxVariables
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// The maximum number of fragment visits; each fragment is visited once for every operation that reaches it. Greater than 0. Default: 10,000.
    /// </summary>
    public int MaxFragmentVisits
    {
        get;
        init => field = Positive(value);
    } = 10_000;

    /// <summary>The maximum number of pairs of fields that are compared to check whether they can be merged. Greater than 0. Default: 64,000.</summary>
    public int MaxFieldMergeComparisons
    {
        get;
        init => field = Positive(value);
    } = 64_000;

    /// <summary>
    /// The maximum nesting of the introspection lists (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>). Greater than 0. Default: 2.
    /// </summary>
    public int MaxIntrospectionDepth
    {
        get;
        init => field = Positive(value);
    } = 2;

    /// <summary>Whether introspection of the schema is allowed. Default: true. <c>__typename</c> is always allowed.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether the use of deprecated elements is an error, for checks of an application's own documents. Default: false.</summary>
    public bool RejectDeprecated { get; init; }

    /// <summary>Whether messages omit suggestions of similar names, for callers who must not learn the schema. Default: false.</summary>
    public bool HideSuggestions { get; init; }

    private static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
