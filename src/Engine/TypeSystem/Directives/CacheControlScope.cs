namespace Qplet.GraphQL.TypeSystem;

/// <summary>The caches that may store a response.</summary>
public enum CacheControlScope
{
    /// <summary>All caches, including those that several users share.</summary>
    Public,

    /// <summary>Only the cache of the caller, such as that of a browser.</summary>
    Private,
}
