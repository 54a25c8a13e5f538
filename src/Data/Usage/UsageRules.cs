namespace Qplet.GraphQL.Data.Usage;

/// <summary>The rules by which reports of views and playbacks are repeats, and the times for which their records are kept.</summary>
public static class UsageRules
{
    /// <summary>The time after a counted view in which views of the same subject by the same caller do not count.</summary>
    public static readonly TimeSpan ViewWindow = TimeSpan.FromHours(1);

    /// <summary>The time after a counted playback in which playbacks of the same track by the same caller do not count, if they have no play ID.</summary>
    public static readonly TimeSpan PlaybackWindow = TimeSpan.FromMinutes(30);

    /// <summary>The time for which the playbacks of users are kept. The same play ID counts once in it.</summary>
    public static readonly TimeSpan UserRetention = TimeSpan.FromDays(30);

    /// <summary>The time for which playbacks without a sign-in are kept. The same play ID counts once in it.</summary>
    public static readonly TimeSpan AnonymousRetention = TimeSpan.FromDays(1);

    /// <summary>Returns the record of a view or playback.</summary>
    public static UsageRecord NewRecord(ReportedUsage usage, DateTime now)
    {
        var retention =
            usage.Kind == UsageKind.View ? ViewWindow
            : usage.UserId is null ? AnonymousRetention
            : UserRetention;
        return new UsageRecord
        {
            Key = usage.Key,
            RecordedAt = now,
            RepeatsUntil = now + (usage is { Kind: UsageKind.Playback, PlayId: null } ? PlaybackWindow : retention),
            ExpiresAt = now + retention,
            Kind = usage.Kind,
            SubjectKind = usage.Subject.Kind,
            SubjectId = usage.Subject.Id,
            UserId = usage.UserId,
        };
    }
}
