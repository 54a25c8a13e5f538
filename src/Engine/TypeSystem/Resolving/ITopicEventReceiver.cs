namespace Qplet.GraphQL.TypeSystem;

/// <summary>Subscribes to the messages that are sent to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Subscribes to a topic. The stream contains the messages sent from now on; it ends when the topic is completed or <paramref name="cancellationToken" />
    /// is cancelled.
    /// </summary>
    /// <typeparam name="T">The CLR type of the topic's messages.</typeparam>
    ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default);

    /// <summary>
    /// Subscribes to several topics. The stream contains the messages of all of them in the order in which they were sent, and ends when one of the topics is
    /// completed or <paramref name="cancellationToken" /> is cancelled.
    /// </summary>
    /// <typeparam name="T">The CLR type of the topics' messages.</typeparam>
    ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(IReadOnlyList<string> topics, CancellationToken cancellationToken = default);
}
