using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>An SMTP server over plain TCP that does what a test wants, and keeps the mails that it has accepted.</summary>
internal sealed class FakeSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<string> _accepted = [];
    private readonly Task _running;
    private int _connections;

    public FakeSmtpServer()
    {
        _listener.Start();
        _running = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>
    /// Returns the answer to a command such as "RCPT", to a connection ("CONNECT") or to the end of a mail ("."); null for silence.
    /// </summary>
    public Func<string, string?> Answer { get; set; } = Accept;

    /// <summary>Completes when the server has met a command with silence.</summary>
    public TaskCompletionSource Silent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the server has accepted a mail.</summary>
    public TaskCompletionSource FirstAccepted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Connections => Volatile.Read(ref _connections);

    public IReadOnlyList<string> Accepted
    {
        get
        {
            lock (_accepted)
            {
                return [.. _accepted];
            }
        }
    }

    public static string? Accept(string command) =>
        command switch
        {
            "CONNECT" => "220 test",
            "EHLO" => "250 test",
            "DATA" => "354 go on",
            _ => "250 ok",
        };

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        Interlocked.Increment(ref _connections);
        try
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(connection.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await ReplyAsync(writer, "CONNECT");
            while (await reader.ReadLineAsync(_stopping.Token) is { } line)
            {
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                var reply = await ReplyAsync(writer, command);
                if (command == "DATA" && reply.StartsWith('3'))
                {
                    await TakeMailAsync(reader, writer);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The client has gone, or the test has ended.
        }
    }

    private async Task TakeMailAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            mail.AppendLine(line);
        }
        var reply = Answer(".");
        var isAccepted = reply?.StartsWith('2') == true;
        if (isAccepted)
        {
            lock (_accepted)
            {
                _accepted.Add(mail.ToString());
            }
        }
        await SendAsync(writer, reply);
        if (isAccepted)
        {
            FirstAccepted.TrySetResult();
        }
    }

    private Task<string> ReplyAsync(StreamWriter writer, string command) => SendAsync(writer, Answer(command));

    private async Task<string> SendAsync(StreamWriter writer, string? reply)
    {
        if (reply is null)
        {
            Silent.TrySetResult();
            await Task.Delay(Timeout.Infinite, _stopping.Token);
            return "";
        }
        await writer.WriteLineAsync(reply);
        return reply;
    }
}
