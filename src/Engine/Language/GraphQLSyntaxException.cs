namespace Qplet.GraphQL.Language;

/// <summary>A text that is not GraphQL, or exceeds a limit of <see cref="ParserOptions" />.</summary>
/// <remarks>The message is meant for the client and begins with <c>Syntax Error:</c>.</remarks>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>The code of a text that does not follow the grammar.</summary>
    public const string SyntaxCode = "HC0014";

    /// <summary>The code of a text that exceeds a limit.</summary>
    public const string LimitCode = "HC0076";

    internal GraphQLSyntaxException(string message, Location location, string code)
        : base(message)
    {
        Location = location;
        Code = code;
    }

    /// <summary>The place in the text where the error was found; <see cref="Location.Line" /> and <see cref="Location.Column" /> count from 1.</summary>
    public Location Location { get; }

    /// <summary>The error's code: <see cref="SyntaxCode" /> or <see cref="LimitCode" />.</summary>
    public string Code { get; }
}
