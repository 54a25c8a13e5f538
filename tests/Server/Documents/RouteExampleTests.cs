using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The examples in the OpenAPI description of the routes fit their schemas.</summary>
public sealed class RouteExampleTests : IDisposable
{
    private const string Components = "#/components/schemas/";

    private readonly ServerFactory _server = new ServerFactory().WithShippedDocuments();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Examples_OfAllRoutes_FitTheirSchemas()
    {
        using var client = _server.CreateClient();
        var text = await client.GetStringAsync(new Uri("/rest/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var description = JsonNode.Parse(text.Replace(Components, "#/$defs/", StringComparison.Ordinal))!;
        var definitions = description["components"]!["schemas"]!;
        var (count, wrong) = (0, new List<string>());

        foreach (var (path, methods) in description["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var answer = operation!["responses"]!["200"]!["content"]!["application/json"]!;
                if (answer["example"] is not { } example)
                {
                    continue;
                }
                count++;
                Check($"{method} {path}", answer["schema"]!, example);
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                {
                    var place = parameter!["content"]?["application/json"] ?? parameter;
                    if (place["example"] is { } value)
                    {
                        Check($"{method} {path} {parameter["name"]}", place["schema"]!, value);
                    }
                    else if (parameter["in"]!.GetValue<string>() == "path")
                    {
                        wrong.Add($"{method} {path} {parameter["name"]}: no example");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(40);

        void Check(string place, JsonNode schema, JsonNode example)
        {
            var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["$defs"] = definitions.DeepClone() };
            var result = JsonSchema
                .FromText(whole.ToJsonString())
                .Evaluate(JsonSerializer.SerializeToElement(example), new EvaluationOptions { OutputFormat = OutputFormat.List });
            if (!result.IsValid)
            {
                var reasons = result
                    .Details!.Where(static detail => detail.Errors is not null)
                    .Select(static detail => $"{detail.InstanceLocation} {string.Join(' ', detail.Errors!.Values)}");
                wrong.Add($"{place}: {string.Join("; ", reasons)}");
            }
        }
    }
}
