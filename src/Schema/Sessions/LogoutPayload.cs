namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>What <c>logout</c> gives.</summary>
/// <param name="Success">Whether the session has ended: true, also when it had before.</param>
public sealed record LogoutPayload(bool Success);
