using System.Globalization;
using ModelContextProtocol;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>Creates the errors of the endpoint for agents, and the problems of documents that cannot be tools.</summary>
internal static class McpErrors
{
    private const string InvalidArgumentCode = "TOOL_ARGUMENT_INVALID";

    /// <summary>A page of another site sent the request.</summary>
    public static GraphQLError ForeignOrigin(string origin) =>
        new() { Message = $"Requests from pages of the origin `{origin}` are not allowed.", Code = "FOREIGN_ORIGIN" };

    /// <summary>The body is larger than allowed.</summary>
    public static GraphQLError BodyTooLarge(long limit) =>
        new() { Message = string.Create(CultureInfo.InvariantCulture, $"The request is larger than {limit} bytes."), Code = "HC0010" };

    /// <summary>As many agents listen as the limit allows.</summary>
    public static McpProtocolException TooManyListeners() =>
        new("The server has reached its limit of agents that listen for changes. Try again later.", McpErrorCode.InternalError);

    /// <summary>As many agents of the client listen as its limit allows.</summary>
    public static McpProtocolException TooManyListenersOfClient(int limit) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"A client may have at most {limit} agents that listen for changes. End one of them first."),
            McpErrorCode.InternalError
        );

    /// <summary>A tool of the endpoint is called outside of an HTTP request, whose caller it could not know.</summary>
    public const string RequestEnded =
        "A tool of the GraphQL server runs only during the HTTP request that calls it. Leave `HttpServerTransportOptions.PerSessionExecutionContext` off.";

    /// <summary>The tool has no argument of that name.</summary>
    public static GraphQLError UnknownArgument(string tool, string name, IReadOnlyCollection<string> arguments) =>
        Invalid(
            name,
            $"The tool `{tool}` has no argument `{name}`. "
                + (arguments.Count == 0 ? "It has no arguments." : $"It has: {string.Join(", ", arguments.Select(static argument => $"`{argument}`"))}.")
        );

    /// <summary>The argument is missing, or not of its type.</summary>
    public static GraphQLError InvalidArgument(string name, string expected) => Invalid(name, $"The argument `{name}` must be {expected}.");

    /// <summary>The document of an agent changes something, which the server allows to the other tools only.</summary>
    public static GraphQLError OnlyQueries() =>
        new()
        {
            Message =
                "This tool executes queries only. To change something, call the tool for it: each of the other tools says in its description what it does.",
            Code = "OPERATION_NOT_ALLOWED",
        };

    /// <summary>Says that an argument is missing, for an agent that does not know the variables of the document.</summary>
    public static string ArgumentMissing(string name) => $"The argument `{name}` is missing.";

    /// <summary>Says why the value of an argument is not valid, for an agent that does not know the variables of the document.</summary>
    public static string ArgumentRejected(string name, string reason) => $"The argument `{name}` is not valid: {reason}";

    /// <summary>The document needs a file, which a call of a tool cannot contain.</summary>
    public static string NeedsFile(string variable) => $"The variable `${variable}` is a file, which tools cannot receive.";

    /// <summary>Clients that give tools to models refuse longer names.</summary>
    public static string NameTooLong(string name, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The name `{name}` has more than {limit} characters. Rename the operation.");

    /// <summary>The host or the server itself has a tool of that name.</summary>
    public static string NameTaken(string name) => $"The server has a tool `{name}`. Rename the operation.";

    /// <summary>The host has registered a tool with the name of a tool of the server.</summary>
    public static string NameReserved(string name) =>
        $"The GraphQL server has a tool `{name}` itself. Rename the tool that you have registered, or turn off "
        + $"`{nameof(McpOptions)}.{nameof(McpOptions.AllowQueries)}`.";

    private static GraphQLError Invalid(string argument, string message) =>
        new()
        {
            Message = message,
            Code = InvalidArgumentCode,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["argument"] = argument },
        };
}
