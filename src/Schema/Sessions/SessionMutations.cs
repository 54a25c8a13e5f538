using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Mutations of sessions and passwords.</summary>
[MutationType]
public static class SessionMutations
{
    /// <summary>
    /// Signs in on a device. The response for an unknown e-mail address is the same as for a wrong password. After 10 failed attempts for an address
    /// within 15 minutes, sign-ins are rejected until the 15 minutes are over.
    /// </summary>
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    [Error<LimitExceededException>]
    [Error<ValidationException>]
    public static Task<SignIn> LoginAsync(LoginInput input, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.LoginAsync(input.Email, input.Password, input.Device, cancellationToken);

    /// <summary>
    /// Returns a new access token and a new refresh token. A refresh token works once: if it is used again, the session ends, because someone else may
    /// have the token.
    /// </summary>
    /// <param name="refreshToken">The refresh token from the last <c>login</c> or <c>refreshToken</c>.</param>
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    public static Task<SignIn> RefreshTokenAsync(string refreshToken, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.RefreshAsync(refreshToken, cancellationToken);

    /// <summary>Signs out on this device: ends the session of the access token, with its tokens and open subscriptions.</summary>
    [Authorize]
    public static async Task<LogoutPayload> LogoutAsync(Viewer viewer, SessionWriter sessions, CancellationToken cancellationToken)
    {
        if (viewer.SessionId is { } sessionId)
        {
            await sessions.EndAsync(viewer.RequireId(), sessionId, cancellationToken);
        }
        return new LogoutPayload(Success: true);
    }

    /// <summary>Signs out on another device: ends one of your sessions.</summary>
    /// <param name="sessionId">The ID of the session, one of <c>me.sessions</c>.</param>
    [Authorize]
    [Error<NotFoundException>]
    public static async Task<Session> EndSessionAsync(
        [ID<Session>] Guid sessionId,
        Viewer viewer,
        SessionWriter sessions,
        CancellationToken cancellationToken
    ) => await sessions.EndAsync(viewer.RequireId(), sessionId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Session), sessionId);

    /// <summary>
    /// Sends a code for a password reset by e-mail if an account uses the address. The response is the same if no account uses it. At most 3 requests per
    /// address are allowed within 15 minutes.
    /// </summary>
    /// <param name="email">The e-mail address of the account.</param>
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> RequestPasswordResetAsync(string email, PasswordResetWriter resets, CancellationToken cancellationToken)
    {
        await resets.RequestAsync(email, cancellationToken);
        return true;
    }

    /// <summary>
    /// Sets a new password with the code that was sent by e-mail. All sessions of the account end. The number of codes that can be tried per address
    /// within 15 minutes is limited.
    /// </summary>
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> ResetPasswordAsync(ResetPasswordInput input, PasswordResetWriter resets, CancellationToken cancellationToken)
    {
        await resets.ResetAsync(input, cancellationToken);
        return true;
    }
}
