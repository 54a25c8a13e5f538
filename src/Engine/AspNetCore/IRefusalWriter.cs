using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Writes the errors of requests that are refused before their endpoint handles them, such as those with a wrong API key. Endpoints whose errors have a form
/// of their own have it in their metadata.
/// </summary>
public interface IRefusalWriter
{
    /// <summary>Writes the response.</summary>
    /// <param name="context">The request. Headers of its response that have been set, such as <c>WWW-Authenticate</c>, are kept.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="error">The error.</param>
    Task WriteAsync(HttpContext context, int status, GraphQLError error);
}
