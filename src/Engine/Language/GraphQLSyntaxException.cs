namespace Qplet.GraphQL.Language;

/// <summary>The exception for text that is not valid GraphQL or exceeds a limit of <see cref="ParserOptions" />.</summary>
/// <remarks>The message is suitable for clients and begins with <c>Syntax Error:</c>.</remarks>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>The code of a violation of the grammar.</summary>
    public const string SyntaxCode = "HC0014";

    /// <summary>The code of an exceeded limit.</summary>
    public const string LimitCode = "HC0076";

    internal GraphQLSyntaxException(string message, Location location, string code)
        : base(message)
    {
        Location = location;
        Code = code;
    }

    /// <summary>The location of the error in the text; <see cref="Location.Line" /> and <see cref="Location.Column" /> start at 1.</summary>
    public Location Location { get; }

    /// <summary>The code of the error: <see cref="SyntaxCode" /> or <see cref="LimitCode" />.</summary>
    public string Code { get; }
}
