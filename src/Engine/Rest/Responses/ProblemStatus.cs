using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>Chooses the HTTP status of a request that has failed.</summary>
internal static class ProblemStatus
{
    /// <summary>Returns the status of a request that was not executed.</summary>
    public static int Of(RequestErrorKind kind, string? code) =>
        kind switch
        {
            RequestErrorKind.NotAuthenticated => StatusCodes.Status401Unauthorized,
            RequestErrorKind.RateLimited => StatusCodes.Status429TooManyRequests,
            RequestErrorKind.Busy or RequestErrorKind.Unavailable or RequestErrorKind.Timeout => StatusCodes.Status503ServiceUnavailable,
            RequestErrorKind.DocumentNotFound => StatusCodes.Status404NotFound,
            RequestErrorKind.Internal => StatusCodes.Status500InternalServerError,
            RequestErrorKind.Refused when code is not null => Of(code),
            _ => StatusCodes.Status400BadRequest,
        };

    /// <summary>Returns the status for the code of a field's error. An error without a code is unexpected.</summary>
    public static int Of(string? code) =>
        code switch
        {
            null => StatusCodes.Status500InternalServerError,
            "AUTH_NOT_AUTHENTICATED" => StatusCodes.Status401Unauthorized,
            "AUTH_NOT_AUTHORIZED" or "PLAN_REQUIRED" => StatusCodes.Status403Forbidden,
            "NOT_FOUND" => StatusCodes.Status404NotFound,
            "RATE_LIMITED" => StatusCodes.Status429TooManyRequests,
            "SERVICE_UNAVAILABLE" or "SERVER_BUSY" => StatusCodes.Status503ServiceUnavailable,
            "HC0026" or "HC0051" or "HC0052" or "HC0076" or "HC0078" or "HC0079" or "INVALID_INPUT" or "OFFSET_TOO_LARGE" or "RESPONSE_TOO_LARGE" =>
                StatusCodes.Status400BadRequest,
            _ when code.StartsWith("HC", StringComparison.Ordinal) || code.StartsWith("EXEC_", StringComparison.Ordinal) =>
                StatusCodes.Status500InternalServerError,
            _ when code.StartsWith("ID_", StringComparison.Ordinal)
                    || code.StartsWith("FILTER_", StringComparison.Ordinal)
                    || code.StartsWith("SORT_", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>Returns the title of a status (RFC 9457, section 4.2.1).</summary>
    public static string TitleOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
