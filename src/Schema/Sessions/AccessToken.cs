namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>A token that identifies the caller, sent with each request as <c>Authorization: Bearer …</c>.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">The time when the token expires.</param>
public sealed record AccessToken(string Value, DateTime ExpiresAt);
