using System.Net;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

public sealed class GraphQLEndpointTests
{
    [Fact]
    public async Task Failure_OutsideOfTheExecution_IsMaskedWithTheIdOfTheLog()
    {
        var log = new TestLog();
        await using var host = await EndpointHost.StartAsync(
            static options =>
                options.Pipeline.UseRequest(static _ =>
                    static context =>
                    {
                        context.Result = OperationResult.FromErrors(
                            RequestErrorKind.Refused,
                            new GraphQLError
                            {
                                Message = "Never seen.",
                                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["value"] = new Unwritable() },
                            }
                        );
                        return ValueTask.CompletedTask;
                    }
                ),
            log: log
        );

        using var response = await host.PostAsync("""{"query":"{ hello }"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var answer = await response.Content.ReadAsStringAsync();
        answer.ShouldMatch("""^\{"errors":\[\{"message":"Unexpected Execution Error","extensions":\{"id":"[0-9a-f]{32}"\}\}\]\}$""");
        var line = log.Lines.ShouldHaveSingleItem();
        line.ShouldContain(answer[^37..^5]);
        line.ShouldContain("secret detail");
    }

    /// <summary>A value that cannot be written.</summary>
    private sealed class Unwritable
    {
        public override string ToString() => throw new InvalidOperationException("secret detail");
    }
}
