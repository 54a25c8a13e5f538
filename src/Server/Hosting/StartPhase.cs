namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// The time until the server has started. An error that ends it is explained by <see cref="StartFailure" />; the log of the host would only hide that sentence
/// below a stack trace.
/// </summary>
internal sealed class StartPhase
{
    private static readonly string[] s_silent = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private volatile bool _isOver;

    /// <summary>Silences the log of the host until the phase is over.</summary>
    public void Silence(ILoggingBuilder logging)
    {
        foreach (var category in s_silent)
        {
            logging.AddFilter(category, level => level >= LogLevel.Information && (_isOver || level < LogLevel.Error));
        }
    }

    /// <summary>Ends the phase.</summary>
    public void End() => _isOver = true;
}
