using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>An answer with the headers of limits.</summary>
public sealed record LimitAnswer(HttpStatusCode Status, long? Limit, long? Remaining, long? Reset, long? RetryAfter, JsonNode? Body)
{
    public JsonNode? Data => Body!["data"];

    public string? Code => (string?)Body?["errors"]?[0]?["extensions"]?["code"];

    public JsonNode? Extensions => Body?["errors"]?[0]?["extensions"];

    public static async Task<LimitAnswer> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new LimitAnswer(
            response.StatusCode,
            Number("X-RateLimit-Limit"),
            Number("X-RateLimit-Remaining"),
            Number("X-RateLimit-Reset"),
            Number("Retry-After"),
            text.StartsWith('{') || text.StartsWith('[') ? JsonNode.Parse(text) : null
        );

        long? Number(string header) => response.Headers.TryGetValues(header, out var values) ? long.Parse(values.Single(), CultureInfo.InvariantCulture) : null;
    }
}
