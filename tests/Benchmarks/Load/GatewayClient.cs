using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>Sends single requests.</summary>
internal sealed class GatewayClient : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(2) };

    public GatewayClient() => _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

    /// <summary>Returns the body of a GraphQL request.</summary>
    public static string Body(string query, object? variables = null) =>
        JsonSerializer.Serialize(variables is null ? new { query } : (object)new { query, variables });

    /// <summary>Returns the data of the gateway's response.</summary>
    /// <exception cref="InvalidOperationException">The response has errors.</exception>
    public async Task<JsonElement> QueryAsync(string body)
    {
        var answer = JsonDocument.Parse(await PostAsync($"{Side.Gateway.Url}/graphql", body)).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }

    public async Task<string> PostAsync(string url, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(url, content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Waits until a server listens.</summary>
    public async Task WaitAsync(Side side)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                await PostAsync(side == Side.Floor ? $"{side.Url}/W1" : $"{side.Url}/graphql", Body("{ __typename }"));
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"{side.Name} did not answer within a minute.");
    }

    public void Dispose() => _client.Dispose();
}
