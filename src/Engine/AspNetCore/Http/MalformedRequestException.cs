using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>A request that cannot be read as a GraphQL request; it is answered with <see cref="StatusCode" /> and the error alone.</summary>
internal sealed class MalformedRequestException(int statusCode, GraphQLError error) : Exception(error.Message)
{
    /// <summary>The HTTP status of the answer, 4xx.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>What is wrong.</summary>
    public GraphQLError Error { get; } = error;
}
