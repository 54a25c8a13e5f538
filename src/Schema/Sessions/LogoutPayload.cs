namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The result of <c>logout</c>.</summary>
/// <param name="Success">Whether the session has ended. It is true even if the session had ended before.</param>
public sealed record LogoutPayload(bool Success);
