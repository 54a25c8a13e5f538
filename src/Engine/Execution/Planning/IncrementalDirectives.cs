using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads <c>@defer</c> and <c>@stream</c>.</summary>
internal static class IncrementalDirectives
{
    /// <summary>Finds the first directive of a name.</summary>
    public static DirectiveNode? Find(IHasDirectives node, string name)
    {
        foreach (var directive in node.Directives)
        {
            if (directive.Name.Value == name)
                return directive;
        }

        return null;
    }

    /// <summary>The client's name for what comes later; validation has seen to it that it is a literal.</summary>
    public static string? LabelOf(DirectiveNode directive) => (FindArgument(directive, "label") as StringValueNode)?.Value;

    public static ValueNode? FindArgument(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
