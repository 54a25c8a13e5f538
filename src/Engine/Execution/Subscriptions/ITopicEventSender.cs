namespace Qplet.GraphQL.Execution;

/// <summary>Publishes events to the subscribers of a topic.</summary>
public interface ITopicEventSender
{
    /// <summary>Hands a message to everyone who is subscribed to the topic now. Never waits for a slow subscriber.</summary>
    ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default);

    /// <summary>Ends the topic: its subscribers get what they have not read yet, and then their streams complete.</summary>
    ValueTask CompleteAsync(string topic);
}
