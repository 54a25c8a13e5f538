using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Cost;

/// <summary>What an operation is said to cost, against what it gives.</summary>
[Trait("Database", "One")]
public sealed class CostEstimateTests : SchemaTests
{
    [Fact]
    public async Task TypeCost_OfAThousandRandomQueries_IsNeverLessThanTheObjectsReturned()
    {
        await Gateway.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation);
        await using var db = Gateway.Open();
        var viewer = await db.Users.SingleAsync(static user => user.NormalizedEmail == SampleAccounts.AdminEmail, Cancellation);
        var random = new Random(14);
        var executed = 0;
        var objects = 0L;
        while (executed < 1000)
        {
            var query = RandomQuery.Create(Gateway.Schema, random);
            var answer = await Gateway.AskWithCostAsync(query.Document, viewer, query.Variables);
            if (IsRefused(answer))
            {
                continue;
            }

            var returned = CountObjects(answer.Data);
            answer.TypeCost.ShouldBeGreaterThanOrEqualTo(returned, query.Document);
            objects += returned;
            executed++;
        }

        // Queries that give nothing would prove nothing.
        objects.ShouldBeGreaterThan(50_000);
    }

    // One that costs too much is not executed, and neither is one that a limit of validation refuses.
    private static bool IsRefused(Answer answer) =>
        answer.ErrorCodes.Any(static code => code is "HC0047" || code?.StartsWith("MAX_", StringComparison.Ordinal) == true);

    private static long CountObjects(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => 1 + value.EnumerateObject().Sum(static member => CountObjects(member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Sum(CountObjects),
            _ => 0,
        };
}
