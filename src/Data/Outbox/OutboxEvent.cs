namespace Qplet.GraphQL.Data.Outbox;

/// <summary>Something that subscribers are told of. It names what changed by keys only: who listens reads the rest, with the listener's rights.</summary>
public abstract record OutboxEvent
{
    /// <summary>What happened.</summary>
    internal abstract OutboxKind Kind { get; }

    /// <summary>
    /// What subscribers to this kind choose by, such as the key of the conversation for a message: see <see cref="OutboxSubject" />.
    /// </summary>
    internal abstract string Subject { get; }
}
