namespace Qplet.GraphQL.Data.Outbox;

/// <summary>
/// An event that is delivered to subscribers. It identifies the changed data by keys only; each subscriber reads the rest with its own rights.
/// </summary>
public abstract record OutboxEvent
{
    /// <summary>The kind of event.</summary>
    internal abstract OutboxKind Kind { get; }

    /// <summary>
    /// The value by which subscribers select events of this kind, such as the key of the conversation for a message: see <see cref="OutboxSubject" />.
    /// </summary>
    internal abstract string Subject { get; }
}
