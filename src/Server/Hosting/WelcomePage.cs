using System.Net;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// The page at <c>/welcome</c>, and at <c>/</c> if the server does not have the <see cref="ExamplePage" />. In Development it says how to begin; elsewhere it
/// only names the endpoint.
/// </summary>
internal static class WelcomePage
{
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Query = """
        {
          tracks(first: 3, order: [{ likeCount: DESC }]) {
            nodes { id title likeCount owner { name } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    /// <summary>Maps the page.</summary>
    public static void MapWelcomePage(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        string[] paths = ExamplePage.IsServedBy(app) ? ["/welcome"] : ["/", "/welcome"];
        foreach (var path in paths)
        {
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context => SendAsync(context, isDevelopment));
        }
    }

    private static Task SendAsync(HttpContext context, bool isDevelopment)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var request = context.Request;
        return context.Response.WriteAsync(
            isDevelopment ? Development($"{request.Scheme}://{request.Host}{request.PathBase}") : Plain(),
            context.RequestAborted
        );
    }

    private static string Plain() => Page("<p>This is a GraphQL server. Its endpoint is <code>/graphql</code>.</p>");

    private static string Development(string address) =>
        Page(
            $$"""
            <p>A GraphQL server for a network of music people and a calendar of releases. It runs in the environment Development.</p>
            <p><a href="graphql/">Open the IDE</a> · <a href="graphql?sdl">The schema as text</a> · <a href="health/ready">Health</a></p>

            <h2>Sign in</h2>
            <p>The sample data has three accounts with the password <code>{{SampleAccounts.Password}}</code>:</p>
            <table>
            <tr><th>E-mail</th><th>Role</th><th>Plan</th></tr>
            <tr><td>{{SampleAccounts.FanEmail}}</td><td>fan</td><td>VERIFIED</td></tr>
            <tr><td>{{SampleAccounts.AuthorEmail}}</td><td>author</td><td>PREMIUM</td></tr>
            <tr><td>{{SampleAccounts.AdminEmail}}</td><td>admin</td><td>PROFESSIONAL</td></tr>
            </table>
            {{Example("A sign-in")}}mutation {
              login(input: { email: "{{SampleAccounts.FanEmail}}", password: "{{SampleAccounts.Password}}", device: "IDE" }) {
                signIn { accessToken refreshToken }
                errors { ... on Error { code message } }
              }
            }</pre>
            <p>Send the access token as the header <code>Authorization: Bearer …</code>.</p>

            <h2>A first query</h2>
            {{Example("A first query")}}{{WebUtility.HtmlEncode(Query)}}</pre>
            <p>The same from a shell:</p>
            {{Example("A first query from a shell")}}curl {{WebUtility.HtmlEncode(
                address
            )}}/graphql -H 'Content-Type: application/json' -d '{"query": "{ tracks(first: 3) { nodes { id title } } }"}'</pre>

            <h2>Live updates</h2>
            <p>Run this in the IDE, signed in, and follow somebody in another tab. WebSockets (<code>graphql-transport-ws</code>) and server-sent events are
            served at the same address.</p>
            {{Example("A subscription")}}subscription { notificationReceived { cursor notification { kind } } }</pre>
            """
        );

    /// <summary>Returns the start of an example. Long lines scroll, also by the keyboard.</summary>
    private static string Example(string name) => $"""<pre tabindex="0" role="region" aria-label="{name}">""";

    private static string Page(string content) =>
        $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Qplet GraphQL</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 3rem auto; padding: 0 1rem; color: #222; background: #fff }
            pre { background: #f4f4f6; padding: .75rem 1rem; overflow-x: auto; border-radius: 4px }
            td, th { text-align: left; padding: .2rem 1.5rem .2rem 0 }
            @media (prefers-color-scheme: dark) { body { color: #ddd; background: #181a1f } pre { background: #24272e } a { color: #8ab4f8 } }
            </style>
            </head>
            <body>
            <main>
            <h1>Qplet GraphQL</h1>
            {{content}}
            </main>
            </body>
            </html>
            """;
}
