namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>Mutations of sessions and passwords.</summary>
[MutationType]
public static class SessionMutations
{
    /// <summary>
    /// Signs in on a device. The response for an unknown e-mail address is the same as for a wrong password. After 10 failed attempts for an e-mail address, or
    /// 20 from one IP address (for IPv6, one /64 network), within 15 minutes, sign-ins fail with LIMIT_EXCEEDED until the 15 minutes are over. Servers can set
    /// other limits.
    /// </summary>
    [NotWithApiKey]
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    [Error<LimitExceededException>]
    [Error<ValidationException>]
    public static Task<SignIn> LoginAsync(LoginInput input, ClientAddress client, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.LoginAsync(input.Email, input.Password, input.Device, client, cancellationToken);

    /// <summary>
    /// Returns a new access token and the refresh token that replaces this one. If the same token is sent again within some seconds, for example because the
    /// answer was lost, the same refresh token is returned; after that, the session ends, because someone else may have the token.
    /// </summary>
    /// <param name="refreshToken">The refresh token from the last <c>login</c> or <c>refreshToken</c>.</param>
    [NotWithApiKey]
    [Error<InvalidCredentialsException>]
    [Error<AccountBannedException>]
    [Error<AccountDeletedException>]
    public static Task<SignIn> RefreshTokenAsync(string refreshToken, SessionWriter sessions, CancellationToken cancellationToken) =>
        sessions.RefreshAsync(refreshToken, cancellationToken);

    /// <summary>
    /// Signs out on this device: ends the session of the access token, with its tokens and open subscriptions. Fails with an API key, which belongs to no
    /// session.
    /// </summary>
    [Authorize]
    [Error<ConflictException>]
    public static async Task<Session?> LogoutAsync(Viewer viewer, SessionWriter sessions, CancellationToken cancellationToken) =>
        viewer.ApiKeyId is not null ? throw DomainErrors.NoSession()
        : viewer.SessionId is { } sessionId ? await sessions.EndAsync(viewer.RequireId(), sessionId, cancellationToken)
        : null;

    /// <summary>Signs out on another device: ends one of your sessions.</summary>
    /// <param name="sessionId">The ID of the session, one of <c>me.sessions</c>.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<NotFoundException>]
    public static async Task<Session> EndSessionAsync(
        [ID<Session>] Guid sessionId,
        Viewer viewer,
        SessionWriter sessions,
        CancellationToken cancellationToken
    ) =>
        await sessions.EndAsync(viewer.RequireId(), sessionId, cancellationToken) ?? throw DomainErrors.NotFound(nameof(Session), sessionId, "input.sessionId");

    /// <summary>
    /// Sends a code for a password reset by e-mail if an account uses the address. The response is the same if no account uses it: the time when a code sent
    /// now expires. At most 3 requests for an e-mail address, and 10 from one IP address, are allowed within 15 minutes.
    /// </summary>
    /// <param name="email">The e-mail address of the account.</param>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "expiresAt")]
    public static Task<DateTime> RequestPasswordResetAsync(
        string email,
        ClientAddress client,
        PasswordResetWriter resets,
        CancellationToken cancellationToken
    ) => resets.RequestAsync(email, client, cancellationToken);

    /// <summary>
    /// Returns whether the code of a password reset is valid. The code stays valid. At most 5 codes for an e-mail address, and 20 from one IP address, can be
    /// tried within 15 minutes, here and in <c>resetPassword</c> together.
    /// </summary>
    /// <param name="email">The e-mail address to which the code was sent.</param>
    /// <param name="code">The code.</param>
    [NotWithApiKey]
    [Error<LimitExceededException>]
    [UseMutationConvention(PayloadFieldName = "isValid")]
    public static Task<bool> CheckPasswordResetCodeAsync(
        string email,
        string code,
        ClientAddress client,
        PasswordResetWriter resets,
        CancellationToken cancellationToken
    ) => resets.IsCodeValidAsync(email, code, client, cancellationToken);

    /// <summary>
    /// Sets a new password with the code that was sent by e-mail. All sessions of the account end. At most 5 codes for an e-mail address, and 20 from one IP
    /// address, can be tried within 15 minutes.
    /// </summary>
    [NotWithApiKey]
    [Error<ValidationException>]
    [Error<LimitExceededException>]
    public static Task<User> ResetPasswordAsync(
        ResetPasswordInput input,
        ClientAddress client,
        PasswordResetWriter resets,
        CancellationToken cancellationToken
    ) => resets.ResetAsync(input, client, cancellationToken);

    /// <summary>
    /// Changes your password. Your sessions on other devices end. After 10 wrong current passwords within 15 minutes, further attempts are rejected until the
    /// 15 minutes are over.
    /// </summary>
    /// <param name="currentPassword">Your current password.</param>
    /// <param name="password">The new password, 10 to 256 characters.</param>
    /// <param name="passwordRepeat">The new password again.</param>
    [NotWithApiKey]
    [Authorize]
    [Error<ValidationException>]
    [Error<InvalidCredentialsException>]
    [Error<LimitExceededException>]
    public static Task<User> ChangePasswordAsync(
        string currentPassword,
        string password,
        string passwordRepeat,
        Viewer viewer,
        PasswordWriter passwords,
        CancellationToken cancellationToken
    ) => passwords.ChangeAsync(viewer.RequireId(), viewer.SessionId, currentPassword, password, passwordRepeat, cancellationToken);
}
