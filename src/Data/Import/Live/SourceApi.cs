namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>A REST API from which data can be imported.</summary>
public enum SourceApi
{
    /// <summary>The API of Qplet, which takes an access token.</summary>
    Qplet,

    /// <summary>The API of Quodat, which takes an API key.</summary>
    Quodat,
}
