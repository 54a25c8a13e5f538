using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Topics within one process. Every subscriber has a separate queue.</summary>
/// <remarks>
/// If a subscriber's queue is full, its subscription ends: it receives the queued messages, followed by an error. No single messages are dropped, and senders
/// and other subscribers never wait. Messages of one sender arrive in the order in which they were sent.
/// </remarks>
/// <param name="capacity">The maximum number of messages in the queue of one subscriber. Default: 128.</param>
public sealed class InMemoryTopics(int capacity = InMemoryTopics.DefaultCapacity) : ITopicEventSender, ITopicEventReceiver
{
    /// <summary>The default maximum number of messages in the queue of one subscriber: 128.</summary>
    public const int DefaultCapacity = ExecutionOptions.DefaultMaxQueuedEvents;

    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>The maximum number of messages in the queue of one subscriber.</summary>
    public int Capacity => capacity;

    /// <summary>The number of topics that have subscribers.</summary>
    public int TopicCount => _topics.Count;

    /// <inheritdoc />
    public ValueTask SendAsync<TMessage>(string topic, TMessage message, CancellationToken cancellationToken = default)
    {
        if (_topics.TryGetValue(topic, out var known))
        {
            known.Send(message, capacity);
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string topic)
    {
        if (_topics.TryRemove(topic, out var known))
        {
            known.Complete();
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default) =>
        SubscribeAsync<T>([topic], cancellationToken);

    /// <inheritdoc />
    public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(IReadOnlyList<string> topics, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var queue = Channel.CreateBounded<object?>(new BoundedChannelOptions(capacity) { SingleReader = true });
        foreach (var topic in topics)
        {
            while (!_topics.GetOrAdd(topic, static _ => new Topic()).TryAdd(queue.Writer))
            {
                // The last subscriber is just leaving the topic. The next iteration creates a new one.
            }
        }

        // A stream that is never enumerated also ends with the token.
        var registration = cancellationToken.UnsafeRegister(_ => Remove(topics, queue.Writer), null);
        return ValueTask.FromResult(ReadAsync<T>(topics, queue, registration, cancellationToken));
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(
        IReadOnlyList<string> topics,
        Channel<object?> queue,
        CancellationTokenRegistration registration,
        CancellationToken subscriptionEnded,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(subscriptionEnded, cancellationToken);
        try
        {
            await foreach (var message in queue.Reader.ReadAllAsync(ended.Token))
            {
                yield return message switch
                {
                    T expected => expected,
                    null when default(T) is null => default!,
                    _ => throw new InvalidOperationException(ExecutionErrors.UnexpectedMessageType(topics[0], typeof(T), message)),
                };
            }
        }
        finally
        {
            await registration.DisposeAsync();
            Remove(topics, queue.Writer);
        }
    }

    private void Remove(IReadOnlyList<string> topics, ChannelWriter<object?> subscriber)
    {
        foreach (var topic in topics)
        {
            if (_topics.TryGetValue(topic, out var known) && known.Remove(subscriber))
            {
                _topics.TryRemove(new KeyValuePair<string, Topic>(topic, known));
            }
        }
    }

    private sealed class Topic
    {
        private readonly Lock _gate = new();

        /// <summary>Replaced as a whole, so sending needs no lock. Null when the topic is no longer used.</summary>
        private ChannelWriter<object?>[]? _subscribers = [];

        public bool TryAdd(ChannelWriter<object?> subscriber)
        {
            lock (_gate)
            {
                if (_subscribers is null)
                {
                    return false;
                }
                _subscribers = [.. _subscribers, subscriber];
                return true;
            }
        }

        /// <summary>Removes a subscriber. Returns true if it was the last one and the topic is no longer used.</summary>
        public bool Remove(ChannelWriter<object?> subscriber)
        {
            subscriber.TryComplete();
            lock (_gate)
            {
                if (_subscribers is null || !_subscribers.Contains(subscriber))
                {
                    return false;
                }
                _subscribers = _subscribers.Length == 1 ? null : [.. _subscribers.Where(other => other != subscriber)];
                return _subscribers is null;
            }
        }

        public void Send(object? message, int capacity)
        {
            foreach (var subscriber in Volatile.Read(ref _subscribers) ?? [])
            {
                if (!subscriber.TryWrite(message))
                {
                    subscriber.TryComplete(new GraphQLException(ExecutionErrors.SubscriberTooSlow(capacity)));
                }
            }
        }

        public void Complete()
        {
            ChannelWriter<object?>[] subscribers;
            lock (_gate)
            {
                subscribers = _subscribers ?? [];
                _subscribers = null;
            }

            foreach (var subscriber in subscribers)
            {
                subscriber.TryComplete();
            }
        }
    }
}
