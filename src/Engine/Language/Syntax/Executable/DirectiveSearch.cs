namespace Qplet.GraphQL.Language;

/// <summary>Finds directives and their arguments by name.</summary>
public static class DirectiveSearch
{
    /// <summary>Finds the first directive of a name on a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="name">The name, without the at sign.</param>
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

    /// <summary>Finds the value that a directive gives an argument; null where it gives none.</summary>
    public static ValueNode? FindArgument(this DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
