using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Conversations;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Receives what other nodes report while the server runs: who is typing there.</summary>
internal sealed partial class NodeNoticeListener(NodeNotices nodes, TypingStatus typing, TimeProvider time, ILogger<NodeNoticeListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (nodes.HasNodes)
        {
            try
            {
                await nodes.ListenAsync(text => _ = ReceiveAsync(text, stoppingToken), listening: null, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(exception);
                await Task.Delay(s_pause, time, stoppingToken);
            }
        }
    }

    private async Task ReceiveAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            if (TypingNotice.FromText(text) is { } notice)
            {
                await typing.ReceiveAsync(notice, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Notices of other nodes could not be received, so typing there is not shown. The next attempt follows shortly.")]
    private partial void LogFailure(Exception exception);
}
