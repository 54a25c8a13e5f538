namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The lifetimes of sign-ins and the limits of sign-in attempts (configuration section <c>Sessions</c>).</summary>
public sealed class SessionOptions
{
    /// <summary>The time for which a refresh token is valid after its last use. Default: 30 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// The time within which a refresh token that was replaced still returns the one that replaced it, for clients that lost the answer or refresh in two tabs
    /// at once. After it, using the old token ends the session. Default: 10 seconds.
    /// </summary>
    public TimeSpan RefreshTokenLeeway { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time for which the code of a password reset is valid. Default: 30 minutes.</summary>
    public TimeSpan PasswordResetLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time for which the code of a change of the e-mail address is valid. Default: 30 minutes.</summary>
    public TimeSpan EmailChangeLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time within which the former e-mail address of an account can be set again with the code mailed to it. Default: 7 days.</summary>
    public TimeSpan EmailReversalLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The time within which attempts are counted. Default: 15 minutes.</summary>
    public TimeSpan AttemptPeriod { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The number of failed sign-ins that an address has within <see cref="AttemptPeriod" />. Default: 10.</summary>
    public int MaxFailedLogins { get; set; } = 10;

    /// <summary>
    /// The number of failed sign-ins that a client has within <see cref="AttemptPeriod" />, whatever the accounts. A client is an IPv4 address or an IPv6
    /// network of 64 bits. Default: 20.
    /// </summary>
    public int MaxFailedLoginsPerClient { get; set; } = 20;

    /// <summary>The number of codes that a client may try within <see cref="AttemptPeriod" />. Default: 20.</summary>
    public int MaxCodeAttemptsPerClient { get; set; } = 20;

    /// <summary>The number of reset mails that a client may request within <see cref="AttemptPeriod" />. Default: 10.</summary>
    public int MaxResetRequestsPerClient { get; set; } = 10;

    /// <summary>
    /// The number of times that a client may find out within <see cref="AttemptPeriod" /> whether an account uses an e-mail address, by
    /// <c>isEmailAvailable</c> or by <c>register</c>. Default: 60.
    /// </summary>
    public int MaxEmailChecksPerClient { get; set; } = 60;

    /// <summary>The number of codes that may be tried for an address within <see cref="AttemptPeriod" />. Default: 5.</summary>
    public int MaxCodeAttempts { get; set; } = 5;

    /// <summary>The number of reset mails that an address gets within <see cref="AttemptPeriod" />. Default: 3.</summary>
    public int MaxResetRequests { get; set; } = 3;
}
