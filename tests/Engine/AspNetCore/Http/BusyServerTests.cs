using System.Net;

namespace Qplet.GraphQL.AspNetCore.Http;

public sealed class BusyServerTests : IAsyncLifetime
{
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(execution: new() { MaxConcurrentOperations = 1, MaxQueuedOperations = 0 });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Post_WhileTooManyOperationsWait_IsToldToComeBack(string accept)
    {
        using var leaving = new CancellationTokenSource();
        Task<HttpResponseMessage>[] both = [WaitAsync(accept, leaving.Token), WaitAsync(accept, leaving.Token)];
        using var refused = await await Task.WhenAny(both);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"SERVER_BUSY\",\"retryIn\":1");
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Task.WhenAll(both));
    }

    private async Task<HttpResponseMessage> WaitAsync(string accept, CancellationToken leaving)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ wait }"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", accept);
        return await _host.Http.SendAsync(request, leaving);
    }
}
