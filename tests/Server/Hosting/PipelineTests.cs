using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The middleware that a request passes.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Authentication_OfARequestWithoutToken_DoesNotRun()
    {
        var context = await PostAsync(static _ => { });

        context.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
        context.Features.Get<IAuthenticationFeature>().ShouldBeNull();
    }

    [Fact]
    public async Task Authentication_OfARequestWithToken_Runs()
    {
        var (_, _, token) = await _server.AddUserAsync();

        var context = await PostAsync(request => request.Headers.Authorization = "Bearer " + token);

        context.Features.Get<IAuthenticationFeature>().ShouldNotBeNull();
        context.User.Identity!.IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task Cors_OfARequestWithoutOrigin_DoesNotRun()
    {
        var context = await PostAsync(static _ => { });

        context.Items.Keys.ShouldNotContain("__CorsMiddlewareWithEndpointInvoked");
    }

    [Fact]
    public async Task Cors_OfARequestWithOrigin_Runs()
    {
        var context = await PostAsync(static request => request.Headers.Origin = "http://localhost:5173");

        context.Items.Keys.ShouldContain("__CorsMiddlewareWithEndpointInvoked");
        context.Response.Headers.AccessControlAllowOrigin.ToString().ShouldBe("http://localhost:5173");
    }

    [Fact]
    public void HostingDiagnostics_WithoutCollector_AreOff() =>
        _server
            .Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics")
            .IsEnabled(LogLevel.Critical)
            .ShouldBeFalse("an enabled logger of this category costs an activity and a scope for each request");

    private Task<HttpContext> PostAsync(Action<HttpRequest> configure) =>
        _server.Server.SendAsync(context =>
        {
            context.Request.Method = HttpMethods.Post;
            context.Request.Path = "/graphql";
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("""{"query":"{ __typename }"}"""));
            configure(context.Request);
        });
}
