using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: timed
/// <summary>Reports the time that an operation takes, in the header <c>Server-Timing</c>.</summary>
/// <param name="Name">The name of the metric in the header.</param>
[DirectiveType(DirectiveLocations.Query | DirectiveLocations.Mutation)]
public sealed record Timed(string Name = "graphql") : IOperationDirective
{
    public async ValueTask ExecuteAsync(RequestContext context, ExecutionDelegate next)
    {
        var clock = context.Request.Services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        await next(context);
        var milliseconds = clock.GetElapsedTime(start).TotalMilliseconds.ToString("0.#", CultureInfo.InvariantCulture);
        context.GetHttpContext()?.Response.Headers.Append("Server-Timing", $"{Name};dur={milliseconds}");
    }
}
// docs: end
