namespace Qplet.GraphQL.Schema.Media;

/// <summary>The user for whom an address was signed.</summary>
/// <param name="UserId">The key of the user.</param>
/// <param name="ExpiresAt">The time when the address expires.</param>
public sealed record SignedViewer(Guid UserId, DateTimeOffset ExpiresAt);
