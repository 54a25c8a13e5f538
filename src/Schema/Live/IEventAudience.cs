namespace Qplet.GraphQL.Schema.Live;

/// <summary>Finds the users who receive an event by their own topics, in addition to the subscribers to its subject.</summary>
public interface IEventAudience
{
    /// <summary>Returns the users who receive an event. Empty if it only has the subscribers to its subject.</summary>
    ValueTask<IReadOnlyList<Guid>> FindAsync(OutboxEvent happened, CancellationToken cancellationToken);
}
