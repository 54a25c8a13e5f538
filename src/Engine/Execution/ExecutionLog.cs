using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Execution;

/// <summary>What the executor logs. Never variables, literals or documents: they may hold secrets.</summary>
internal static partial class ExecutionLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The field {Field} failed unexpectedly (error {ErrorId}).")]
    public static partial void FieldFailed(ILogger logger, Exception exception, string field, string errorId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A request failed unexpectedly (error {ErrorId}).")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string errorId);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The source stream of the subscription {Field} failed unexpectedly (error {ErrorId}).")]
    public static partial void SourceStreamFailed(ILogger logger, Exception exception, string field, string errorId);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "An operation was ended after {Timeout}.")]
    public static partial void TimedOut(ILogger logger, TimeSpan timeout);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "A client left before its operation was done.")]
    public static partial void ClientLeft(ILogger logger);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "An asynchronous stream of a list could not be closed.")]
    public static partial void SourceNotClosed(ILogger logger, Exception exception);
}
