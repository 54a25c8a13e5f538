namespace Qplet.GraphQL.TypeSystem;

/// <summary>Opens streams of the messages that are sent to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Subscribes to a topic. Messages sent from now on are in the stream; it ends when the topic is completed or <paramref name="cancellationToken" /> is
    /// cancelled.
    /// </summary>
    /// <typeparam name="T">The CLR type of the topic's messages.</typeparam>
    ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default);
}
