namespace Qplet.GraphQL.Data.Reference;

/// <summary>What one can do when a release comes out, such as buy, read or watch.</summary>
public sealed class ReleaseAction
{
    /// <summary>The key: a short name in lower case, such as <c>buy</c>.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;
}
