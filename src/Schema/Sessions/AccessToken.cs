namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A token that proves who asks, sent with each request as <c>Authorization: Bearer …</c>.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record AccessToken(string Value, DateTime ExpiresAt);
