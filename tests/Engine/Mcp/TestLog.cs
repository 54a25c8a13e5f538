using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Mcp;

/// <summary>Keeps the messages of a log.</summary>
internal sealed class TestLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue(formatter(state, exception));

    public void Dispose() { }
}
