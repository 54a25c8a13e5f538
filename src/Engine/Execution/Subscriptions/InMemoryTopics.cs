using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Topics within one process. Every subscriber has a queue of its own.</summary>
/// <remarks>
/// A subscriber whose queue is full loses its subscription, not single events: it still reads what is queued, and then gets an error that says so. Senders and
/// other subscribers never wait for it.
/// Messages of one sender arrive in the order they were sent.
/// </remarks>
/// <param name="capacity">How many messages may wait for one subscriber: 128.</param>
public sealed class InMemoryTopics(int capacity = InMemoryTopics.DefaultCapacity) : ITopicEventSender, ITopicEventReceiver
{
    /// <summary>How many messages may wait for one subscriber where nothing else is said: 128.</summary>
    public const int DefaultCapacity = 128;

    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many messages may wait for one subscriber.</summary>
    public int Capacity => capacity;

    /// <summary>How many topics have subscribers.</summary>
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
    public ValueTask<IAsyncEnumerable<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var queue = Channel.CreateBounded<object?>(new BoundedChannelOptions(capacity) { SingleReader = true });
        while (!_topics.GetOrAdd(topic, static _ => new Topic()).TryAdd(queue.Writer))
        {
            // The last subscriber is just leaving that topic: the next look finds a new one.
        }

        // A stream that nobody enumerates ends with the token all the same.
        var registration = cancellationToken.UnsafeRegister(_ => Remove(topic, queue.Writer), null);
        return ValueTask.FromResult(ReadAsync<T>(topic, queue, registration, cancellationToken));
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(
        string topic,
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
                    _ => throw new InvalidOperationException(ExecutionErrors.UnexpectedMessageType(topic, typeof(T), message)),
                };
            }
        }
        finally
        {
            await registration.DisposeAsync();
            Remove(topic, queue.Writer);
        }
    }

    private void Remove(string topic, ChannelWriter<object?> subscriber)
    {
        if (_topics.TryGetValue(topic, out var known) && known.Remove(subscriber))
        {
            _topics.TryRemove(new KeyValuePair<string, Topic>(topic, known));
        }
    }

    private sealed class Topic
    {
        private readonly Lock _gate = new();

        /// <summary>Replaced as a whole, so sending needs no lock; null when the topic is no longer used.</summary>
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

        /// <summary>Removes a subscriber; true where it was the last, so the topic is not used any more.</summary>
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
