namespace Qplet.GraphQL.Data.Releases;

/// <summary>The kind of page that a source of a release links to.</summary>
public enum ReleaseSourceKind
{
    /// <summary>A website, such as an article or an official page.</summary>
    Website,

    /// <summary>A video trailer.</summary>
    Trailer,

    /// <summary>A post on a social network.</summary>
    Social,
}
