namespace Qplet.GraphQL.Data.Releases;

/// <summary>A fact about a release, such as its director or its number of pages.</summary>
public sealed class ReleaseDetail
{
    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The name of the fact, such as <c>director</c>. It is unique within the release.</summary>
    public string Key { get; set; } = null!;

    /// <summary>The value of the fact.</summary>
    public string Value { get; set; } = null!;

    /// <summary>The first characters of the value, by which the same values are found. The database computes them.</summary>
    public string ValueStart { get; private set; } = null!;

    /// <summary>The position among the release's details, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;
}
