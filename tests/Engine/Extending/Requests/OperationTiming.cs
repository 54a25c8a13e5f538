using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Extending;

// docs: timing
/// <summary>Answers the directive <c>@timed</c>.</summary>
public sealed class OperationTiming(TimeProvider clock)
{
    public ExecutionDelegate Measure(ExecutionDelegate next) => async context =>
    {
        var start = clock.GetTimestamp();
        await next(context);
        if (context.FindDirective<Timed>() is { } timed && context.GetHttpContext() is { } http)
            http.Response.Headers.Append("Server-Timing", string.Create(CultureInfo.InvariantCulture, $"{timed.Name};dur={clock.GetElapsedTime(start).TotalMilliseconds:0.#}"));
    };
}
// docs: end
