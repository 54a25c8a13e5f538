namespace Qplet.GraphQL.AspNetCore;

/// <summary>The HTTP statuses for the results of requests.</summary>
public enum ResponseStatusCodes
{
    /// <summary>
    /// The established statuses: 400 for an invalid request, 200 for an executed operation. With <c>application/json</c>, 200 for every request that can be
    /// parsed.
    /// </summary>
    Stable,

    /// <summary>
    /// The statuses of the latest draft of GraphQL over HTTP, section 5.4: 422 for a request that can be parsed but not executed, 294 for data with errors.
    /// They also apply to <c>application/json</c>, but failed requests are sent as <c>application/graphql-response+json</c>.
    /// </summary>
    Draft,
}
