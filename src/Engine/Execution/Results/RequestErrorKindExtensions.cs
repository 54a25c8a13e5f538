namespace Qplet.GraphQL.Execution;

/// <summary>Names the kinds of request errors in traces and metrics.</summary>
internal static class RequestErrorKindExtensions
{
    /// <summary>Returns the value of <c>error.type</c>.</summary>
    public static string ToErrorType(this RequestErrorKind kind) =>
        kind switch
        {
            RequestErrorKind.Parameters => "parameters",
            RequestErrorKind.Syntax => "_parse_error",
            RequestErrorKind.Validation => "_validation_error",
            RequestErrorKind.None or RequestErrorKind.Internal => "_execution_error",
            RequestErrorKind.OperationSelection => "operation_selection",
            RequestErrorKind.OperationNotAllowed => "operation_not_allowed",
            RequestErrorKind.Variables => "variables",
            RequestErrorKind.DocumentNotFound => "document_not_found",
            RequestErrorKind.Timeout => "timeout",
            RequestErrorKind.Busy => "busy",
            RequestErrorKind.Unavailable => "unavailable",
            RequestErrorKind.NotAuthenticated => "not_authenticated",
            RequestErrorKind.RateLimited => "rate_limited",
            RequestErrorKind.Subscription => "subscription",
            _ => "refused",
        };
}
