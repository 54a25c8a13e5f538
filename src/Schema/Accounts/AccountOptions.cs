namespace Qplet.GraphQL.Schema.Accounts;

/// <summary>The periods of deleted accounts and exports (configuration section <c>Accounts</c>).</summary>
public sealed class AccountOptions
{
    /// <summary>
    /// The time for which the personal data of a deleted account is kept. Within it, an admin can restore the account. Default: 30 days.
    /// </summary>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The time within which an export of a user's data can be downloaded. Default: 1 hour.</summary>
    public TimeSpan ExportLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The number of exports that a user may request within <c>Sessions:AttemptPeriod</c>. Default: 3.</summary>
    public int MaxExports { get; set; } = 3;
}
