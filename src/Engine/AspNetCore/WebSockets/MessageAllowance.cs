namespace Qplet.GraphQL.AspNetCore;

/// <summary>How many messages a client may send: so many at once, and over time so many a second. Not safe for concurrent use.</summary>
internal sealed class MessageAllowance(WebSocketTransportOptions options, TimeProvider clock)
{
    private double _left = options.MaxMessageBurst;
    private long _countedAt = clock.GetTimestamp();

    /// <summary>Counts a message; false where it is one too many.</summary>
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
