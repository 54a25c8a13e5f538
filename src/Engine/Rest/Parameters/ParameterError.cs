namespace Qplet.GraphQL.Rest;

/// <summary>A mistake in a parameter or in the body of a request.</summary>
/// <param name="In">The place: <c>path</c>, <c>query</c> or <c>body</c>.</param>
/// <param name="Name">The name of the parameter, or of the member of the body. Null for the body as a whole.</param>
/// <param name="Message">The message, which names the parameter.</param>
internal sealed record ParameterError(string In, string? Name, string Message);
