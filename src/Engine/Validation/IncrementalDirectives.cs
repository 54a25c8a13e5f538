using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>The directives of incremental delivery, a proposal beyond the September 2025 edition. Where a schema does not define them, they are unknown directives.</summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";

    public const string Stream = "stream";

    /// <summary>Finds the first directive of a name.</summary>
    public static DirectiveNode? Find(IHasDirectives node, string name)
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

    /// <summary>Finds the value of a directive's argument.</summary>
    public static ValueNode? FindArgument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
