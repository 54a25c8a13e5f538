namespace Qplet.GraphQL.Data.Providers;

/// <summary>Work that only one transaction does at a time, on all nodes. The numbers are keys of locks of PostgreSQL and must never change.</summary>
public enum ExclusiveWork
{
    /// <summary>The addition of reference data.</summary>
    ReferenceData = 0x5170_0001,

    /// <summary>The creation of sample data.</summary>
    SampleData = 0x5170_0002,

    /// <summary>The creation of the first admin, and changes by which a user stops to be an admin.</summary>
    FirstAdmin = 0x5170_0003,

    /// <summary>The recording and counting of views and playbacks.</summary>
    Usage = 0x5170_0004,

    /// <summary>The creation of the index of the search.</summary>
    SearchIndex = 0x5170_0005,

    /// <summary>The choice of the name of a genre.</summary>
    GenreNames = 0x5170_0006,

    /// <summary>The writing of the lists of related releases.</summary>
    RelatedReleases = 0x5170_0016,

    /// <summary>The counting of what clients use of the schema.</summary>
    SchemaUsage = 0x5170_0017,
}
