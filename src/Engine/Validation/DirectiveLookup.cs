using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Finds directives: those that the document defines, before those of the schema, or of the specification where there is no schema.</summary>
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

    /// <summary>Returns the names of the places where a directive may stand; null where it is not known.</summary>
    public IReadOnlyCollection<string>? FindLocations(string name)
    {
        if (_nodes.TryGetValue(name, out var node))
        {
            return [.. node.Locations.Select(location => location.Value)];
        }

        return _definitions.TryGetValue(name, out var definition) ? definition.Locations.GetNames() : null;
    }

    /// <summary>Returns the arguments of a directive; null where it is not known.</summary>
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

    /// <summary>Returns whether a directive is known and may stand only once at a place.</summary>
    public bool IsUnique(string name) =>
        _nodes.TryGetValue(name, out var node) ? !node.IsRepeatable : _definitions.TryGetValue(name, out var definition) && !definition.IsRepeatable;
}
