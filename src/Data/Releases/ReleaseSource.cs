namespace Qplet.GraphQL.Data.Releases;

/// <summary>Where the news of a release come from.</summary>
public sealed class ReleaseSource
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The name of the link, such as <c>Trailer</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The address.</summary>
    public string Url { get; set; } = null!;

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;
}
