using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The custom directives on a planned field, in the order of the document.</summary>
internal sealed class SelectionDirectives
{
    private readonly IReadOnlyList<(DirectiveDefinition Definition, DirectiveNode Node)> _uses;
    private IReadOnlyList<CoercedDirective>? _constant;

    private SelectionDirectives(IReadOnlyList<(DirectiveDefinition Definition, DirectiveNode Node)> uses)
    {
        _uses = uses;
        IsConstant = uses.All(static use => ArgumentCoercion.AreConstant(use.Node.Arguments));
    }

    /// <summary>Whether the arguments use no variables.</summary>
    public bool IsConstant { get; }

    /// <summary>Returns the directives. Null if there are none, which is the case for most fields.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="nodes">The places where the field is selected. If a directive is not repeatable, the first one is used.</param>
    public static SelectionDirectives? Of(GraphQLSchema schema, IReadOnlyList<FieldNode> nodes)
    {
        List<(DirectiveDefinition Definition, DirectiveNode Node)>? uses = null;
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var node in nodes[i].Directives)
            {
                if (BuiltInDirectives.Contains(node.Name.Value) || !schema.TryGetDirective(node.Name.Value, out var definition))
                {
                    continue;
                }
                uses ??= [];
                if (definition.IsRepeatable || !uses.Exists(use => ReferenceEquals(use.Definition, definition)))
                {
                    uses.Add((definition, node));
                }
            }
        }

        return uses is null ? null : new(uses);
    }

    /// <summary>Returns the middleware of the directives, the outermost first. Empty if no directive has middleware.</summary>
    public IEnumerable<FieldMiddleware> Middleware()
    {
        for (var i = 0; i < _uses.Count; i++)
        {
            var index = i;
            if (_uses[i].Definition.Middleware is { } middleware)
            {
                yield return next => context => middleware(context.GetDirectives(context.Selection)[index], context, next);
            }
        }
    }

    /// <summary>Coerces the arguments for a request. They are coerced only once if they use no variables.</summary>
    /// <exception cref="GraphQLException">The arguments are not valid.</exception>
    public IReadOnlyList<CoercedDirective> Coerce(VariableValues variables)
    {
        if (_constant is { } constant)
        {
            return constant;
        }
        IReadOnlyList<CoercedDirective> coerced = [.. _uses.Select(use => DirectiveCoercion.Coerce(use.Definition, use.Node.Arguments, variables))];
        if (IsConstant)
        {
            _constant = coerced;
        }
        return coerced;
    }
}
