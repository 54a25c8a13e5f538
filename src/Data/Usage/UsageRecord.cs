using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Usage;

/// <summary>A view or playback that counts. Records are appended as they are reported; <see cref="UsageCounts" /> adds them to the counters later.</summary>
public sealed class UsageRecord : ISubjectRow
{
    /// <summary>Identifies the use: repeats have the same key (<see cref="UsageKeys" />).</summary>
    public Guid Key { get; set; }

    /// <summary>The time of the report.</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary>The time until which another report with the same key is a repeat, which does not count.</summary>
    public DateTime RepeatsUntil { get; set; }

    /// <summary>The time from which the record is no longer needed.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The kind of use.</summary>
    public UsageKind Kind { get; set; }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <inheritdoc />
    public Guid SubjectId { get; set; }

    /// <summary>The key of the user who viewed or played the subject, or null without a sign-in.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The time when the record was added to the counter of its subject, or null if that is still to be done.</summary>
    public DateTime? CountedAt { get; set; }
}
