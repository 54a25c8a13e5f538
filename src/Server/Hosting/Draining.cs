namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Lets a server that is stopping answer for some time. Each response closes its connection, so proxies give up the connections that they keep. Otherwise a
/// request could arrive on such a connection while the server closes it, and no proxy may repeat a POST request that may have been executed.
/// </summary>
internal sealed class Draining(TimeSpan duration, TimeProvider time) : IHostedLifecycleService
{
    private volatile bool _hasBegun;

    /// <summary>Middleware that closes connections while the server is stopping, and reports to balancers that it is not ready.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!_hasBegun)
        {
            return next(context);
        }
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }
        if (context.Request.Path != HealthSetup.ReadyPath)
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (duration == TimeSpan.Zero)
        {
            return;
        }
        var delay = Task.Delay(duration, time, cancellationToken);
        _hasBegun = true;
        await delay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
