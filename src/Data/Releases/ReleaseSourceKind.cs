namespace Qplet.GraphQL.Data.Releases;

/// <summary>The kind of page that a source of a release is.</summary>
public enum ReleaseSourceKind
{
    /// <summary>A website, such as an article or an official page.</summary>
    Website,

    /// <summary>A trailer.</summary>
    Trailer,

    /// <summary>A post in a social network.</summary>
    Social,
}
