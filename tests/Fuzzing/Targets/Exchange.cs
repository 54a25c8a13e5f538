using System.Net.Sockets;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>Sends bytes to a server and reads what comes back.</summary>
internal static class Exchange
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_littlePatience = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends an input and reads to the end of the connection.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="isWhole">Whether the server must answer and close; otherwise it may wait for more, and is left after a moment.</param>
    /// <exception cref="TimeoutException">The server does not close the connection although it must.</exception>
    public static async Task<byte[]> SendAsync(NetworkStream stream, byte[] input, bool isWhole)
    {
        using var answer = new MemoryStream();
        using var timeout = new CancellationTokenSource(isWhole ? s_patience : s_littlePatience);
        try
        {
            await stream.WriteAsync(input, timeout.Token);
            await stream.CopyToAsync(answer, timeout.Token);
        }
        catch (IOException)
        {
            // A server that refuses a request need not read it to the end.
        }
        catch (OperationCanceledException exception) when (isWhole)
        {
            throw new TimeoutException($"The connection is still open after {s_patience.TotalSeconds} s.", exception);
        }
        catch (OperationCanceledException)
        {
            // It waits for what will never come.
        }

        return answer.ToArray();
    }
}
