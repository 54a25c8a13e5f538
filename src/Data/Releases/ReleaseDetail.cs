namespace Qplet.GraphQL.Data.Releases;

/// <summary>A fact about a release, such as its director or its number of pages.</summary>
public sealed class ReleaseDetail
{
    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>What the fact is about, such as <c>director</c>; unique in the release.</summary>
    public string Key { get; set; } = null!;

    /// <summary>The fact.</summary>
    public string Value { get; set; } = null!;

    /// <summary>The place among the release's details, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;
}
