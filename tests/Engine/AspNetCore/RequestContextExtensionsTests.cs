using System.Net.Http.Json;
using System.Net.WebSockets;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

public sealed class RequestContextExtensionsTests : IAsyncLifetime
{
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync(static options => options.Pipeline.UseRequest(Answer));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("POST", "application/json", "POST from client")]
    [InlineData("POST", "text/event-stream", "POST from client")]
    [InlineData("GET", "application/json", "GET from client")]
    [InlineData("GET", "text/event-stream", "GET from client")]
    public async Task GetHttpContext_OfARequest_IsThatOfTheTransport(string method, string accept, string seen)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), method == "GET" ? "/graphql?query={hello}" : "/graphql");
        if (method == "POST")
        {
            request.Content = JsonContent.Create(new { query = "{ hello }" });
        }
        request.Headers.Add("Accept", accept);
        request.Headers.Add("X-From", "client");

        using var response = await _host.Http.SendAsync(request);

        (await response.Content.ReadAsStringAsync()).ShouldContain(seen);
    }

    [Fact]
    public async Task GetHttpContext_OfAnOperationOfASocket_IsTheRequestThatOpenedIt()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("X-From", "socket");
        await socket.ConnectAsync(new Uri($"ws://{_host.Address.Authority}/graphql"), CancellationToken.None);
        using var client = new SocketClient(socket);
        await client.InitializeAsync();

        await client.SubscribeAsync("1", "{ hello }");

        (await client.ReceiveAsync()).ShouldContain("GET from socket");
    }

    [Fact]
    public async Task GetHttpContext_OfACallInTheProcess_IsNull()
    {
        using var executor = new RequestExecutor(TestSchema.Create(), pipeline: new RequestPipeline().UseRequest(Answer));

        var result = await executor.ExecuteAsync(OperationRequest.FromText("{ hello }"), CancellationToken.None);

        ((OperationResult)result).Errors.ShouldHaveSingleItem().Message.ShouldBe("nobody");
    }

    private static ExecutionDelegate Answer(ExecutionDelegate next) =>
        static context =>
        {
            var text = context.GetHttpContext()?.Request is { } request ? $"{request.Method} from {request.Headers["X-From"]}" : "nobody";
            context.Result = OperationResult.FromErrors(RequestErrorKind.Refused, new GraphQLError { Message = text });
            return ValueTask.CompletedTask;
        };
}
