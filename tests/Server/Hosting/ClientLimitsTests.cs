using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Limits by the address of the client, which the test server takes from a header.</summary>
public sealed class ClientLimitsTests : IDisposable
{
    private const string Proxy = "10.1.2.3";

    private readonly ServerFactory _server = new ServerFactory()
        .With("Proxies:Known:0", "10.0.0.0/8")
        .With("Sessions:MaxFailedLoginsPerClient", "3")
        .With("Sessions:MaxEmailChecksPerClient", "3")
        .With("Sessions:MaxResetRequestsPerClient", "3");

    private readonly WebApplicationFactory<Program> _host;

    public ClientLimitsTests() =>
        _host = _server.WithWebHostBuilder(static builder =>
            builder.ConfigureTestServices(static services => services.AddSingleton<IStartupFilter>(new TestAddress()))
        );

    public void Dispose()
    {
        _host.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("mutation { login(input: { email: \"#@example.com\", password: \"wrong\", device: \"x\" }) { errors { __typename } } }", "LimitExceededError")]
    [InlineData("mutation { requestPasswordReset(input: { email: \"#@example.com\" }) { errors { __typename } } }", "LimitExceededError")]
    [InlineData("{ isEmailAvailable(email: \"#@example.com\") }", "RATE_LIMITED")]
    public async Task Request_ForManyAddressesByOneClient_IsLimited(string query, string refusal)
    {
        for (var number = 0; number < 3; number++)
        {
            (await SendAsync(query, number, "192.0.2.1")).ShouldNotContain(refusal);
        }

        (await SendAsync(query, 3, "192.0.2.1")).ShouldContain(refusal);
        (await SendAsync(query, 4, "192.0.2.1", forwardedFor: "192.0.2.9")).ShouldContain(refusal);
        (await SendAsync(query, 5, "192.0.2.2")).ShouldNotContain(refusal);
    }

    [Fact]
    public async Task Request_OfAKnownProxy_CountsForTheClientBehindIt()
    {
        const string Query = "{ isEmailAvailable(email: \"#@example.com\") }";
        for (var number = 0; number < 3; number++)
        {
            (await SendAsync(Query, number, Proxy, forwardedFor: "203.0.113.5, 192.0.2.1")).ShouldNotContain("RATE_LIMITED");
        }

        (await SendAsync(Query, 3, Proxy, forwardedFor: "203.0.113.6, 192.0.2.1")).ShouldContain("RATE_LIMITED");
        (await SendAsync(Query, 4, Proxy, forwardedFor: "192.0.2.2")).ShouldNotContain("RATE_LIMITED");
    }

    private async Task<string> SendAsync(string query, int number, string address, string? forwardedFor = null)
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = query.Replace("#", $"user{number}", StringComparison.Ordinal) }),
        };
        request.Headers.Add(TestAddress.Header, address);
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private sealed class TestAddress : IStartupFilter
    {
        public const string Header = "Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    static (context, following) =>
                    {
                        if (context.Request.Headers[Header] is [{ } address])
                        {
                            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                        }
                        return following(context);
                    }
                );
                next(app);
            };
    }
}
