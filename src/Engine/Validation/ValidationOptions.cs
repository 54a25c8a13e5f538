using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Validation;

/// <summary>What <see cref="DocumentValidator" /> refuses beyond the rules of the specification. Each limit has its code in
/// <see cref="ValidationErrorCodes" />;
/// <see cref="int.MaxValue" /> switches a limit off.</summary>
public sealed record ValidationOptions
{
    /// <summary>Gets the limits for documents from clients.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Gets no limits but those on the work of the validation itself, for documents of the application and for tools.</summary>
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

    /// <summary>Gets the number of errors after which validation ends: 100 by default. One more error then says so.</summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>Gets how deep fields of an operation may nest, fragments expanded: 20 by default. The usual introspection query needs 15.</summary>
    public int MaxDepth
    {
        get;
        init => field = Positive(value);
    } = 20;

    /// <summary>Gets the number of aliases in a document: 50 by default.</summary>
    public int MaxAliases
    {
        get;
        init => field = Positive(value);
    } = 50;

    /// <summary>Gets the number of fields at the root of an operation, fragments expanded: 20 by default.</summary>
    public int MaxRootFields
    {
        get;
        init => field = Positive(value);
    } = 20;

    /// <summary>Gets the number of directives in a document: 100 by default.</summary>
    public int MaxDirectives
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>Gets the number of fragment definitions in a document: 200 by default.</summary>
    public int MaxFragments
    {
        get;
        init => field = Positive(value);
    } = 200;

    /// <summary>Gets the number of variables of an operation: 100 by default.</summary>
    public int MaxVariables
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>Gets how many fragments are visited, each once for every operation that reaches it: 10,000 by default.</summary>
    public int MaxFragmentVisits
    {
        get;
        init => field = Positive(value);
    } = 10_000;

    /// <summary>Gets how many pairs of fields are compared to see whether they can be merged: 64,000 by default.</summary>
    public int MaxFieldMergeComparisons
    {
        get;
        init => field = Positive(value);
    } = 64_000;

    /// <summary>
    /// Gets how deep the lists of introspection (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) may nest: 2 by default.
    /// </summary>
    public int MaxIntrospectionDepth
    {
        get;
        init => field = Positive(value);
    } = 2;

    /// <summary>Gets whether the schema may be introspected; true by default. <c>__typename</c> always works.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Gets whether the use of anything deprecated is an error; false by default, meant for checks of an application's own documents.</summary>
    public bool RejectDeprecated { get; init; }

    /// <summary>Gets whether messages leave out which names may have been meant, for callers who should not learn the schema; false by default.</summary>
    public bool HideSuggestions { get; init; }

    private static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
