using System.Globalization;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>The headers that tell callers with an API key what is left of their daily limit, on every answer.</summary>
internal sealed class LimitHeaders(Viewer caller, DailyLimiter limits)
{
    /// <summary>The number of operations that the plan allows on a day.</summary>
    public const string Limit = "X-RateLimit-Limit";

    /// <summary>The number of operations that are left of them.</summary>
    public const string Remaining = "X-RateLimit-Remaining";

    /// <summary>The time when the next day begins, in seconds since 1970.</summary>
    public const string Reset = "X-RateLimit-Reset";

    private readonly Lock _gate = new();
    private DailyAllowance? _allowance;

    /// <summary>Notes the allowance after an operation of the request. Of several, that with the most operations is shown.</summary>
    public void Note(DailyAllowance allowance)
    {
        lock (_gate)
        {
            if (_allowance is null || allowance.Day > _allowance.Day || (allowance.Day == _allowance.Day && allowance.Used > _allowance.Used))
            {
                _allowance = allowance;
            }
        }
    }

    /// <summary>Notes the allowance after an operation was taken back.</summary>
    public void NoteTakenBack(DailyAllowance allowance)
    {
        lock (_gate)
        {
            _allowance = allowance;
        }
    }

    /// <summary>Writes the headers. Reads the allowance if the request ran no operation.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        DailyAllowance? allowance;
        lock (_gate)
        {
            allowance = _allowance;
        }
        try
        {
            allowance ??= await limits.ReadAsync(caller.RequireId(), caller.Plan, context.RequestAborted);
        }
        catch (Exception exception) when (DatabaseFault.IsOutage(exception) || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        var headers = context.Response.Headers;
        headers[Limit] = allowance.Limit.ToString(CultureInfo.InvariantCulture);
        headers[Remaining] = allowance.Remaining.ToString(CultureInfo.InvariantCulture);
        headers[Reset] = new DateTimeOffset(allowance.ResetsAt).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        KeepFromOthers(headers);
    }

    /// <summary>Keeps caches from answering other callers with the headers of this one.</summary>
    private static void KeepFromOthers(IHeaderDictionary headers)
    {
        var control = CacheControlHeaderValue.TryParse(headers.CacheControl.ToString(), out var stated) ? stated : new CacheControlHeaderValue();
        if (control.NoStore || control.Private)
        {
            return;
        }
        control.Public = false;
        control.SharedMaxAge = null;
        control.Private = true;
        headers.CacheControl = control.ToString();
    }
}
