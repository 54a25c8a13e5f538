namespace Qplet.GraphQL.Data.Media;

/// <summary>How clients get the content of files from an object store.</summary>
public enum S3Delivery
{
    /// <summary>The server reads the content from the store and sends it.</summary>
    Stream,

    /// <summary>The server redirects clients to a signed address of the store, which sends the content.</summary>
    Redirect,
}
