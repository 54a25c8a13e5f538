using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The directives that a document puts on a planned field, without those of the specification, in the order of the document.</summary>
internal sealed class SelectionDirectives
{
    private readonly IReadOnlyList<(DirectiveDefinition Definition, DirectiveNode Node)> _uses;
    private IReadOnlyList<CoercedDirective>? _constant;

    private SelectionDirectives(IReadOnlyList<(DirectiveDefinition Definition, DirectiveNode Node)> uses)
    {
        _uses = uses;
        IsConstant = uses.All(static use => ArgumentCoercion.AreConstant(use.Node.Arguments));
    }

    /// <summary>Whether no variable stands in the arguments.</summary>
    public bool IsConstant { get; }

    /// <summary>Finds the directives; null if there are none, as on most fields.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="nodes">The places where the field is selected. Of a directive that may not be repeated the first counts.</param>
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

    /// <summary>The middleware of the directives that have some, the first the outermost; none where all of them only say something.</summary>
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

    /// <summary>Coerces the arguments for one request; once where no variable stands in them.</summary>
    /// <exception cref="GraphQLException">They do not fit.</exception>
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
