using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>What a device gets when it signs in or refreshes.</summary>
/// <param name="AccessToken">The token to send with each request as <c>Authorization: Bearer …</c>. It works for minutes.</param>
/// <param name="AccessTokenExpiresAt">When the access token stops working.</param>
/// <param name="RefreshToken">The token by which <c>refreshToken</c> gives the next pair. It works once.</param>
/// <param name="RefreshTokenExpiresAt">When the refresh token stops working if it is not used.</param>
/// <param name="User">You.</param>
[ObjectType]
public sealed record SignIn(string AccessToken, DateTime AccessTokenExpiresAt, string RefreshToken, DateTime RefreshTokenExpiresAt, User User);
