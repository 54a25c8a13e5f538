using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore.Pipeline;

/// <summary>Sends one operation over any transport and returns the first response as JSON.</summary>
internal sealed class PipelineClient(EndpointHost host)
{
    private const string Response = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";

    public async Task<JsonElement> SendAsync(Transport transport, string query, string? variables = null, string? user = null)
    {
        var text = transport switch
        {
            Transport.Post => await ReadAsync(await PostAsync(Body(query, variables), Response, user)),
            Transport.Get => await ReadAsync(await GetAsync(query, variables, Response, user)),
            Transport.EventStream => FirstEvent(await ReadAsync(await PostAsync(Body(query, variables), EventStream, user))),
            Transport.EventStreamByGet => FirstEvent(await ReadAsync(await GetAsync(query, variables, EventStream, user))),
            Transport.SharedEventStream => await SendShared(query, variables, user),
            _ => await SendOnSocket(query, variables, user),
        };
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> SendShared(string query, string? variables, string? user)
    {
        using var reservation = await host.GetAsync("", method: HttpMethod.Put);
        var token = await reservation.Content.ReadAsStringAsync();
        using var stream = await host.GetAsync($"?token={token}", EventStream);
        using var submitted = await PostAsync(Body(query, variables, ",\"extensions\":{\"operationId\":\"1\"}"), Response, user, token);

        // An operation that is not valid is rejected at once. Other results are sent on the stream.
        if ((int)submitted.StatusCode != 202)
        {
            return await submitted.Content.ReadAsStringAsync();
        }
        await using var body = await stream.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement.GetProperty("payload").GetRawText();
            }
        }

        throw new InvalidOperationException("The stream has ended without a result.");
    }

    private async Task<string> SendOnSocket(string query, string? variables, string? user)
    {
        using var client = await host.ConnectAsync();
        await client.InitializeAsync(user);
        await client.SendAsync($"{{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{Body(query, variables)}}}");
        var message = await client.ReceiveAsync();
        if (message.StartsWith("close", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(message);
        }
        var json = JsonDocument.Parse(message).RootElement;
        var payload = json.GetProperty("payload").GetRawText();
        return json.GetProperty("type").GetString() == "error" ? $"{{\"errors\":{payload}}}" : payload;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string accept, string? user, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        }
        return await SendAsync(request, accept, user);
    }

    private async Task<HttpResponseMessage> GetAsync(string query, string? variables, string accept, string? user)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/graphql?query={Uri.EscapeDataString(query)}{(variables is null ? "" : $"&variables={Uri.EscapeDataString(variables)}")}"
        );
        return await SendAsync(request, accept, user);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string accept, string? user)
    {
        request.Headers.Add("Accept", accept);
        if (user is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", user);
        }
        return host.Http.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return await response.Content.ReadAsStringAsync();
        }
    }

    /// <summary>Returns the data of the first event. A request that is rejected before the stream is opened has an ordinary response.</summary>
    private static string FirstEvent(string answer)
    {
        const string Start = "event: next\ndata: ";
        var at = answer.IndexOf(Start, StringComparison.Ordinal);
        return at < 0 ? answer : answer[(at + Start.Length)..answer.IndexOf("\n\n", at, StringComparison.Ordinal)];
    }

    private static string Body(string query, string? variables, string more = "") =>
        $"{{\"query\":{JsonSerializer.Serialize(query)}{(variables is null ? "" : $",\"variables\":{variables}")}{more}}}";
}
