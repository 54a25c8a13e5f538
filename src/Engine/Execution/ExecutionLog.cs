using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// The log messages of execution. Operations are identified by their name and the SHA-256 of the document. Variables, literals and documents are never
/// logged, because they may contain secrets.
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

    [LoggerMessage(
        EventId = 12,
        Level = LogLevel.Error,
        Message = "Something that the server depends on is not available: operation {Operation}, document {Hash}."
    )]
    public static partial void Unavailable(ILogger logger, Exception exception, string operation, string? hash);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "The operation {Operation}, document {Hash}, exceeded the timeout of {Timeout}.")]
    public static partial void TimedOut(ILogger logger, string operation, string? hash, TimeSpan timeout);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "A client disconnected before its operation completed.")]
    public static partial void ClientLeft(ILogger logger);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "An asynchronous stream of a list could not be closed.")]
    public static partial void SourceNotClosed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "The {Kind} {Operation}, document {Hash}, took {Milliseconds} ms.")]
    public static partial void SlowOperation(ILogger logger, string kind, string operation, string? hash, long milliseconds);

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Debug,
        Message = "A request was rejected: operation {Operation}, document {Hash}, {ErrorType}, code {Code}.",
        SkipEnabledCheck = true
    )]
    public static partial void RequestRefused(ILogger logger, string operation, string? hash, string errorType, string code);

    [LoggerMessage(EventId = 9, Level = LogLevel.Error, Message = "A trusted document was skipped: {Problem}")]
    public static partial void TrustedDocumentLeftOut(ILogger logger, string problem);

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "Read {Count} trusted documents from {Folder}.")]
    public static partial void TrustedDocumentsRead(ILogger logger, int count, string folder);

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Warning,
        Message = "The operation {Operation}, document {Hash}, is not trusted; GraphQL:TrustedDocuments:Mode=Enforce would reject it."
    )]
    public static partial void Untrusted(ILogger logger, string operation, string hash);

    [LoggerMessage(
        EventId = 13,
        Level = LogLevel.Information,
        Message = "The shipped operation {Operation} is replaced by one of {Folder} that has the same name, route or tool."
    )]
    public static partial void ShippedDocumentReplaced(ILogger logger, string operation, string folder);
}
