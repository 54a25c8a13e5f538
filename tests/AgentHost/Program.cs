using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;
using Qplet.GraphQL.AgentHost;
using Qplet.GraphQL.AgentHost.Fixtures;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Mcp;

// A host that adds tools, prompts and resources of its own to the endpoint for agents: those that the protocol's conformance suites ask for. With
// `Sessions=true`, agents of the editions with a handshake have sessions.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddRouting();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton<ResourceSubscriptions>();
var results = new PolledResults();
builder.Services.AddSingleton(results);
builder.Services.AddSingleton(GraphSchema.Create());
builder.Services.AddGraphQLServer(
    execution: new ExecutionOptions { TrustedDocuments = new TrustedDocumentOptions { Folder = Path.Combine(AppContext.BaseDirectory, "documents") } }
);
builder
    .Services.AddGraphQLMcp(static options => options.AllowLoopbackOrigins = true)
    .WithHttpTransport(http =>
    {
        if (builder.Configuration["Sessions"] == "true")
        {
            http.SessionMode = HttpServerSessionMode.StatefulForInitializeClients;
        }
    })
    .WithDistributedCacheEventStreamStore()
    .WithMessageFilters(filters => filters.AddOutgoingFilter(results.Note))
    .WithTools<ContentTools>()
    .WithTools<InteractiveTools>()
    .WithTools<InputTools>()
    .WithTools<StatelessTools>()
    .WithTools([SchemaTool.Create()])
    .WithPrompts<Prompts>()
    .WithResources<Resources>()
    .WithSubscribeToResourcesHandler(ResourceSubscriptions.SubscribeAsync)
    .WithUnsubscribeFromResourcesHandler(ResourceSubscriptions.UnsubscribeAsync)
    .WithCompleteHandler(Completions.CompleteAsync);

// One list for all requests, which a tool changes.
var prompts = new McpServerPrimitiveCollection<McpServerPrompt>();
builder.Services.Configure<McpServerOptions>(server =>
{
    foreach (var prompt in server.PromptCollection ?? [])
    {
        prompts.TryAdd(prompt);
    }
    server.PromptCollection = prompts;
});

var app = builder.Build();
app.Use(
    static (context, next) =>
    {
        if (context.Request.Headers.Authorization is [{ Length: > 0 } name])
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name), new Claim(ClaimTypes.Name, name)], "test"));
        }
        return next(context);
    }
);
app.Use(results.WaitAsync);
app.MapGraphQLMcp();
await app.RunAsync();
