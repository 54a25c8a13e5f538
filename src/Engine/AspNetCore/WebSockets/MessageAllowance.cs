namespace Qplet.GraphQL.AspNetCore;

/// <summary>Limits the rate of a client's messages: a burst, and a number of messages per second. Not safe for concurrent use.</summary>
internal sealed class MessageAllowance(WebSocketTransportOptions options, TimeProvider clock)
{
    private double _left = options.MaxMessageBurst;
    private long _countedAt = clock.GetTimestamp();

    /// <summary>Counts a message. Returns false if it exceeds the limit.</summary>
    public bool TryTake()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(options.MaxMessageBurst, _left + (clock.GetElapsedTime(_countedAt, now).TotalSeconds * options.MaxMessagesPerSecond));
        _countedAt = now;
        if (_left < 1)
        {
            return false;
        }
        _left--;
        return true;
    }
}
