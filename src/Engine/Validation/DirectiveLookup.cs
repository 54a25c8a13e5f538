using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Finds directives: first those that the document defines, then those of the schema, or those of the specification without a schema.</summary>
internal sealed class DirectiveLookup
{
    private readonly Dictionary<string, DirectiveDefinitionNode> _nodes = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, DirectiveDefinition> _definitions;

    public DirectiveLookup(ValidationContext context)
    {
        foreach (var node in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            _nodes[node.Name.Value] = node;
        }

        _definitions = context.ExtendedSchema?.Directives ?? BuiltInDirectives.All.ToDictionary(directive => directive.Name, StringComparer.Ordinal);
    }

    /// <summary>Returns the names of the locations where a directive is allowed; null for an unknown directive.</summary>
    public IReadOnlyCollection<string>? FindLocations(string name)
    {
        if (_nodes.TryGetValue(name, out var node))
        {
            return [.. node.Locations.Select(location => location.Value)];
        }

        return _definitions.TryGetValue(name, out var definition) ? definition.Locations.GetNames() : null;
    }

    /// <summary>Returns the arguments of a directive; null for an unknown directive.</summary>
    public IReadOnlyList<DirectiveArgument>? FindArguments(string name)
    {
        if (_nodes.TryGetValue(name, out var node))
        {
            return
            [
                .. node.Arguments.Select(argument => new DirectiveArgument(
                    argument.Name.Value,
                    argument.Type.ToString(),
                    argument is { Type: NonNullTypeNode, DefaultValue: null }
                )),
            ];
        }

        return _definitions.TryGetValue(name, out var definition)
            ? [.. definition.Arguments.Select(argument => new DirectiveArgument(argument.Name, argument.Type.ToString()!, argument.IsRequired))]
            : null;
    }

    /// <summary>Returns whether a directive is known and not repeatable.</summary>
    public bool IsUnique(string name) =>
        _nodes.TryGetValue(name, out var node) ? !node.IsRepeatable : _definitions.TryGetValue(name, out var definition) && !definition.IsRepeatable;
}
