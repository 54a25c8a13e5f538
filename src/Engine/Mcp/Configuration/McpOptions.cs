namespace Qplet.GraphQL.Mcp;

/// <summary>The options of the endpoint for agents.</summary>
public sealed class McpOptions
{
    /// <summary>Whether the server has the endpoint. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The name of the server in the protocol. Default: <c>graphql</c>.</summary>
    public string Name { get; set; } = "graphql";

    /// <summary>The title of the server for people. Default: <c>GraphQL</c>.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>
    /// Whether agents may run queries of their own by the tool <c>execute_query</c>, and find the fields for them by <c>search_schema</c> and
    /// <c>get_definitions</c>, if clients may search the schema (<see cref="AspNetCore.GraphQLServerOptions.AllowSchemaSearch" />). If the server executes
    /// trusted documents only, the tools do not exist. Default: true.
    /// </summary>
    public bool AllowQueries { get; set; } = true;

    /// <summary>
    /// Whether agents may run mutations of their own by the tool <c>execute_query</c>. Mutations in trusted documents are always allowed. Default: false.
    /// </summary>
    public bool AllowMutations { get; set; }

    /// <summary>
    /// The maximum number of input objects inside one another that the arguments of a tool describe. Deeper ones are accepted as well. Default: 3.
    /// </summary>
    public int MaxInputDepth { get; set; } = 3;

    /// <summary>
    /// The maximum number of agents that may listen for changes of the tools, prompts and resources at the same time (<c>subscriptions/listen</c>). Further
    /// ones receive an error. Default: 1,000.
    /// </summary>
    public int MaxListeners { get; set; } = 1_000;

    /// <summary>
    /// The maximum number of them that a client may have: a user, or all anonymous callers of one address. Further ones receive an error. Default: 50.
    /// </summary>
    public int MaxListenersPerClient { get; set; } = 50;

    /// <summary>
    /// The origins whose pages may use the endpoint, such as <c>https://app.example.com</c>; <c>*</c> allows all. Clients that send no <c>Origin</c>, which
    /// are not pages, may always use it. Default: empty.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether pages of all origins on this machine may use the endpoint, and those of desktop apps and browser extensions. Default: false; the server sets it
    /// in Development.
    /// </summary>
    public bool AllowLoopbackOrigins { get; set; }
}
