namespace Qplet.GraphQL.Data.Uploads;

/// <summary>A limit of the unfinished uploads of a user.</summary>
public enum UploadLimit
{
    /// <summary>The number of uploads.</summary>
    Count,

    /// <summary>The sum of their sizes in bytes.</summary>
    Size,
}
