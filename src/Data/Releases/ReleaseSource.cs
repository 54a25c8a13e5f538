namespace Qplet.GraphQL.Data.Releases;

/// <summary>A source of the news about a release.</summary>
public sealed class ReleaseSource
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The kind of page.</summary>
    public ReleaseSourceKind Kind { get; set; }

    /// <summary>The title of the link, such as <c>Trailer</c>, or null if it has none.</summary>
    public string? Title { get; set; }

    /// <summary>The URL.</summary>
    public string Url { get; set; } = null!;

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;
}
