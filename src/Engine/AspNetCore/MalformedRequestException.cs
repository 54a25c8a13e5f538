using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A request that cannot be read as a GraphQL request; it is answered with <see cref="StatusCode" /> and the error alone.</summary>
internal sealed class MalformedRequestException(int statusCode, GraphQLError error, int? draftStatusCode = null) : Exception(error.Message)
{
    /// <summary>The HTTP status of the answer, 4xx.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>The HTTP status of the answer by <see cref="ResponseStatusCodes.Draft" />.</summary>
    public int DraftStatusCode { get; } = draftStatusCode ?? statusCode;

    /// <summary>What is wrong.</summary>
    public GraphQLError Error { get; } = error;
}
