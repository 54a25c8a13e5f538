using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Signing in and out, and new passwords.</summary>
[MutationType]
public static class SessionMutations
{
    /// <summary>
    /// Signs in on a device. An address that no account uses answers like a wrong password. After 10 failures for an address within 15 minutes, further tries
    /// are refused for the rest of that time.
    /// </summary>
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    [Error<LimitExceededException>]
    [Error<ValidationException>]
    public static Task<SignIn> LoginAsync(LoginInput input, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.LoginAsync(input.Email, input.Password, input.Device, cancellationToken);

    /// <summary>
    /// Gives a new access token and a new refresh token. A refresh token works once: one that comes a second time ends its session, because someone else may
    /// have it.
    /// </summary>
    /// <param name="refreshToken">The refresh token of the last <c>login</c> or <c>refreshToken</c>.</param>
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    public static Task<SignIn> RefreshTokenAsync(string refreshToken, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.RefreshAsync(refreshToken, cancellationToken);

    /// <summary>Signs out on this device: the session of the access token ends, with its tokens and open subscriptions.</summary>
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
    /// <param name="sessionId">The session, one of <c>me.sessions</c>.</param>
    [Authorize]
    [Error<NotFoundException>]
    public static async Task<Session> EndSessionAsync(
        [ID<Session>] Guid sessionId,
        Viewer viewer,
        SessionWriter sessions,
        CancellationToken cancellationToken
    ) => await sessions.EndAsync(viewer.RequireId(), sessionId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Session), sessionId);

    /// <summary>
    /// Mails a code by which a new password can be set, if an account uses the address. The answer is the same if none does. At most 3 within 15 minutes for
    /// each address.
    /// </summary>
    /// <param name="email">The address of the account.</param>
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> RequestPasswordResetAsync(string email, PasswordResetWriter resets, CancellationToken cancellationToken)
    {
        await resets.RequestAsync(email, cancellationToken);
        return true;
    }

    /// <summary>
    /// Sets a new password by a mailed code. All sessions of the account end. Only a few codes can be tried for each address within 15 minutes.
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
