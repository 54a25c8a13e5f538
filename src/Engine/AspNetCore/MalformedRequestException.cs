using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Thrown if a request cannot be read as a GraphQL request. The response has <see cref="StatusCode" /> and only the error.</summary>
internal sealed class MalformedRequestException(int statusCode, GraphQLError error, int? draftStatusCode = null) : Exception(error.Message)
{
    /// <summary>The HTTP status of the response, 4xx.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>The HTTP status of the response with <see cref="ResponseStatusCodes.Draft" />.</summary>
    public int DraftStatusCode { get; } = draftStatusCode ?? statusCode;

    /// <summary>The error.</summary>
    public GraphQLError Error { get; } = error;
}
