namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>An object store, which keeps the content of files and unfinished uploads for all servers of a database.</summary>
public interface IObjectStorage : IDisposable
{
    /// <summary>Returns the store of files.</summary>
    IMediaStore CreateStore();

    /// <summary>Returns the place of unfinished uploads.</summary>
    IUploadStaging CreateStaging();
}
