using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Language;

/// <summary>The limits and choices of <see cref="Parser" />. Each limit that is exceeded is a <see cref="GraphQLSyntaxException" /> with code
/// <see cref="GraphQLSyntaxException.LimitCode" />.</summary>
public sealed record ParserOptions
{
    /// <summary>The highest value of <see cref="MaxDepth" />; every layer above can handle a tree of this depth.</summary>
    public const int HighestMaxDepth = 500;

    /// <summary>Gets the limits for documents from clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Gets the limits for documents of the application itself, such as a schema: of any length, but not nested deeper than 200 levels.</summary>
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

    /// <summary>Gets the greatest length of the text in bytes of UTF-8: 1 MiB by default.</summary>
    public int MaxSize
    {
        get;
        init => field = Positive(value);
    } = 1024 * 1024;

    /// <summary>Gets the greatest number of tokens: 15,000 by default.</summary>
    public int MaxTokens
    {
        get;
        init => field = Positive(value);
    } = 15_000;

    /// <summary>
    /// Gets the greatest depth of selection sets, lists, objects and list types within each other: 64 by default, at most <see cref="HighestMaxDepth" />.
    /// </summary>
    public int MaxDepth
    {
        get;
        init => field = Depth(value);
    } = 64;

    /// <summary>Gets the greatest number of selected fields, those of fragments counted once: 2,048 by default.</summary>
    public int MaxFields
    {
        get;
        init => field = Positive(value);
    } = 2_048;

    /// <summary>Gets the greatest number of directives at one field, operation or other place: 32 by default.</summary>
    public int MaxDirectivesPerLocation
    {
        get;
        init => field = Positive(value);
    } = 32;

    /// <summary>
    /// Gets the greatest length of a name in characters: 500 by default. Messages repeat names, and names that may have been meant are looked for letter by
    /// letter.
    /// </summary>
    public int MaxNameLength
    {
        get;
        init => field = Positive(value);
    } = 500;

    /// <summary>Gets whether the nodes are made without their <see cref="SyntaxNode.Location" />; false by default.</summary>
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
