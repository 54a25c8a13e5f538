using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// What the executor logs. Operations are named by their name and the SHA-256 of the document. Never variables, literals or documents: they may hold secrets.
/// </summary>
internal static partial class ExecutionLog
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Error,
        Message = "The field {Field} failed unexpectedly in the operation {Operation}, document {Hash} (error {ErrorId})."
    )]
    public static partial void FieldFailed(ILogger logger, Exception exception, string field, string operation, string? hash, string errorId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A request failed unexpectedly: operation {Operation}, document {Hash} (error {ErrorId}).")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string operation, string? hash, string errorId);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The source stream of the subscription {Field} failed unexpectedly (error {ErrorId}).")]
    public static partial void SourceStreamFailed(ILogger logger, Exception exception, string field, string errorId);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The operation {Operation}, document {Hash}, was ended after {Timeout}.")]
    public static partial void TimedOut(ILogger logger, string operation, string? hash, TimeSpan timeout);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "A client left before its operation was done.")]
    public static partial void ClientLeft(ILogger logger);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "An asynchronous stream of a list could not be closed.")]
    public static partial void SourceNotClosed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "The {Kind} {Operation}, document {Hash}, was slow: {Milliseconds} ms.")]
    public static partial void SlowOperation(ILogger logger, string kind, string operation, string? hash, long milliseconds);

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Debug,
        Message = "A request was refused: operation {Operation}, document {Hash}, {ErrorType}, code {Code}.",
        SkipEnabledCheck = true
    )]
    public static partial void RequestRefused(ILogger logger, string operation, string? hash, string errorType, string code);

    [LoggerMessage(EventId = 9, Level = LogLevel.Error, Message = "A trusted document was left out: {Problem}")]
    public static partial void TrustedDocumentLeftOut(ILogger logger, string problem);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "There are {Count} trusted documents in {Folder}.")]
    public static partial void TrustedDocumentsRead(ILogger logger, int count, string folder);

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Warning,
        Message = "The operation {Operation}, document {Hash}, is not trusted; GraphQL:TrustedDocuments:Mode=Enforce would refuse it."
    )]
    public static partial void Untrusted(ILogger logger, string operation, string hash);
}
