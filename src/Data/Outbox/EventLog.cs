namespace Qplet.GraphQL.Data.Outbox;

/// <summary>The log of the events in the outbox. Each database has one row, which its migration adds.</summary>
public sealed class EventLog
{
    /// <summary>The key, always 1.</summary>
    public int Id { get; set; }

    /// <summary>A random number that distinguishes the log from those of other databases.</summary>
    public long Epoch { get; set; }
}
