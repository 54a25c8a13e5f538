namespace Qplet.GraphQL.AspNetCore;

/// <summary>The options of the IDE page.</summary>
public sealed class IdePageOptions
{
    /// <summary>Whether browsers that open the endpoint get the IDE. Default: true; the server sets it in Development only.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The name of the API, the title of the page. Default: <c>GraphQL</c>; the server sets its name.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>
    /// The text that documents of the IDE start with, such as examples. Visitors who open the page for the first time see it at once. Null to start with an
    /// empty document. Default: null; the server sets examples in Development.
    /// </summary>
    public string? Document { get; set; }
}
