namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>An operation whose uses are counted.</summary>
/// <param name="Kind">The kind: <c>query</c>, <c>mutation</c> or <c>subscription</c>.</param>
/// <param name="Name">The name, at most <see cref="MaxNameLength" /> characters. Empty if the operation has no name.</param>
/// <param name="DocumentHash">The SHA-256 of the document's text in lower-case hexadecimal digits.</param>
public sealed record CountedOperation(string Kind, string Name, string DocumentHash)
{
    /// <summary>The maximum length of a name.</summary>
    public const int MaxNameLength = 128;

    /// <summary>The maximum length of a kind.</summary>
    public const int MaxKindLength = 16;

    /// <summary>Returns the operation that stands for all beyond the number of those that are counted separately.</summary>
    public static CountedOperation OtherOf(string kind) => new(kind, "(other)", "");
}
