namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>How long sign-ins last and how often they may be tried (configuration section <c>Sessions</c>).</summary>
public sealed class SessionOptions
{
    /// <summary>How long a refresh token works since its last use: 30 days.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the code of a password reset works: 30 minutes.</summary>
    public TimeSpan PasswordResetLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The time within which attempts are counted: 15 minutes.</summary>
    public TimeSpan AttemptPeriod { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many failed sign-ins an address has within <see cref="AttemptPeriod" />: 10.</summary>
    public int MaxFailedLogins { get; set; } = 10;

    /// <summary>How many codes may be tried for an address within <see cref="AttemptPeriod" />: 5.</summary>
    public int MaxCodeAttempts { get; set; } = 5;

    /// <summary>How many reset mails an address gets within <see cref="AttemptPeriod" />: 3.</summary>
    public int MaxResetRequests { get; set; } = 3;
}
