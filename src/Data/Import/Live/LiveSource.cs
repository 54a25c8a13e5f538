namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>A running REST API to import from. It is a class, not a record, because a record's text would contain the secret.</summary>
public sealed class LiveSource
{
    /// <summary>The address to which the paths of the API are appended, such as <c>https://www.quodat.com/api/v1</c>.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The API.</summary>
    public required SourceApi Api { get; init; }

    /// <summary>The access token or API key, or null to read only what is open to everybody.</summary>
    public string? Secret { get; init; }

    /// <summary>The username of the publisher to whom the API key belongs, whose calendar is imported. Null to leave out the calendar.</summary>
    public string? Username { get; init; }

    /// <summary>The folder that keeps the responses until all have been received, which lets an import continue where it was stopped.</summary>
    public required string StateFolder { get; init; }

    /// <summary>The longest time to wait for the API to allow more requests. If it is exceeded, the import stops and can be continued later.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);
}
