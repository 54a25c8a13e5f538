using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Benchmarks.Load;

/// <summary>Sends single requests.</summary>
internal sealed class GatewayClient : IDisposable
{
    /// <summary>Signs in a user of the sample data: <c>$email</c>, <c>$password</c>.</summary>
    public const string SignIn =
        "mutation($email: String!, $password: String!) { login(input: { email: $email, password: $password, device: \"Bench\" }) { signIn { accessToken } } }";

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

    /// <summary>Signs in the user of the sample data who follows others, and returns an access token.</summary>
    public async Task<string> SignInAsync()
    {
        var data = await QueryAsync(Body(SignIn, new { email = "fan@qplet.example", password = "Music4Everyone!" }));
        return data.GetProperty("login").GetProperty("signIn").GetProperty("accessToken").GetString()!;
    }

    public async Task<string> PostAsync(string url, string body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }
        using var response = await _client.SendAsync(request);
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
