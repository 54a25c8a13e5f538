using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Reference;

/// <summary>An action that is possible when a release comes out, such as buying, reading or watching.</summary>
public sealed class ReleaseAction
{
    /// <summary>The key: a short name in lower case, such as <c>buy</c>.</summary>
    public string Code { get; set; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }
}
