using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Language;

/// <summary>
/// The limits and options of <see cref="Parser" />. Exceeding a limit causes a <see cref="GraphQLSyntaxException" /> with the code
/// <see cref="GraphQLSyntaxException.LimitCode" />.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The maximum value of <see cref="MaxDepth" />. All later phases can handle a tree of this depth.</summary>
    public const int HighestMaxDepth = 500;

    /// <summary>The limits for documents from clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for documents of the application itself, such as a schema: unlimited length, but at most 200 levels of nesting.</summary>
    public static ParserOptions Trusted { get; } =
        new()
        {
            MaxSize = int.MaxValue,
            MaxTokens = int.MaxValue,
            MaxFields = int.MaxValue,
            MaxDirectivesPerLocation = int.MaxValue,
            MaxNameLength = int.MaxValue,
            MaxDepth = 200,
        };

    /// <summary>The maximum length of the text in bytes of UTF-8. Greater than 0. Default: 1 MiB.</summary>
    public int MaxSize
    {
        get;
        init => field = Positive(value);
    } = 1024 * 1024;

    /// <summary>The maximum number of tokens. Greater than 0. Default: 15,000.</summary>
    public int MaxTokens
    {
        get;
        init => field = Positive(value);
    } = 15_000;

    /// <summary>
    /// The maximum nesting of selection sets, lists, objects and list types. Greater than 0, at most <see cref="HighestMaxDepth" />. Default: 64.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = Depth(value);
    } = 64;

    /// <summary>The maximum number of selected fields; the fields of a fragment are counted once. Greater than 0. Default: 2,048.</summary>
    public int MaxFields
    {
        get;
        init => field = Positive(value);
    } = 2_048;

    /// <summary>The maximum number of directives on one field, operation or other location. Greater than 0. Default: 32.</summary>
    public int MaxDirectivesPerLocation
    {
        get;
        init => field = Positive(value);
    } = 32;

    /// <summary>
    /// The maximum length of a name in characters. Greater than 0. Default: 500. Bounds the length of messages, which include names, and the cost of finding
    /// similar names.
    /// </summary>
    public int MaxNameLength
    {
        get;
        init => field = Positive(value);
    } = 500;

    /// <summary>Whether to omit the <see cref="SyntaxNode.Location" /> of nodes. Default: false.</summary>
    public bool NoLocations { get; init; }

    private static int Depth(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, HighestMaxDepth, name);
        return Positive(value, name);
    }

    private static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }
}
