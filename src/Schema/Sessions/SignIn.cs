using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>What a device gets when it signs in or refreshes.</summary>
internal sealed record SignIn(AccessToken AccessToken, RefreshToken RefreshToken, DateTime RefreshTokenExpiresAt, User User);
