using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// The example of a frontend, <c>examples/web</c>, at <c>/</c> in Development. It is part of builds on machines with Node.js; without it, <c>/</c> is the <see
/// cref="WelcomePage" />.
/// </summary>
internal static class ExamplePage
{
    /// <summary>
    /// The page loads images and recordings from the addresses in responses, which may name this server in another way than the browser does.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' http: https: data:; media-src 'self' http: https:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "example");

    /// <summary>Whether the server has the page.</summary>
    public static bool IsServedBy(WebApplication app) => app.Environment.IsDevelopment() && File.Exists(Path.Combine(s_folder, "index.html"));

    /// <summary>Registers what <see cref="UseExamplePage" /> needs.</summary>
    public static void AddExamplePage(this WebApplicationBuilder builder) => builder.Services.AddResponseCompression();

    /// <summary>Serves the page if the server has it.</summary>
    public static void UseExamplePage(this WebApplication app)
    {
        if (!IsServedBy(app))
        {
            return;
        }
        var files = new FileServerOptions { FileProvider = new PhysicalFileProvider(s_folder) };
        files.StaticFileOptions.OnPrepareResponse = static response =>
        {
            var headers = response.Context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";

            // Files with a hash in their names never change.
            var isFixed = response.Context.Request.Path.StartsWithSegments("/assets");
            headers[HeaderNames.CacheControl] = isFixed ? "public, max-age=31536000, immutable" : "no-cache";
        };

        // Only for the files of the page: they have no secrets.
        app.UseWhen(static context => IsOfPage(context.Request.Path), static page => page.UseResponseCompression());
        app.UseFileServer(files);
    }

    private static bool IsOfPage(PathString path) => path == "/" || path.StartsWithSegments("/assets");
}
