namespace Qplet.GraphQL.Data.Media;

/// <summary>Where the content of files is stored.</summary>
public enum MediaStoreKind
{
    /// <summary>In a folder, which several nodes must share.</summary>
    Folder,

    /// <summary>In a bucket of an object store that has the API of Amazon S3. Nodes share nothing else.</summary>
    S3,
}
