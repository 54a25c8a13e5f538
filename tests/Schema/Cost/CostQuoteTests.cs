using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Cost;

/// <summary>What an operation is said to cost before it runs, against what it is charged.</summary>
[Trait("Database", "One")]
public sealed class CostQuoteTests : SchemaTests
{
    [Fact]
    public async Task Quote_OfTenThousandRandomQueries_IsTheCharge()
    {
        OperationCost? charged = null;
        var pipeline = new RequestPipeline().UseOperation(_ =>
            context =>
            {
                // What limits charge; the operation itself is not run.
                charged = context.GetCost();
                context.Result = OperationResult.FromExtensions(new Dictionary<string, object?>(StringComparer.Ordinal));
                return ValueTask.CompletedTask;
            }
        );
        using var enforcing = new RequestExecutor(Gateway.Schema, pipeline: pipeline);
        using var measuring = new RequestExecutor(
            Gateway.Schema,
            new ExecutionOptions { Cost = new CostOptions { EnforceLimits = false } },
            pipeline: pipeline
        );
        var random = new Random(15);
        var (compared, sum) = (0, 0d);
        while (compared < 10_000)
        {
            var query = RandomQuery.Create(Gateway.Schema, random);
            var request = new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(query.Document),
                Variables = JsonSerializer.SerializeToElement(query.Variables),
                Services = Gateway.Services,
            };
            if (await QuoteAsync(enforcing, request) is not { } quote)
            {
                continue;
            }
            charged = null;
            var executor = compared % 2 == 0 ? enforcing : measuring;
            var result = (OperationResult)await executor.ExecuteAsync(request, Cancellation);
            if (result.Errors is [{ Code: "HC0047" }])
            {
                charged.ShouldBeNull();
                quote.ShouldSatisfyAllConditions(() => (quote.FieldCost > 100_000 || quote.TypeCost > 50_000).ShouldBeTrue());
                continue;
            }

            charged.ShouldBe(quote, query.Document);
            sum += quote.FieldCost;
            compared++;
        }

        // Queries without a cost would prove nothing.
        sum.ShouldBeGreaterThan(1_000_000);
    }

    /// <summary>Returns the quote, or null if the query is not valid.</summary>
    private static async Task<OperationCost?> QuoteAsync(RequestExecutor executor, OperationRequest request)
    {
        var result = (OperationResult)await executor.ExecuteAsync(request with { CostMode = CostMode.Validate }, Cancellation);
        if (result.Errors.Count > 0)
        {
            return null;
        }
        var quoted = (IReadOnlyDictionary<string, object?>)result.Extensions!["operationCost"]!;
        return new OperationCost((double)quoted["fieldCost"]!, (double)quoted["typeCost"]!);
    }
}
