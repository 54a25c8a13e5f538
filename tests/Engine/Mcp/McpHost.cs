using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>A server on a free port of this machine, with a small schema and the documents of a test.</summary>
internal sealed class McpHost : IAsyncDisposable
{
    private const string Sdl = """"
        type Query {
          hello(name: String, times: Int = 1): String
          me: String
          fail: String
          required: String!
          found(kind: Kind): [Found!]
          search(where: Where, first: Int! = 10): [Int!]
          at(moment: DateTime!): DateTime
          wait: Boolean
        }

        type Mutation { note(text: String!): String }

        enum Kind { TRACK ALBUM }

        union Found = Track | Album

        type Track { id: ID!, length: Float, broken: String }

        type Album { id: ID!, title: String! }

        input Where { and: [Where!], text: String, limit: Int }

        scalar DateTime
        scalar Upload
        extend type Mutation { store(file: Upload!): String }
        """";

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly WaitingCall _waiting;

    private McpHost(WebApplication app, string folder, WaitingCall waiting)
    {
        _app = app;
        _folder = folder;
        _waiting = waiting;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    /// <summary>The call of the field <c>wait</c>, which ends when it is cancelled.</summary>
    public WaitingCall Waiting => _waiting;

    public LiveConnections Connections => _app.Services.GetRequiredService<LiveConnections>();

    public ToolCatalog Catalog => _app.Services.GetRequiredService<ToolCatalog>();

    public static async Task<McpHost> StartAsync(
        IReadOnlyDictionary<string, string>? documents = null,
        Action<McpOptions>? configure = null,
        Func<ExecutionOptions, ExecutionOptions>? execution = null,
        Action<GraphQLServerOptions>? server = null,
        ILoggerProvider? log = null,
        Action<IMcpServerBuilder>? extend = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("qplet-mcp-").FullName;
        foreach (var (name, text) in documents ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.graphql"), text);
        }
        var options = new ExecutionOptions { TrustedDocuments = new TrustedDocumentOptions { Folder = folder } };
        var waiting = new WaitingCall();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }
        builder.Services.AddRouting();
        builder.Services.AddSingleton(
            SchemaBuilder.FromSdl(
                Sdl,
                new SdlOptions
                {
                    Resolvers = (type, field) =>
                        field == "wait" ? context => FieldResult.FromTask(waiting.RunAsync(context.RequestAborted)) : Resolve(type, field),
                    TypeResolvers = static _ => TypeOf,
                    Scalars = BuiltInScalars.All,
                }
            )
        );
        builder.Services.AddGraphQLServer(server, execution?.Invoke(options) ?? options);
        var mcp = builder.Services.AddGraphQLMcp(configure);
        extend?.Invoke(mcp);
        var app = builder.Build();
        app.Use(
            static (context, next) =>
            {
                if (context.Request.Headers.Authorization is [{ } name])
                {
                    context.User = new ClaimsPrincipal(
                        new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.NameIdentifier, name)], "test")
                    );
                }
                return next(context);
            }
        );
        app.MapGraphQL();
        app.MapGraphQLMcp();
        await app.StartAsync();
        return new McpHost(app, folder, waiting);
    }

    /// <summary>Connects the client of the protocol's SDK.</summary>
    public Task<McpClient> ConnectAsync(string? user = null, McpClientOptions? client = null)
    {
        var options = new HttpClientTransportOptions
        {
            Endpoint = new Uri(Http.BaseAddress!, "/graphql/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
        };
        if (user is not null)
        {
            options.AdditionalHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = user };
        }
        return McpClient.CreateAsync(new HttpClientTransport(options), client);
    }

    /// <summary>Calls a tool with arguments in JSON.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments = "{}", string? user = null)
    {
        await using var client = await ConnectAsync(user);
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
        return await client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = values });
    }

    /// <summary>Returns the tools as the protocol lists them, by name.</summary>
    public async Task<Dictionary<string, Tool>> ListAsync()
    {
        await using var client = await ConnectAsync();
        return (await client.ListToolsAsync()).ToDictionary(static tool => tool.Name, static tool => tool.ProtocolTool, StringComparer.Ordinal);
    }

    /// <summary>Sends a message of the protocol without the SDK.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonNode message, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp")
        {
            Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        return await Http.SendAsync(request);
    }

    /// <summary>Replaces the documents, and reads them again.</summary>
    public void Replace(string name, string? text)
    {
        var file = Path.Combine(_folder, $"{name}.graphql");
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, text);
        }
        _app.Services.GetRequiredService<RequestExecutor>().ReadTrustedDocuments();
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static FieldResolver? Resolve(string type, string field) =>
        $"{type}.{field}" switch
        {
            "Query.hello" => static context =>
                FieldResult.FromValue(
                    string.Concat(Enumerable.Repeat($"Hello, {context.ArgumentValue<string?>("name") ?? "world"}. ", context.ArgumentValue<int?>("times") ?? 1))
                        .Trim()
                ),
            "Query.me" => static context => FieldResult.FromValue(context.User.Identity?.Name),
            "Query.fail" or "Track.broken" => static _ => throw new InvalidOperationException("secret detail"),
            "Query.required" => static _ => FieldResult.FromValue(null),
            "Query.found" => static _ => FieldResult.FromValue(new object[] { new Track("t1", 2.5), new Track("t2", null), new Album("a1", "Title") }),
            "Query.search" => static _ => FieldResult.FromValue(new[] { 1, 2 }),
            "Query.at" => static context => FieldResult.FromValue(context.ArgumentValue<object>("moment")),
            "Mutation.note" => static context => FieldResult.FromValue(context.ArgumentValue<string>("text")),
            "Mutation.store" => static _ => FieldResult.FromValue(null),
            _ => null,
        };

    private static string? TypeOf(object value) => value.GetType().Name;

    private sealed record Track(string Id, double? Length);

    private sealed record Album(string Id, string Title);
}
