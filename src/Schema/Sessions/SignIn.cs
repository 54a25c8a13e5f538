namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The tokens of a session and the user who is signed in.</summary>
/// <param name="AccessToken">The access token. Send it with each request as <c>Authorization: Bearer …</c>. It expires after some minutes.</param>
/// <param name="AccessTokenExpiresAt">The time when the access token expires.</param>
/// <param name="RefreshToken">The refresh token, with which <c>refreshToken</c> returns the next pair of tokens.</param>
/// <param name="RefreshTokenExpiresAt">The time when the refresh token expires if it is not used.</param>
/// <param name="Session">The session on this device.</param>
/// <param name="User">You.</param>
[ObjectType]
public sealed record SignIn(string AccessToken, DateTime AccessTokenExpiresAt, string RefreshToken, DateTime RefreshTokenExpiresAt, Session Session, User User);
