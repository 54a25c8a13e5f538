namespace Qplet.GraphQL.Language;

/// <summary>Finds directives and their arguments by name.</summary>
public static class DirectiveSearch
{
    /// <summary>Returns the first directive with a name on a node; null if there is no such directive.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The name, without the <c>@</c>.</param>
    public static DirectiveNode? FindDirective(this IHasDirectives node, string name)
    {
        foreach (var directive in node.Directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>Returns the value of an argument of a directive; null if the argument is omitted.</summary>
    public static ValueNode? FindArgument(this DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
