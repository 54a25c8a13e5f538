namespace Qplet.GraphQL.Schema.Live;

/// <summary>Observes the events in the outbox, on each node and in their order, before they are published.</summary>
public interface IEventObserver
{
    /// <summary>Observes an event.</summary>
    ValueTask ObserveAsync(OutboxEvent happened, CancellationToken cancellationToken);
}
