namespace Qplet.GraphQL.Execution;

/// <summary>Publishes events to the subscribers of a topic.</summary>
public interface ITopicEventSender
{
    /// <summary>Sends a message to all current subscribers of the topic. Never waits for a slow subscriber.</summary>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Completes the topic: its subscribers receive the messages that they have not read yet, and then their streams complete.</summary>
    ValueTask CompleteAsync(string topic);
}
