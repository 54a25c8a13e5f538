using System.Globalization;
using System.Net;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>Creates the messages of imports from running APIs. None of them contains a secret.</summary>
internal static class LiveErrors
{
    public static string Paused(DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"The source allows more requests at {until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.");

    public static string Unauthorized() => "The source refused the access token or API key (401).";

    public static string Refused(HttpStatusCode status, string? message)
    {
        var number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return message is null ? $"refused with status {number}" : $"refused with status {number}: {message}";
    }

    /// <summary>Returns whether a refusal is one of the plan or the role, which is the same for every address of the form.</summary>
    public static bool IsOfThePlan(string refusal) => refusal.StartsWith(Refused(HttpStatusCode.Forbidden, message: null), StringComparison.Ordinal);

    public static string Failed(string address, int attempts, string detail) =>
        string.Create(CultureInfo.InvariantCulture, $"{address} failed {attempts} times: {detail}");

    public static string NotJson() => "the response is not JSON";

    public static string ServerError(HttpStatusCode status) => string.Create(CultureInfo.InvariantCulture, $"status {(int)status}");
}
