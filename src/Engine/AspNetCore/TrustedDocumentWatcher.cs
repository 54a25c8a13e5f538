using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Reads the folder of trusted documents again when its files change. If the file system does not report changes, as with some mounts, set
/// <c>DOTNET_USE_POLLING_FILE_WATCHER=1</c> to poll for them.
/// </summary>
internal sealed partial class TrustedDocumentWatcher(RequestExecutor executor, TimeProvider clock, ILogger<TrustedDocumentWatcher> logger) : BackgroundService
{
    private const string AllFiles = "*";

    /// <summary>A deployment writes several files. They are read after a delay, when they are likely to be complete.</summary>
    private static readonly TimeSpan s_settlingTime = TimeSpan.FromMilliseconds(500);

    private PhysicalFileProvider? _files;
    private IChangeToken? _change;

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (executor.Options.TrustedDocuments.Folder is { Length: > 0 } folder)
        {
            _files = new PhysicalFileProvider(Path.GetFullPath(folder));
            _change = _files.Watch(AllFiles);
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _files?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_files is { } files)
        {
            await ChangeOfAsync(_change!, stoppingToken);

            // Watching starts before the files are read, so no change is missed.
            _change = files.Watch(AllFiles);
            await Task.Delay(s_settlingTime, clock, stoppingToken);
            try
            {
                executor.ReadTrustedDocuments();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whatever is in the folder, the server goes on: an exception from here would stop it.
                LogUnreadable(logger, exception, files.Root);
            }
        }
    }

    private static async Task ChangeOfAsync(IChangeToken change, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = change.RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), changed);
        await changed.Task.WaitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The trusted documents in {Folder} cannot be read; the previous documents remain in use.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string folder);
}
