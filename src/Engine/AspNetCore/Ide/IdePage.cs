using System.Collections.Frozen;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The Banana Cake Pop IDE, served from this assembly's resources. It loads nothing from other sites and sends no telemetry.</summary>
internal sealed class IdePage
{
    private const string ResourcePrefix = "ide/";
    private const string ManifestFile = "asset-manifest.json";
    private const string ConfigurationFile = "bcp-config.json";
    private const string ServiceWorkerFile = "service-worker.js";
    private const string StartFile = "start.js";

    /// <summary>The cookie that the page sets when a visitor closes its advertisement of another product.</summary>
    private const string AdvertisementCookie = "chillicream_bcp_legacy_info_shown";

    /// <summary>Restricts the page to connections with this server.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
        + "connect-src 'self' blob: data:; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'self'; form-action "
        + "'none'; frame-ancestors 'none'; object-src 'none'";

    private static readonly Assembly s_resources = typeof(IdePage).Assembly;

    private readonly FileExtensionContentTypeProvider _contentTypes = new();
    private readonly FrozenDictionary<string, string> _files = s_resources
        .GetManifestResourceNames()
        .Where(static name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        .ToFrozenDictionary(static name => name[ResourcePrefix.Length..]);

    private readonly GraphQLServerOptions _options;
    private readonly Lazy<string> _html;

    public IdePage(GraphQLServerOptions options)
    {
        _options = options;
        _html = new(Html);
    }

    /// <summary>Handles a browser's request for the endpoint itself. The page's links are relative, so its path must end with a slash.</summary>
    public Task PageAsync(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (!_files.ContainsKey(ManifestFile))
        {
            return MissingAsync(context);
        }
        if (context.Request.Path.Value is not [.., '/'])
        {
            context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}/{context.Request.QueryString}");
            return Task.CompletedTask;
        }

        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XFrameOptions = "DENY";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Cookies.Append(
            AdvertisementCookie,
            "true",
            new CookieOptions
            {
                Path = $"{context.Request.PathBase}{context.Request.Path}",
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
            }
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(_html.Value, context.RequestAborted);
    }

    /// <summary>Responds with a file of the page, or 404 if it does not exist.</summary>
    public Task FileAsync(HttpContext context, string file)
    {
        if (file == ConfigurationFile)
        {
            return ConfigurationAsync(context);
        }
        if (file == ServiceWorkerFile)
        {
            return ServiceWorkerAsync(context);
        }
        if (file != ManifestFile && _files.ContainsKey(file))
        {
            return SendAsync(context, file);
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Handles a browser's request for the endpoint itself if the IDE is not enabled: a page that says what the endpoint is.</summary>
    public static Task PlainAsync(HttpContext context) =>
        TextAsync(context, "<p>Programs send operations to it: by POST as <code>application/json</code>, or over WebSockets and server-sent events.</p>");

    private async Task SendAsync(HttpContext context, string file)
    {
        var response = context.Response;
        await using var content = s_resources.GetManifestResourceStream(_files[file])!;
        response.ContentType = _contentTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        response.ContentLength = content.Length;
        response.Headers.XContentTypeOptions = "nosniff";

        // Files with a hash in their names never change.
        response.Headers.CacheControl = file.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await content.CopyToAsync(response.Body, context.RequestAborted);
        }
    }

    private Task ConfigurationAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsJsonAsync(
            new
            {
                title = _options.Ide.Title,
                useBrowserUrlAsEndpoint = true,
                includeCookies = false,
                useGet = false,
                disableTelemetry = true,
                graphQLDocument = _options.Ide.Document ?? "",
            },
            context.RequestAborted
        );
    }

    /// <summary>Returns the page with the scripts and styles that the package's manifest names.</summary>
    private string Html()
    {
        using var content = s_resources.GetManifestResourceStream(_files[ManifestFile])!;
        using var manifest = JsonDocument.Parse(content);
        var elements = manifest
            .RootElement.GetProperty("entrypoints")
            .EnumerateArray()
            .Select(static file => file.GetString()!)
            .Select(static file => file.EndsWith(".css", StringComparison.Ordinal) ? $"<link href=\"{file}\" rel=\"stylesheet\">" : ScriptElement(file));
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1,shrink-to-fit=no">
            <title>{WebUtility.HtmlEncode(_options.Ide.Title)}</title>
            <link rel="icon" href="favicon.ico">
            <link rel="icon" href="favicon.svg" type="image/svg+xml">
            <link rel="apple-touch-icon" href="apple-touch-icon.png" sizes="180x180">
            <link rel="manifest" href="manifest.webmanifest">
            {string.Join('\n', elements)}
            {(string.IsNullOrEmpty(_options.Ide.Document) ? "" : ScriptElement(StartFile))}
            </head>
            <body>
            <noscript>The IDE needs JavaScript.</noscript>
            <div id="root"></div>
            <div id="components"></div>
            </body>
            </html>
            """;
    }

    private static string ScriptElement(string file) => $"<script defer src=\"{file}\"></script>";

    /// <summary>Responds with a service worker that does nothing. That of the package keeps its files, and so an old version of the page.</summary>
    private static Task ServiceWorkerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync("// This page works without a service worker.\n", context.RequestAborted);
    }

    private static Task MissingAsync(HttpContext context) =>
        TextAsync(
            context,
            """
            <p>The IDE is not part of this build, because Node.js or the package registry was not available when the server was built.
            To get it, install Node.js 20 or newer and build again:</p>
            <pre>dotnet build</pre>
            <p>Everything else works: send a query by POST as <code>application/json</code>, or get the schema by <a href="?sdl">?sdl</a>.</p>
            """
        );

    private static Task TextAsync(HttpContext context, string content)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = HeaderNames.Accept;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>GraphQL</title></head>
            <body><main>
            <h1>This is a GraphQL endpoint</h1>
            {content}
            </main></body></html>
            """,
            context.RequestAborted
        );
    }
}
