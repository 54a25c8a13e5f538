namespace Qplet.GraphQL.AspNetCore;

/// <summary>Which statuses tell what became of a request.</summary>
public enum ResponseStatusCodes
{
    /// <summary>
    /// Those that clients have known for long: 400 for whatever is wrong with a request, 200 for whatever was executed; with <c>application/json</c> 200 for
    /// all that could be read.
    /// </summary>
    Stable,

    /// <summary>
    /// Those of the newest draft of GraphQL over HTTP, section 5.4: 422 for a request that can be read and not executed, 294 for data with errors; with
    /// <c>application/json</c> too, of which what failed is sent as
    /// <c>application/graphql-response+json</c>.
    /// </summary>
    Draft,
}
